// SPDX-License-Identifier: EUPL-1.2
#include "convert/word_numbers.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/text.hpp"

namespace insyn::convert {
namespace {

constexpr int kMostSteps = 20;  // from style to style
constexpr int kHighest = 99'999;

int number_in(std::string_view digits) {
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return std::clamp(number, 0, kHighest);
}

}  // namespace

void WordNumbers::begin(std::string_view name, const XmlAttributes& attributes) {
  const std::string value(value_of(attributes, "w:val"));
  if (name == "w:style") open_style_ = value_of(attributes, "w:styleId");
  if (name == "w:abstractNum") open_levels_ = value_of(attributes, "w:abstractNumId"), open_list_.clear();
  if (name == "w:num") open_list_ = value_of(attributes, "w:numId"), open_levels_.clear();
  if (name == "w:lvl" || name == "w:lvlOverride")
    open_level_ = std::min<std::size_t>(number_in(value_of(attributes, "w:ilvl")), kLevels - 1);
  if (!open_levels_.empty()) return read_level(name, value);
  if (!open_list_.empty()) {
    if (name == "w:abstractNumId") lists_[open_list_].levels = value;
    if (name == "w:startOverride") lists_[open_list_].starts[open_level_] = number_in(value);
  }
  if (open_style_.empty()) return;
  Style& style = styles_[open_style_];
  if (name == "w:name") style.is_heading = starts_with_folded(value, "heading ");
  if (name == "w:basedOn") style.parent = value;
  if (name == "w:numId") style.list = value;
  if (name == "w:ilvl") style.level = value;
}

void WordNumbers::end(std::string_view name) {
  if (name == "w:style") open_style_.clear();
  if (name == "w:abstractNum") open_levels_.clear();
  if (name == "w:num") open_list_.clear();
}

void WordNumbers::read_level(std::string_view name, const std::string& value) {
  Level& level = levels_[open_levels_][open_level_];
  if (name == "w:start") level.start = number_in(value);
  if (name == "w:numFmt") level.is_decimal = value == "decimal";
  if (name == "w:lvlText") level.text = value;
  if (name == "w:pStyle") level.style = value;
}

bool WordNumbers::is_heading(std::string_view style) const {
  for (int steps = 0; steps < kMostSteps; ++steps) {
    auto found = styles_.find(style);
    if (found == styles_.end()) return false;
    if (found->second.is_heading) return true;
    style = found->second.parent;
  }
  return false;
}

/// With what its style says, or one that its style is based on.
WordNumbering WordNumbers::settled(const WordNumbering& paragraph) const {
  WordNumbering all = paragraph;
  std::string_view style = paragraph.style;
  for (int steps = 0; steps < kMostSteps && all.list.empty(); ++steps) {
    auto found = styles_.find(style);
    if (found == styles_.end()) break;
    all.list = found->second.list;
    if (all.level.empty()) all.level = found->second.level;
    all.style = style;
    style = found->second.parent;
  }
  return all;
}

std::string WordNumbers::shown(const Levels& levels, std::size_t at) const {
  std::string number;
  std::string_view text = levels[at].text;
  for (std::size_t i = 0; i < text.size(); ++i) {
    bool is_place = text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9';
    if (!is_place) {
      number += text[i];
      continue;
    }
    const Level& level = levels[static_cast<std::size_t>(text[++i] - '1')];
    if (!level.is_decimal) return "";
    number += std::to_string(level.is_counted ? level.count : level.start);
  }
  return number;
}

std::string WordNumbers::next(const WordNumbering& paragraph) {
  const WordNumbering place = settled(paragraph);
  auto list = lists_.find(place.list);
  auto found = list == lists_.end() ? levels_.end() : levels_.find(list->second.levels);
  if (found == levels_.end()) return "";
  Levels& levels = found->second;
  auto linked = std::find_if(levels.begin(), levels.end(), [&](const Level& level) {
    return place.level.empty() && !level.style.empty() && level.style == place.style;
  });
  auto at = std::min<std::size_t>(number_in(place.level), kLevels - 1);
  if (linked != levels.end()) at = static_cast<std::size_t>(linked - levels.begin());
  for (const auto& [level, start] : std::exchange(list->second.starts, {}))
    levels[level].start = start, levels[level].is_counted = false;
  levels[at].count = levels[at].is_counted ? levels[at].count + 1 : levels[at].start;
  levels[at].is_counted = true;
  for (std::size_t below = at + 1; below < kLevels; ++below) levels[below].is_counted = false;
  bool is_lost = is_heading(paragraph.style) || levels[at].text.find("§") != std::string::npos;
  return is_lost && levels[at].is_decimal ? shown(levels, at) : "";
}

}  // namespace insyn::convert
