// SPDX-License-Identifier: EUPL-1.2
#include "verify/reading.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "verify/verify.hpp"

namespace insyn::verify {
namespace {

using Is = Letter::Is;

// FNV-1a, 64 bits, over code points: a word's letters one after the other.
constexpr std::uint64_t kBasis = 14695981039346656037u;
constexpr std::uint64_t kPrime = 1099511628211u;
constexpr std::size_t kDigits = 4;  // of a number that dates, times and counts are made of
constexpr std::size_t kRound = 20;  // words on each side of one that was parted: more than any run has, or a title

std::uint64_t mixed(std::uint64_t hash, std::uint64_t with) { return (hash ^ with) * kPrime; }

/// Words of a text, [first, last), that nothing but tags or Markdown's signs stand between.
struct Parted {
  std::size_t first = 0, last = 0;
  Word whole{};
};

/// What a browser shows nothing of where it stands in a word, besides tags: in Markdown.
bool may_part_a_word(char sign) { return sign == '*' || sign == '`' || sign == '~'; }

std::vector<Words> joined(const Words& words, const std::vector<Parted>& parted) {
  std::vector<Words> stretches;
  std::size_t done = 0;
  auto take_until = [&](std::size_t end) {
    for (; done < end; ++done) stretches.back().push_back(words[done]);
  };
  for (const Parted& one : parted) {
    const std::size_t from = one.first > kRound ? one.first - kRound : 0;
    if (!stretches.empty()) take_until(std::min(done + kRound, one.first));
    if (stretches.empty() || from > done) {
      stretches.emplace_back();
      done = from;
    }
    take_until(one.first);
    stretches.back().push_back(one.whole);
    done = one.last;
  }
  if (!stretches.empty()) take_until(std::min(done + kRound, words.size()));
  return stretches;
}

class Reader {
 public:
  Reader(std::string_view bytes, Escapes escapes) : bytes_(bytes), escapes_(escapes) {}

  Reading read() {
    for (std::size_t at = 0; at < bytes_.size();) {
      const unsigned char plain = plain_byte(bytes_[at]);
      if (is_plain_letter(plain)) {
        at = add_plain(at);
      } else if (plain == plain::kBetween) {
        end_word();
        touches_ = touches_ && (is_in_tag() || may_part_a_word(bytes_[at]));
        if (parts(bytes_[at])) into_->push_back({.hash = kBreak, .letters = kLeast});
        ++at;
      } else {
        Letter letter = letter_at(bytes_, at, escapes_);
        take(letter, at);
        at = letter.next;
      }
    }
    end_word();
    reading_.joined = joined(reading_.text, parted_);
    return std::move(reading_);
  }

 private:
  /// Whether a sign parts what stands before it from what comes after.
  bool parts(char sign) {
    if (escapes_ == Escapes::strings) return sign == '"';
    if (escapes_ != Escapes::cells) return false;
    if (sign == '"') is_quoted_ = !is_quoted_;
    return sign == ',' && !is_quoted_;
  }

  void take(const Letter& letter, std::size_t at) {
    switch (letter.is) {
      case Is::letter: return add(letter.code, at);
      case Is::nothing: return;
      case Is::between: return end_between();
      case Is::opens: return open_tag(letter);
      case Is::closes: return close_tag(letter);
    }
  }

  [[nodiscard]] bool is_in_tag() const { return into_ == &reading_.in_tags; }

  void end_between() {
    end_word();
    touches_ = touches_ && is_in_tag();
  }

  /// A `<` is a tag's where a letter follows: "<komité>" as much as "<p>", which do no harm as one.
  void open_tag(const Letter& letter) {
    end_word();
    char next = letter.next < bytes_.size() ? bytes_[letter.next] : ' ';
    bool is_tag = is_plain_letter(plain_byte(next)) || next == '/' || next == '!' || next == '?';
    if (is_tag)
      into_ = &reading_.in_tags, tag_was_escaped_ = letter.was_escaped;
    else
      touches_ = touches_ && is_in_tag();
  }

  /// An escaped `>` does not end a tag that was not: it stands in one of its values.
  void close_tag(const Letter& letter) {
    end_between();
    if (tag_was_escaped_ == letter.was_escaped) into_ = &reading_.text;
  }

  void begin_word(std::size_t at) {
    if (word_.letters != 0) return;
    word_ = {.hash = kBasis, .offset = static_cast<std::uint32_t>(at), .number = 0};
    goes_on_ = touches_ && !is_in_tag();
    if (goes_on_) begin_part();
  }

