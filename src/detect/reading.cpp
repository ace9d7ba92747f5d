// SPDX-License-Identifier: EUPL-1.2
#include "detect/reading.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "detect/folding.hpp"

namespace insyn::detect {
namespace {

constexpr std::size_t kLongestTag = 12, kLongestNumber = 9;

bool is_blank(char c) { return c == ' ' || c == '\t'; }

bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

/// Bytes of UTF-8 beyond ASCII are taken for letters: good enough for an underscore.
bool is_wordy(char c) { return is_digit(c) || is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

class Reader {
 public:
  Reader(std::string_view source, Reading& reading) : source_(source), reading_(reading) {}

  void read() {
    reading_.text.reserve(source_.size());
    begin_line();
    while (at_ < source_.size()) {
      put_plain();
      if (at_ < source_.size()) step();
    }
  }

 private:
  void step() {
    switch (char c = source_[at_]) {
      case '\n': return end_line();
      case '*':
      case '`':
      case '~': ++at_; return;
      case '_': return read_underscore();
      case '\\': return read_escape();
      case '&': return read_entity();
      case '<': return read_tag();
      default:
        if (static_cast<unsigned char>(c) < 0x80)
          put(folded_letter(static_cast<unsigned char>(c)), 1);
        else
          read_wide();
    }
  }

  /// What stands for itself, up to the next character that does not.
  void put_plain() {
    static constexpr auto kPlain = table_of(
        [](char c) { return c >= ' ' && c < 0x7F && std::string_view("*`~_\\&<").find(c) == std::string_view::npos; });
    std::size_t end = at_;
    while (end < source_.size() && kPlain[static_cast<unsigned char>(source_[end])]) ++end;
    if (end == at_) return;
    begin_stretch(at_);
    reading_.text += source_.substr(at_, end - at_);
    at_ = expected_ = end;
  }

  void put(char c, std::size_t length) {
    if (c != kGone) {
      begin_stretch(at_);
      reading_.text += c;
      expected_ = at_ + 1;
    }
    at_ += length;
  }

  void begin_stretch(std::size_t byte) {
    if (byte != expected_ || reading_.stretches.empty()) reading_.stretches.push_back({reading_.size(), byte});
  }

  void read_wide() {
    std::size_t after = at_;
    char32_t code_point = next_code_point(source_, after);
    put(folded_letter(code_point), after - at_);
  }

  /// Inside a word it is a letter; at its edge it is emphasis.
  void read_underscore() {
    bool inside = at_ > 0 && is_wordy(source_[at_ - 1]) && at_ + 1 < source_.size() && is_wordy(source_[at_ + 1]);
    put(inside ? '_' : kGone, 1);
  }

  void read_escape() {
    bool escapes = at_ + 1 < source_.size() && is_punctuation(source_[at_ + 1]);
    if (escapes) ++at_;
    put(source_[at_], 1);
  }

  void read_entity() {
    Entity entity = entity_at(source_.substr(at_));
    if (entity.length > 0)
      put(folded_letter(entity.code_point), entity.length);
    else
      put('&', 1);
  }

  /// "<b>", "</sup>", "<br />". One or two digits between <sup> and </sup> are a footnote, and no digits of the number
  /// before them.
  void read_tag() {
    auto end = source_.substr(at_, kLongestTag).find('>');
    bool is_tag = end != std::string_view::npos && end > 1;
    for (std::size_t i = 1; is_tag && i < end; ++i) {
      char c = source_[at_ + i];
      is_tag = is_ascii_letter(c) || is_digit(c) || is_blank(c) || (c == '/' && (i == 1 || i + 1 == end));
    }
    if (!is_tag || is_digit(source_[at_ + 1])) return put('<', 1);
    std::string_view tag = source_.substr(at_, end + 1);
    bool breaks = tag.starts_with("<br"), is_note = tag == "<sup>" && is_footnote(at_ + tag.size());
    put(breaks ? ' ' : is_note ? kOtherSign : kGone, end + 1);
    while (is_note && is_digit(source_[at_])) ++at_;
  }

  [[nodiscard]] bool is_footnote(std::size_t from) const {
    std::size_t digits = 0;
    while (from + digits < source_.size() && is_digit(source_[from + digits])) ++digits;
    return digits > 0 && digits < 3 && source_.substr(from + digits).starts_with("</sup>");
  }

  // ---- lines --------------------------------------------------------------------------------------------------------

  void end_line() {
    std::size_t end_at = at_++;
    bool was_row = is_row_;
    begin_line();
    begin_stretch(end_at);
    reading_.text += was_row || is_row_ || is_item_ ? '\n' : ' ';
    expected_ = end_at + 1;
  }

  /// Past the indentation and the marks of quotes.
  void begin_line() {
    while (at_ < source_.size() && (is_blank(source_[at_]) || source_[at_] == '>')) ++at_;
    std::string_view rest = source_.substr(at_);
    auto has = [&](std::size_t i, std::string_view any) {
      return i < rest.size() && any.find(rest[i]) != std::string_view::npos;
    };
    std::size_t digits = 0;
    while (digits < rest.size() && digits < kLongestNumber && is_digit(rest[digits])) ++digits;
    bool is_numbered = digits > 0 && has(digits, ".)") && has(digits + 1, " \t");
    is_item_ = is_numbered || (has(0, "-*+") && has(1, " \t"));
    is_row_ = has(0, "|#") || rest.starts_with("```") || rest.starts_with("~~~");
  }

  std::string_view source_;
  Reading& reading_;
  std::size_t at_ = 0, expected_ = 0;      // bytes: the next, and the one that would go on the stretch
  bool is_item_ = false, is_row_ = false;  // the line: begins an item; is a row, a heading or a fence
};

bool ends_address(char c) {
  return c == ' ' || c == '\n' || c == '<' || c == '>' || c == '"' || c == '|' || c == ')' || c == ']';
}

std::vector<Span> addresses_in(const std::string& text) {
  std::vector<Span> addresses;
  for (std::size_t colon = 0; (colon = text.find("://", colon)) != std::string::npos;) {
    std::size_t from = colon, to = colon + 3;
    while (from > 0 && (is_ascii_letter(text[from - 1]) || text[from - 1] == '+') && colon - from < 12) --from;
    while (to < text.size() && !ends_address(text[to])) ++to;
    if (from < colon) addresses.push_back({from, to});
    colon = to;
  }
  return addresses;
}

}  // namespace

Reading::Reading(std::string_view source) {
  Reader(source, *this).read();
  static constexpr auto kLower = table_of([](char c) { return detect::lower(c); });
  lower.resize(text.size());
  std::transform(text.begin(), text.end(), lower.begin(), [](char c) { return kLower[static_cast<unsigned char>(c)]; });
  has_digits = std::any_of(text.begin(), text.end(), [](char c) { return is_digit(c); });
  addresses = addresses_in(text);
}

std::size_t Reading::source_of(std::size_t i) const {
  auto after = std::upper_bound(stretches.begin(), stretches.end(), i,
                                [](std::size_t x, const Stretch& stretch) { return x < stretch.from; });
  const Stretch& stretch = *std::prev(after);
  return stretch.byte + (i - stretch.from);
}

bool Reading::in_address(std::size_t i) const {
  auto after = std::upper_bound(addresses.begin(), addresses.end(), i,
                                [](std::size_t x, const Span& address) { return x < address.from; });
  return after != addresses.begin() && i < std::prev(after)->to;
}

}  // namespace insyn::detect
