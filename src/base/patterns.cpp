// SPDX-License-Identifier: EUPL-1.2
#include "base/patterns.hpp"

#include <utility>

namespace insyn {

Patterns::Patterns(std::vector<std::string> words) : words_(std::move(words)), next_(words_.size()) {
  for (std::size_t i = 0; i < words_.size(); ++i) {
    begins_[static_cast<unsigned char>(words_[i][0])] = true;
    std::uint8_t& first = first_[bucket(words_[i].data())];
    next_[i] = first;
    first = static_cast<std::uint8_t>(i + 1);
  }
}

bool Patterns::any_in(std::string_view text) const {
  bool any = false;
  find_in(text, [&](std::size_t, std::size_t) { any = true; });
  return any;
}

}  // namespace insyn
