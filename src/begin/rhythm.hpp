// SPDX-License-Identifier: EUPL-1.2
// When a group usually meets, where its last meetings say so by their days alone. A pure function.
#pragma once
#include <optional>
#include <vector>

#include "base/date.hpp"

namespace insyn::begin {

/// The day after `day` that goes on with the rhythm of `met` (oldest first, `day` the last of them): always as many
/// weeks between, or always the same weekday of the month, such as its second Wednesday. Nothing where there are fewer
/// than three meetings or they keep no rhythm.
[[nodiscard]] std::optional<Date> next_in_rhythm(const std::vector<Date>& met);

}  // namespace insyn::begin
