// SPDX-License-Identifier: EUPL-1.2
#include "parse/front_matter/yaml_text.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace insyn::parse {
namespace {

Line line_of(std::string_view raw) {
  Line line;
  auto start = raw.find_first_not_of(" \t");
  if (start == std::string_view::npos) return {raw.substr(raw.size()), 0};
  for (char c : raw.substr(0, start)) line.indent += c == '\t' ? 2 : 1;
  line.content = raw.substr(start, raw.find_last_not_of(" \t") - start + 1);
  return line;
}

}  // namespace

YamlText::YamlText(std::string_view yaml, int first_line) : first_line_(first_line) {
  if (yaml.ends_with('\n')) yaml.remove_suffix(1);
  raw_ = split(yaml, '\n');
  lines_.reserve(raw_.size());
  std::transform(raw_.begin(), raw_.end(), std::back_inserter(lines_), line_of);
}

Place YamlText::place_of(std::string_view part) const {
  auto starts_after = [](const char* at, std::string_view line) { return at < line.data(); };
  auto line = std::prev(std::upper_bound(std::next(raw_.begin()), raw_.end(), part.data(), starts_after));
  std::string_view before(line->data(), static_cast<std::size_t>(part.data() - line->data()));
  return {first_line_ + static_cast<int>(line - raw_.begin()), static_cast<int>(code_points(before)) + 1};
}

std::string_view YamlText::all_of(Lines lines) {
  if (lines.empty()) return {};
  const char* end = lines.back().content.data() + lines.back().content.size();
  return {lines.front().content.data(), static_cast<std::size_t>(end - lines.front().content.data())};
}

}  // namespace insyn::parse
