// SPDX-License-Identifier: EUPL-1.2
// What a character is to one who reads it: digits of every script are digits, every dash a dash, what is not seen is
// gone. Latin letters stay themselves, in Latin-1; all others are one letter, all other signs one sign.
#pragma once
#include <array>
#include <string>
#include <string_view>

namespace insyn::detect {

constexpr char kOtherLetter = '\xAA', kOtherSign = '\xA4', kGone = '\0';

/// The character as it is read; kGone where nothing is seen of it.
[[nodiscard]] char folded_letter(char32_t code_point);

/// "&nbsp;", "&#55;", "&#x37;" at the start of `text`: its code point, and its length in bytes (0: no entity).
struct Entity {
  char32_t code_point = 0;
  std::size_t length = 0;
};
[[nodiscard]] Entity entity_at(std::string_view text);

/// UTF-8 → Latin-1, for words to compare with, and back.
[[nodiscard]] std::string latin1(std::string_view utf8);
[[nodiscard]] std::string utf8(std::string_view latin1);

[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
[[nodiscard]] constexpr bool is_upper(char c) {
  auto u = static_cast<unsigned char>(c);
  return (c >= 'A' && c <= 'Z') || (u >= 0xC0 && u <= 0xDE && u != 0xD7);
}
[[nodiscard]] constexpr bool is_letter(char c) {
  auto u = static_cast<unsigned char>(c);
  return is_ascii_letter(c) || c == kOtherLetter || (u >= 0xC0 && u != 0xD7 && u != 0xF7);
}
[[nodiscard]] constexpr char lower(char c) { return is_upper(c) ? static_cast<char>(c + 32) : c; }

/// What a test says of each character, asked of every one of a text.
template <typename Test>
[[nodiscard]] constexpr auto table_of(Test test) {
  std::array<decltype(test(' ')), 256> table{};
  for (std::size_t i = 0; i < 256; ++i) table[i] = test(static_cast<char>(i));
  return table;
}
inline constexpr auto kAlphanumeric = table_of([](char c) { return is_letter(c) || is_digit(c); });
[[nodiscard]] constexpr bool is_alphanumeric(char c) { return kAlphanumeric[static_cast<unsigned char>(c)]; }

}  // namespace insyn::detect
