// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/finding.hpp"

namespace insyn::parse {

/// A line of what is left of an author's text, and where in the file it comes from.
struct AuthorLine {
  std::string text{};
  int line = 0;          // of the file, from 1
  int column = 0;        // code points cut away before its first kept character
  int trace_column = 0;  // bytes from 1, of the `>` of an internal block's trace; 0: no trace
};
using AuthorLines = std::vector<AuthorLine>;

[[nodiscard]] AuthorLines author_lines(std::string_view text, int first_line);
/// All lines, each with its end.
[[nodiscard]] std::string joined(const AuthorLines& lines);
/// Blank as CommonMark means it: a no-break space is text, and carries a quote's paragraph on.
[[nodiscard]] bool is_blank(std::string_view line);

/// The place in the author's file of the byte (from 0) of a line.
[[nodiscard]] Place author_place(const AuthorLine& line, std::size_t byte);

}  // namespace insyn::parse
