// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "model/suspicion.hpp"

namespace insyn::detect {

using What = Suspicion::What;

/// What one detector has found: characters of a reading.
struct Hit {
  What what{};
  std::size_t from = 0, to = 0;
  std::string domain{};  // email
};

using Hits = std::vector<Hit>;

}  // namespace insyn::detect
