// SPDX-License-Identifier: EUPL-1.2
#include "parse/figures/told_counts.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "parse/figures/counted_people.hpp"

namespace insyn::parse {
namespace {

using Words = std::span<const std::string_view>;

/// By number; "en" and "one" are left out: they are articles and pronouns more often.
constexpr std::array<std::string_view, 13> kSwedish{"noll", "",     "två", "tre", "fyra", "fem", "sex",
                                                    "sju",  "åtta", "nio", "tio", "elva", "tolv"};
constexpr std::array<std::string_view, 13> kEnglish{"zero",  "",      "two",  "three", "four",   "five",  "six",
                                                    "seven", "eight", "nine", "ten",   "eleven", "twelve"};
/// Before a number they tell a bound, how many each has, or which one it is: "färre än 5 personer", "grupper om 4
/// elever", "steg 3".
constexpr std::array<std::string_view, 57> kNoCount{
    "än",      "minst",   "högst",  "under",   "than",    "least",   "most",   "max",     "maximalt", "om",
    "per",     "varje",   "each",   "every",   "punkt",   "punkten", "§",      "kvartal", "kv",       "steg",
    "fas",     "nivå",    "år",     "kapitel", "artikel", "del",     "nr",     "nummer",  "vecka",    "klass",
    "årskurs", "åk",      "mål",    "sida",    "bilaga",  "avsnitt", "tabell", "figur",   "kl",       "klockan",
    "den",     "quarter", "step",   "level",   "phase",   "section", "page",   "item",    "no",       "version",
    "grupp",   "spår",    "område", "insats",  "period",  "termin",  "group"};
/// Before a number in words: "familjer med två barn", "en av två kvinnor".
constexpr std::array<std::string_view, 8> kNoCountInWords{"med", "på", "i", "av", "with", "of", "för", "for"};
/// Between a number and the word that it counts: none of these.
constexpr std::array<std::string_view, 24> kParts{"i",    "på",  "för", "till", "med", "och", "eller", "från",
                                                  "om",   "per", "där", "som",  "in",  "at",  "for",   "to",
                                                  "with", "and", "or",  "men",  "var", "är",  "där",   "innan"};
/// Between people and their number: "Kvinnorna var bara 3".
constexpr std::array<std::string_view, 20> kLinks{"var",  "är",  "blev", "ca",      "cirka",   "bara",       "endast",
                                                  "were", "was", "are",  "only",    "about",   "antal",      "st",
                                                  "=",    "–",   "-",    "omkring", "ungefär", "tillsammans"};
/// After a number that ends what is said of people.
constexpr std::array<std::string_view, 10> kAfter{"st", "stycken", "och", "men",   "av",
                                                  "of", "and",     "i",   "under", "vid"};
/// "3 av 4 elever" is a share, and tells of no four.
constexpr std::array<std::string_view, 8> kShareOf{"3", "4", "5", "10", "tre", "fyra", "fem", "tio"};

bool is_among(std::string_view word, Words words) { return std::find(words.begin(), words.end(), word) != words.end(); }

struct Token {
  std::string word{};  // folded, without punctuation
  char after = 0;      // the mark behind it, 0 for none
  std::optional<Decimal> number{};
  bool in_words = false;  // "tre"
};

void read_number(Token& token) {
  std::string_view digits = token.word;
  if (digits.ends_with("st") && digits.size() > 2) digits.remove_suffix(2);  // "3st"
  token.number = read_decimal(digits);
  for (const auto& names : {kSwedish, kEnglish})
    for (std::size_t i = 0; i < names.size() && !token.number; ++i)
      if (!names[i].empty() && token.word == names[i]) {
        token.number = Decimal::whole(static_cast<std::int64_t>(i));
        token.in_words = true;
      }
}

Token token_of(std::string_view word) {
  constexpr std::string_view kMarks = ".,;:!?()\"'~*[]";
  Token token;
  while (!word.empty() && kMarks.find(word.back()) != std::string_view::npos) {
    token.after = word.back();
    word.remove_suffix(1);
  }
  while (!word.empty() && kMarks.find(word.front()) != std::string_view::npos) word.remove_prefix(1);
  token.word = std::string(word);
  read_number(token);
  return token;
}

class Reader {
 public:
  Reader(std::string_view text, const ToldRules& rules) : rules_(rules) {
    std::string words = folded(collapsed(replaced(text, "\xC2\xA0", " ")));
    for (auto word : split(words, ' '))
      if (!word.empty()) add(token_of(word));
  }

