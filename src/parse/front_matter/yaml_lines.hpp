// SPDX-License-Identifier: EUPL-1.2
// Which lines of a block belong together: a key with its value, an item with what is below it.
#pragma once
#include <string_view>
#include <vector>

#include "parse/front_matter/yaml_text.hpp"

namespace insyn::parse {

/// "key: rest" cut at its colon, which white space or nothing follows; both empty where the line is none.
struct KeyLine {
  std::string_view key{}, rest{};
};
[[nodiscard]] KeyLine split_key(std::string_view content);

/// How many of the lines after the first belong to it: deeper ones, blank ones, comments.
[[nodiscard]] std::size_t lines_below_item(Lines lines);
/// The same of a key's line: the items of its list may stand straight below it too.
[[nodiscard]] std::size_t lines_below_key(Lines lines);

/// What a value is made of: the rest of its key's line, if anything stands there, and the lines below; none are blank
/// at the end.
[[nodiscard]] std::vector<Line> lines_of_value(std::string_view rest, int indent, Lines below);

}  // namespace insyn::parse
