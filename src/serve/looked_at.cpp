// SPDX-License-Identifier: EUPL-1.2
#include "serve/looked_at.hpp"

#include <utility>

namespace insyn::serve {

constexpr std::size_t kMost = 8;  // tabs that one writer has open

std::string file_at(std::string address) {
  if (address.empty() || address.ends_with('/')) address += "index.html";
  return address;
}

void LookedAt::add(std::string address) {
  address = file_at(std::move(address));
  std::lock_guard guard(mutex_);
  std::erase(files_, address);
  files_.insert(files_.begin(), std::move(address));
  if (files_.size() > kMost) files_.pop_back();
}

std::vector<std::string> LookedAt::latest() const {
  std::lock_guard guard(mutex_);
  return files_;
}

}  // namespace insyn::serve