  [[nodiscard]] Told told() const {
    Told most = Told::nothing;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!tokens_[i].number || is_no_count(i)) continue;
      if (rules_.is_secret(*tokens_[i].number) && (counts_ahead(i, Told::secret) || counts_behind(i)))
        return Told::secret;
      if (rules_.is_few(*tokens_[i].number) && (counts_ahead(i, Told::few) || counts_behind(i))) most = Told::few;
    }
    return most;
  }

 private:
  /// "1 154" is one number, and "3 st" no more than 3.
  void add(Token token) {
    bool follows = !tokens_.empty() && tokens_.back().number && tokens_.back().after == 0;
    bool is_thousands = follows && token.number && token.word.size() == 3 && !token.in_words;
    if (!is_thousands && !(follows && (token.word == "st" || token.word == "stycken")))
      return tokens_.push_back(std::move(token));
    Token& last = tokens_.back();
    if (is_thousands) last.number = read_decimal(last.word += token.word);
    last.after = token.after;
  }

  /// The word `steps` after i; nothing beyond a mark or the end.
  [[nodiscard]] std::string_view ahead(std::size_t i, std::size_t steps) const {
    for (std::size_t k = i; k < i + steps; ++k)
      if (k + 1 >= tokens_.size() || (tokens_[k].after != 0 && tokens_[k].after != ')')) return {};
    return tokens_[i + steps].word;
  }
  [[nodiscard]] std::string_view behind(std::size_t i, std::size_t steps) const {
    return steps <= i ? std::string_view(tokens_[i - steps].word) : std::string_view{};
  }

  [[nodiscard]] bool is_no_count(std::size_t i) const {
    auto before = behind(i, 1);
    if (is_among(before, kNoCount)) return true;
    if (tokens_[i].in_words && is_among(before, kNoCountInWords)) return true;
    if (before == "med" || before == "with") return names_people(behind(i, 2));  // "familjer med 3 barn"
    if (before == "till" || before == "to") return behind(i, 2) == "upp" || behind(i, 2) == "up";
    return (before == "av" || before == "of") && i >= 2 && tokens_[i - 2].number;  // "9 av 4": told of the nine
  }

  [[nodiscard]] bool is_counted(std::string_view word, Told told) const {
    if (word.empty()) return false;
    bool is_unit = word.size() > 3 && !names_things(word) && same_words(word, rules_.unit);
    return is_unit || (told == Told::secret ? names_people(word) : names_counted_people(word));
  }

  [[nodiscard]] bool counts_ahead(std::size_t i, Told told) const {
    auto next = ahead(i, 1), second = ahead(i, 2);
    if (is_counted(next, told)) return true;
    if (next == "av" || next == "of") return counts_some_of(i, told);
    bool may_skip = told == Told::secret || !tokens_[i].in_words;
    return may_skip && !is_among(next, kParts) && !names_things(next) && is_counted(second, told);
  }

  /// "3 av dem", "3 av de 23 kvinnorna", "3 av 23 kvinnor".
  [[nodiscard]] bool counts_some_of(std::size_t i, Told told) const {
    if (told == Told::few && is_among(ahead(i, 2), kShareOf)) return false;
    for (std::size_t steps = 2; steps <= 4; ++steps)
      if (is_counted(ahead(i, steps), told)) return true;
    return false;
  }

  /// "Kvinnor: 3", "Kvinnorna var bara 3."
  [[nodiscard]] bool counts_behind(std::size_t i) const {
    for (std::size_t steps = 1; steps <= 3 && steps <= i; ++steps) {
      const Token& token = tokens_[i - steps];
      if (token.after != 0 && token.after != ':') return false;
      if (names_counted_people(token.word)) return ends_there(i);
      if (!is_among(token.word, kLinks)) return false;
    }
    return false;
  }

  [[nodiscard]] bool ends_there(std::size_t i) const {
    auto next = ahead(i, 1);
    return next.empty() || is_among(next, kAfter) || names_counted_people(next);
  }

  const ToldRules& rules_;
  std::vector<Token> tokens_{};
};

}  // namespace

Told told_in(std::string_view text, const ToldRules& rules) { return Reader(text, rules).told(); }

std::optional<Decimal> number_in_cell(std::string_view text) {
  constexpr std::array<std::string_view, 9> kBeside{"ca",      "cirka", "omkring", "ungefär", "st",
                                                    "stycken", "about", "circa",   "endast"};
  if (auto number = read_decimal(trimmed(text))) return number;
  std::optional<Decimal> found;
  std::string words = folded(collapsed(text));
  for (auto word : split(words, ' ')) {
    Token token = token_of(word);
    if (is_among(token.word, kBeside) || names_counted_people(token.word)) continue;
    if (!token.number || found) return std::nullopt;
    found = token.number;
  }
  return found;
}

}  // namespace insyn::parse
