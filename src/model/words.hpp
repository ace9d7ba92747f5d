// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include "model/finding.hpp"

namespace insyn {

/// A piece of text that a finding may have to point at.
struct Words {
  std::string text{};
  Place at{};
};

}  // namespace insyn
