// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <nlohmann/json_fwd.hpp>

#include "convert/paper.hpp"

namespace insyn::convert {

/// pandoc's tree (pandoc-types 1.22: --to=json) as a paper. Blocks that only hold others (Div) are opened; what was
/// deleted, commented or hidden becomes remarks, notes at the foot stand in brackets; a sign of what was taken out
/// before is a remark of that sign and its number. UsageError for what is nested deeper than anyone writes.
[[nodiscard]] Paper paper_of(const nlohmann::json& pandoc);

}  // namespace insyn::convert
