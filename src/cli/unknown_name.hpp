// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/lang.hpp"

namespace insyn::cli {

/// "det finns ingen grupp arbte/gruppen; menade du arbete/gruppen?" `what` is "ingen grupp" and "no group". Where no
/// known name is near, those there are.
[[nodiscard]] UsageError unknown_name(const Said& what, const std::string& name, const std::vector<std::string>& known);

}  // namespace insyn::cli
