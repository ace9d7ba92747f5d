// SPDX-License-Identifier: EUPL-1.2
// Swedish order of names: å, ä and ö come after z.
#pragma once
#include <string>

#include "base/text.hpp"

namespace insyn::render {

/// What names are sorted by: folded, with å, ä and ö as the three letters that come after z in ASCII.
[[nodiscard]] inline std::string alphabetical_key(const std::string& name) {
  std::string key = folded(name);
  for (auto [letter, sorted] : {std::pair("å", "{"), std::pair("ä", "|"), std::pair("ö", "}")})
    key = replaced(key, letter, sorted);
  return key;
}

}  // namespace insyn::render
