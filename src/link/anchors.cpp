// SPDX-License-Identifier: EUPL-1.2
#include "link/anchors.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace insyn::link {

std::optional<std::string> anchor_named(const Document& document, const std::string& name) {
  auto has = [&](const std::string& anchor) {
    return std::binary_search(document.anchors.begin(), document.anchors.end(), anchor);
  };
  std::string_view number = name;
  if (number.starts_with("§")) number = trimmed(number.substr(std::string_view("§").size()));
  for (const std::string& item : {"p-" + std::string(number), "p-" + slug(number)})
    if (has(item)) return item;
  return has(name) ? std::optional(name) : std::nullopt;
}

/// Of those that stand round it in the alphabet: a note may have ten thousand headings and as many links to none of
/// them.
std::string near_anchor(const Document& document, const std::string& name) {
  constexpr std::ptrdiff_t neighbours = 40;  // looked at on each side
  const auto& all = document.anchors;
  auto here = std::lower_bound(all.begin(), all.end(), name);
  return nearest(name,
                 {here - std::min(here - all.begin(), neighbours), here + std::min(all.end() - here, neighbours)});
}

}  // namespace insyn::link
