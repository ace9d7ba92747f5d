// SPDX-License-Identifier: EUPL-1.2
#include "model/source.hpp"

#include "base/text.hpp"

namespace insyn {

bool lies_among_figures(std::string_view path) {
  auto parts = split(path, '/');  // minutes/<project>/figures/…
  return parts.size() > 3 && slug(parts[2]) == "figures";
}

}  // namespace insyn