  /// The word before may itself be a part.
  void begin_part() {
    const Words& words = reading_.text;
    if (parted_.empty() || parted_.back().last != words.size())
      parted_.push_back({words.size() - 1, words.size(), words.back()});
    ++parted_.back().last;
  }

  /// -1 once the word is no number of four digits.
  static std::int16_t with_digit(std::int16_t number, char32_t code, std::size_t digits) {
    bool stays = number >= 0 && code >= '0' && code <= '9' && digits < kDigits;
    return static_cast<std::int16_t>(stays ? number * 10 + static_cast<std::int16_t>(code - '0') : -1);
  }

  void add(char32_t code, std::size_t at) {
    begin_word(at);
    lengthen(word_, code);
    if (goes_on_) lengthen(parted_.back().whole, code);
  }

  static void lengthen(Word& word, char32_t code) {
    word.hash = mixed(word.hash, code);
    word.number = with_digit(word.number, code, word.letters);
    if (word.letters < UINT16_MAX) ++word.letters;
  }

  /// The same for each letter from `at` to the first byte that is none; gives its offset.
  std::size_t add_plain(std::size_t at) {
    begin_word(at);
    const std::size_t from = at;
    std::uint64_t hash = word_.hash;
    std::size_t letters = word_.letters;
    for (; at < bytes_.size(); ++at, ++letters) {
      const unsigned char plain = plain_byte(bytes_[at]);
      if (!is_plain_letter(plain)) break;
      hash = mixed(hash, plain);
      if (word_.number >= 0) word_.number = with_digit(word_.number, plain, letters);
    }
    word_.hash = hash;
    word_.letters = static_cast<std::uint16_t>(std::min<std::size_t>(letters, UINT16_MAX));
    for (std::size_t i = from; goes_on_ && i < at; ++i) lengthen(parted_.back().whole, plain_byte(bytes_[i]));
    return at;
  }

  void end_word() {
    if (word_.letters == 0) return;
    into_->push_back(word_);
    word_.letters = 0;
    if (!is_in_tag()) goes_on_ = false, touches_ = true;
  }

  std::string_view bytes_;
  Escapes escapes_;
  Reading reading_{};
  Words* into_ = &reading_.text;
  bool tag_was_escaped_ = false;
  bool is_quoted_ = false;  // in a cell
  Word word_{};
  bool touches_ = false;  // what begins now in the text goes on with its last word
  bool goes_on_ = false;  // and the word that has begun does: it is a part of the latest
  std::vector<Parted> parted_{};
};

/// A line without the marks of quotes before it.
std::string_view without_quote(std::string_view line) {
  while (!line.empty() && (line.front() == ' ' || line.front() == '\t' || line.front() == '>')) line.remove_prefix(1);
  return line;
}

/// "- ", "1. ", "# ", "| ": an item, a heading, a row.
bool begins_piece(std::string_view bare) {
  if (bare.starts_with('|') || bare.starts_with('#') || bare.starts_with('[')) return true;
  std::size_t digits = bare.find_first_not_of("0123456789");
  if (digits == std::string_view::npos) return false;
  bool is_mark =
      digits == 0 ? bare[0] == '-' || bare[0] == '*' || bare[0] == '+' : bare[digits] == '.' || bare[digits] == ')';
  return is_mark && digits + 1 < bare.size() && bare[digits + 1] == ' ';
}

}  // namespace

Reading read(std::string_view bytes, Escapes escapes) { return Reader(bytes, escapes).read(); }

std::vector<std::string_view> pieces_of(std::string_view text) {
  std::vector<std::string_view> pieces;
  bool in_front_matter = false, goes_on = false;
  for (std::string_view line : lines_of(text)) {
    std::string_view bare = without_quote(line);
    bool is_rule = bare.starts_with("---");
    if (is_rule) in_front_matter = pieces.empty();
    bool begins = !goes_on || in_front_matter || begins_piece(bare);
    goes_on = !bare.empty() && !is_rule;
    if (!goes_on) continue;
    if (begins || pieces.empty())
      pieces.push_back(line);
    else
      pieces.back() = {pieces.back().data(),
                       static_cast<std::size_t>(line.data() + line.size() - pieces.back().data())};
  }
  return pieces;
}

Run run_at(const Words& words, std::size_t first) {
  Run run{.hash = kBasis};
  std::size_t letters = 0;
  for (std::size_t i = first; i < words.size(); ++i) {
    letters += words[i].letters + (i > first ? 1 : 0);
    run.hash = mixed(run.hash, words[i].hash);
    if (letters >= kLeast) return run.words = i - first + 1, run;
  }
  return {};
}

}  // namespace insyn::verify
