// SPDX-License-Identifier: EUPL-1.2
#include "detect/patterns.hpp"

#include <utility>

namespace insyn::detect {

Patterns::Patterns(std::vector<std::string> words) : words_(std::move(words)), next_(words_.size()) {
  for (std::size_t i = 0; i < words_.size(); ++i) {
    begins_[static_cast<unsigned char>(words_[i][0])] = true;
    std::uint8_t& first = first_[bucket(words_[i].data())];
    next_[i] = first;
    first = static_cast<std::uint8_t>(i + 1);
  }
}

}  // namespace insyn::detect
