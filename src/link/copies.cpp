// SPDX-License-Identifier: EUPL-1.2
#include "link/copies.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "link/paths.hpp"
#include "link/url.hpp"

namespace insyn::link {

Copies::Copies(const Document& document) : folder_(document.url_path) {
  if (document.figure()) taken_.insert(folded(download_name(document)));
}

const std::string& Copies::add(const std::string& source) {
  auto [known, is_new] = names_.try_emplace(source);
  if (is_new) {
    known->second = free_name(to_nfc(name_of(source)));
    files_.push_back({folder_ + known->second, source});
  }
  return known->second;
}

std::string Copies::free_name(const std::string& name) {
  std::string candidate = name;
  auto dot = std::min(name.size(), name.rfind('.'));
  for (int n = 2; !taken_.insert(folded(candidate)).second; ++n)
    candidate = name.substr(0, dot) + "-" + std::to_string(n) + name.substr(dot);
  return candidate;
}

}  // namespace insyn::link
