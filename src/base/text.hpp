// SPDX-License-Identifier: EUPL-1.2
// UTF-8 text: looking at it, cutting it, folding it. All functions take UTF-8 and expect it to be valid where not said.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace insyn {

[[nodiscard]] bool is_valid_utf8(std::string_view bytes);
/// Offset of the first byte that is not valid UTF-8; bytes.size() when all is.
[[nodiscard]] std::size_t first_invalid_utf8(std::string_view bytes);

/// Number of code points (invalid bytes count one each).
[[nodiscard]] std::size_t code_points(std::string_view text);
/// Reads the code point at `offset` and moves past it. U+FFFD for an invalid byte.
char32_t next_code_point(std::string_view text, std::size_t& offset);
void append_utf8(std::string& to, char32_t code_point);
/// One line for a terminal or a log: what would steer it (control characters, line ends, marks that turn the direction
/// of writing) and invalid bytes are U+FFFD each. As many code points as before.
[[nodiscard]] std::string visible(std::string_view text);

/// White space at both ends away: ASCII space, tab, line ends, and U+00A0.
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// Every run of white space one space, none at the ends.
[[nodiscard]] std::string collapsed(std::string_view text);
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
/// Lines without their ends; LF, CRLF and lone CR all end a line.
[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view text);
[[nodiscard]] std::string replaced(std::string_view text, std::string_view what, std::string_view with);

/// Unicode case folding (å stays å), for comparing what people wrote.
[[nodiscard]] std::string folded(std::string_view text);
/// The same after case folding and white-space collapse.
[[nodiscard]] bool same_words(std::string_view a, std::string_view b);
[[nodiscard]] bool starts_with_folded(std::string_view text, std::string_view prefix);
/// Unicode normalisation form C; the text itself where it is not valid UTF-8.
[[nodiscard]] std::string to_nfc(std::string_view text);
[[nodiscard]] bool is_letter_or_digit(char32_t code_point);

/// Lowercase ASCII for URLs: å ä → a, ö → o, other letters to their base letter, the rest "-"; "" stays "".
[[nodiscard]] std::string slug(std::string_view text);

/// The known word nearest to `word` (at most a third of its letters differ; two that have changed places are one
/// difference), else "".
[[nodiscard]] std::string nearest(std::string_view word, const std::vector<std::string_view>& known);

}  // namespace insyn
