// SPDX-License-Identifier: EUPL-1.2
// Bytes → the letters that a reader would see, whatever way they were written down.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace insyn::verify {

/// How a file writes what is not plain text.
enum class Escapes : std::uint8_t {
  none,       // Markdown, text
  cells,      // CSV: words of two cells do not follow one another
  backslash,  // scripts, and pages, which hold JSON
  strings,    // JSON: the same for two strings
  folded,     // iCalendar: backslashes, and lines that go on after a line end and a space (RFC 5545, 3.1)
};

[[nodiscard]] Escapes escapes_of(std::string_view path);

/// One character as it is read, and where it ends.
struct Letter {
  enum class Is : std::uint8_t {
    letter,   // of a word: lower case, without accents
    between,  // ends a word
    nothing,  // is not seen: zero-width characters, accents of their own, the folding of a line
    opens,    // `<`
    closes,   // `>`
  } is = Is::between;
  bool was_escaped = false;  // written as &lt; and the like
  char32_t code = 0;         // of a letter
  std::size_t next = 0;      // offset of the first byte after it
};

/// The character at `offset`, with entities (also those of entities), %XX and backslashes resolved.
[[nodiscard]] Letter letter_at(std::string_view bytes, std::size_t offset, Escapes escapes);

namespace plain {
inline constexpr unsigned char kSpecial = 0, kBetween = 1;
constexpr std::array<unsigned char, 256> table() {
  std::array<unsigned char, 256> bytes{};
  for (unsigned c = 1; c < 0x80; ++c) {
    bool is_small = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'), is_capital = c >= 'A' && c <= 'Z';
    bool is_special = std::string_view("&%\\<>\r\n").find(static_cast<char>(c)) != std::string_view::npos;
    bytes[c] = static_cast<unsigned char>(is_small ? c : is_capital ? c | 0x20 : is_special ? kSpecial : kBetween);
  }
  return bytes;
}
inline constexpr auto kBytes = table();
}  // namespace plain

/// What nearly all bytes of a site are, told by one look in a table: an ASCII letter in lower case or a digit,
/// plain::kBetween for what ends a word whatever comes after, plain::kSpecial for what letter_at() knows.
[[nodiscard]] inline unsigned char plain_byte(char byte) { return plain::kBytes[static_cast<unsigned char>(byte)]; }
[[nodiscard]] inline bool is_plain_letter(unsigned char plain) { return plain > plain::kBetween; }

}  // namespace insyn::verify
