// SPDX-License-Identifier: EUPL-1.2
#include "parse/text/author_lines.hpp"

#include "base/byte_set.hpp"
#include "base/text.hpp"

namespace insyn::parse {

AuthorLines author_lines(std::string_view text, int first_line) {
  AuthorLines lines;
  for (auto line : lines_of(text))
    lines.push_back({std::string(line), first_line + static_cast<int>(lines.size()), 0, 0});
  return lines;
}

std::string joined(const AuthorLines& lines) {
  std::string text;
  for (const auto& line : lines) (text += line.text) += '\n';
  return text;
}

bool is_blank(std::string_view line) {
  static constexpr ByteSet kBlanks(" \t");
  return kBlanks.first_not_in(line) == line.size();
}

Place author_place(const AuthorLine& line, std::size_t byte) {
  return {line.line, line.column + static_cast<int>(code_points(std::string_view(line.text).substr(0, byte))) + 1};
}

}  // namespace insyn::parse
