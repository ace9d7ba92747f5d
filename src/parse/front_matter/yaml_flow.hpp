// SPDX-License-Identifier: EUPL-1.2
// Lists and maps in brackets: [a, b] and {a: b} (YAML 1.2, 7.4), over several lines and inside each other.
#pragma once
#include <string_view>
#include <tl/expected.hpp>

#include "parse/front_matter/value.hpp"
#include "parse/front_matter/yaml_text.hpp"
#include "parse/reporter.hpp"

namespace insyn::parse {

struct Flow {
  Value value{};            // keys of maps as written
  std::string_view rest{};  // what follows the closing bracket
};

/// Reads the list or map that opens at the start of `from`, a view into `yaml`. More forgiving than YAML where writers
/// trip: commas inside round brackets separate nothing, and # begins a comment only where a value could begin.
[[nodiscard]] tl::expected<Flow, Misread> read_flow(std::string_view from, const YamlText& yaml);

/// Cuts "a, b (c, d)" at its commas; those inside round brackets stay. Pieces are trimmed, empty ones left out.
[[nodiscard]] std::vector<std::string_view> split_at_commas(std::string_view text);

}  // namespace insyn::parse
