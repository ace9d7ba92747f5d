// SPDX-License-Identifier: EUPL-1.2
#include "model/source.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.hpp"

namespace insyn {

bool lies_among_figures(std::string_view path) {
  auto parts = split(path, '/');  // minutes/<project>/figures/…
  return parts.size() > 3 && slug(parts[2]) == "figures";
}

bool is_markdown_name(std::string_view path) {
  constexpr std::array<std::string_view, 9> kEndings{".md",   ".markdown", ".mdown",  ".mdwn", ".mdtext",
                                                     ".mkdn", ".mkd",      ".mkdown", ".mdx"};
  const std::string name = folded(path);
  return std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view ending) { return name.ends_with(ending); });
}

}  // namespace insyn
