// SPDX-License-Identifier: EUPL-1.2
// A state as people read it: its word, and the class that gives it colour and sign.
#pragma once
#include <string>
#include <string_view>

namespace insyn::render {

struct Badge {
  std::string word{};
  std::string_view style{};
};

}  // namespace insyn::render
