// SPDX-License-Identifier: EUPL-1.2
#include "verify/letters.hpp"

#include <array>
#include <optional>
#include <string>
#include <utility>

#include "base/text.hpp"

namespace insyn::verify {
namespace {

using Is = Letter::Is;

constexpr std::size_t kLongestEntity = 12;  // "&CapitalDifferentialD;" is longer, and no letter of anyone's notes

// ---- code points ----------------------------------------------------------------------------------------------------

/// U+00C0–U+00FF without case and accents; '-' ends a word.
constexpr std::string_view kLatin1 = "aaaaaaaceeeeiiiidnooooo-ouuuuypsaaaaaaaceeeeiiiidnooooo-ouuuuypy";

bool is_unseen(char32_t c) {
  return c == 0xAD || (c >= 0x300 && c <= 0x36F) || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xE0000 && c <= 0xE007F);
}

/// Letters beyond Latin-1: the base letter where an address would have one, else the small letter.
char32_t small_letter(char32_t c) {
  std::string text;
  append_utf8(text, c);
  std::string small = c < 0x250 ? slug(text) : folded(text);
  if (small.empty() || small == "-") return c;
  std::size_t offset = 0;
  return next_code_point(small, offset);
}

Letter seen(char32_t c, std::size_t next) {
  Letter letter{.code = c, .next = next};
  if (c < 0x80) {
    unsigned char plain = plain_byte(static_cast<char>(c));
    letter.is = is_plain_letter(plain) ? Is::letter : c == '<' ? Is::opens : c == '>' ? Is::closes : Is::between;
    letter.code = plain;
  } else if (is_unseen(c)) {
    letter.is = Is::nothing;
  } else if (c >= 0xC0 && c <= 0xFF) {
    letter.code = static_cast<unsigned char>(kLatin1[c - 0xC0]);
    letter.is = letter.code == '-' ? Is::between : Is::letter;
  } else if (is_letter_or_digit(c)) {
    letter.is = Is::letter;
    letter.code = small_letter(c);
  }
  return letter;
}

Letter escaped(char32_t c, std::size_t next) {
  Letter letter = seen(c, next);
  letter.was_escaped = true;
  return letter;
}

// ---- escapes --------------------------------------------------------------------------------------------------------

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  char small = static_cast<char>(c | 0x20);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

/// The value of `digits` as a code point; nothing where they are none.
std::optional<char32_t> number(std::string_view digits, int base) {
  if (digits.empty() || digits.size() > 7) return std::nullopt;
  char32_t value = 0;
  for (char c : digits) {
    int digit = hex(c);
    if (digit < 0 || digit >= base) return std::nullopt;
    value = value * static_cast<char32_t>(base) + static_cast<char32_t>(digit);
  }
  return value <= 0x10FFFF ? std::optional(value) : std::nullopt;
}

std::optional<char32_t> named(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, char32_t>, 16> kNames{{{"lt", '<'},
                                                                          {"gt", '>'},
                                                                          {"quot", '"'},
                                                                          {"apos", '\''},
                                                                          {"nbsp", 0xA0},
                                                                          {"shy", 0xAD},
                                                                          {"aring", 0xE5},
                                                                          {"auml", 0xE4},
                                                                          {"ouml", 0xF6},
                                                                          {"Aring", 0xC5},
                                                                          {"Auml", 0xC4},
                                                                          {"Ouml", 0xD6},
                                                                          {"eacute", 0xE9},
                                                                          {"Eacute", 0xC9},
                                                                          {"uuml", 0xFC},
                                                                          {"Uuml", 0xDC}}};
  for (const auto& [known, code] : kNames)
    if (known == name) return code;
  if (!name.starts_with('#') || name.size() < 2) return std::nullopt;
  bool is_hex = (name[1] | 0x20) == 'x';
  return number(name.substr(is_hex ? 2 : 1), is_hex ? 16 : 10);
}

/// "&amp;#229;" is read as "&#229;": a page's text inside a feed has been encoded twice.
Letter entity_at(std::string_view bytes, std::size_t offset) {
  std::size_t from = offset + 1;
  while (bytes.substr(from, 4) == "amp;") from += 4;
  std::string_view rest = bytes.substr(from, kLongestEntity);
  std::size_t end = rest.find(';');
  if (end == std::string_view::npos) return {.next = from};
  auto code = named(rest.substr(0, end));
  return code ? escaped(*code, from + end + 1) : Letter{.next = from};
}

/// "%C3%A5" is å.
Letter percent_at(std::string_view bytes, std::size_t offset) {
  std::string raw;
  std::size_t at = offset;
  std::size_t wanted = 1;
  while (raw.size() < wanted && at + 2 < bytes.size() && bytes[at] == '%') {
    int high = hex(bytes[at + 1]), low = hex(bytes[at + 2]);
    if (high < 0 || low < 0) break;
    auto byte = static_cast<unsigned char>(high * 16 + low);
    if (raw.empty()) wanted = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    raw += static_cast<char>(byte);
    at += 3;
  }
  if (raw.empty()) return {.next = offset + 1};
  std::size_t used = 0;
  char32_t code = next_code_point(raw, used);
  return escaped(code, at);
}

Letter backslash_at(std::string_view bytes, std::size_t offset) {
  char c = offset + 1 < bytes.size() ? bytes[offset + 1] : ' ';
  if (c == 'u')
    if (auto code = number(bytes.substr(offset + 2, 4), 16); code && offset + 6 <= bytes.size())
      return escaped(*code, offset + 6);
  bool is_escape = std::string_view("nrtN\"\\").find(c) != std::string_view::npos && offset + 1 < bytes.size();
  return {.next = offset + (is_escape ? 2 : 1)};
}

/// Length of a line's folding at `offset`: a line end and one white character.
std::size_t folding_at(std::string_view bytes, std::size_t offset) {
  std::size_t end = bytes[offset] == '\r' && offset + 1 < bytes.size() && bytes[offset + 1] == '\n' ? 2 : 1;
  bool goes_on = offset + end < bytes.size() && (bytes[offset + end] == ' ' || bytes[offset + end] == '\t');
  return goes_on ? end + 1 : 0;
}

}  // namespace

Escapes escapes_of(std::string_view path) {
  auto dot = path.rfind('.');
  std::string ending = dot == std::string_view::npos ? std::string() : folded(path.substr(dot));
  if (ending == ".ics") return Escapes::folded;
  if (ending == ".csv") return Escapes::cells;
  if (ending == ".json") return Escapes::strings;
  for (std::string_view plain : {".md", ".txt"})
    if (ending == plain) return Escapes::none;
  return Escapes::backslash;
}

Letter letter_at(std::string_view bytes, std::size_t offset, Escapes escapes) {
  char c = bytes[offset];
  if (c == '&') return entity_at(bytes, offset);
  if (c == '%') return percent_at(bytes, offset);
  if (c == '\\' && escapes != Escapes::none && escapes != Escapes::cells) return backslash_at(bytes, offset);
  if (escapes == Escapes::folded && (c == '\r' || c == '\n'))
    if (std::size_t size = folding_at(bytes, offset)) return {.is = Is::nothing, .next = offset + size};
  char32_t code = next_code_point(bytes, offset);
  return seen(code, offset);
}

}  // namespace insyn::verify
