// SPDX-License-Identifier: EUPL-1.2
// Bytes → the letters that a reader would see, whatever way they were written down.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace insyn::verify {

/// How a file writes what is not plain text.
enum class Escapes : std::uint8_t {
  none,       // Markdown, text, CSV
  backslash,  // JSON, scripts, and pages, which hold JSON
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

/// An ASCII letter in lower case or a digit; 0 for every other byte. (Nearly all bytes of a site: kept apart for
/// speed.)
[[nodiscard]] inline unsigned char plain_letter(unsigned char byte) {
  if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')) return byte;
  return byte >= 'A' && byte <= 'Z' ? static_cast<unsigned char>(byte | 0x20) : 0;
}

}  // namespace insyn::verify
