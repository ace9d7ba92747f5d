// SPDX-License-Identifier: EUPL-1.2
#include "parse/front_matter/yaml_lines.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "parse/front_matter/yaml_scalar.hpp"

namespace insyn::parse {
namespace {

bool is_nothing(const Line& line) { return line.is_blank() || line.is_comment(); }

bool is_below(const Line& line, const Line& first) { return is_nothing(line) || line.indent > first.indent; }

}  // namespace

KeyLine split_key(std::string_view content) {
  if (auto quoted = read_quoted(content); quoted && quoted->rest.starts_with(':'))
    return {content.substr(1, content.size() - quoted->rest.size() - 2), trimmed(quoted->rest.substr(1))};
  for (auto at = content.find(':'); at != std::string_view::npos; at = content.find(':', at + 1))
    if (at + 1 == content.size() || content[at + 1] == ' ' || content[at + 1] == '\t')
      return {trimmed(content.substr(0, at)), trimmed(content.substr(at + 1))};
  return {};
}

std::size_t lines_below_item(Lines lines) {
  std::size_t count = 1;
  while (count < lines.size() && is_below(lines[count], lines[0])) ++count;
  return count - 1;
}

std::size_t lines_below_key(Lines lines) {
  const Line& key = lines[0];
  auto belongs = [&](const Line& line) { return is_below(line, key) || (line.indent == key.indent && line.is_item()); };
  std::size_t count = 1;
  while (count < lines.size() && belongs(lines[count])) ++count;
  return count - 1;
}

std::vector<Line> lines_of_value(std::string_view rest, int indent, Lines below) {
  std::vector<Line> lines;
  if (!rest.empty()) lines.push_back({rest, indent});
  auto from = rest.empty() ? std::find_if_not(below.begin(), below.end(), is_nothing) : below.begin();
  lines.insert(lines.end(), from, below.end());
  while (!lines.empty() && lines.back().is_blank()) lines.pop_back();
  return lines;
}

}  // namespace insyn::parse
