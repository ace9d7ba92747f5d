// SPDX-License-Identifier: EUPL-1.2
#include "model/withdrawal.hpp"

#include "base/text.hpp"

namespace insyn {

bool tells_title(std::string_view reason, std::string_view title) {
  constexpr std::size_t kFewest = 8;
  const std::string name = folded(collapsed(title));
  return code_points(name) >= kFewest && folded(collapsed(reason)).find(name) != std::string::npos;
}

}  // namespace insyn
