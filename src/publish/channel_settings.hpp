// SPDX-License-Identifier: EUPL-1.2
// What the settings say about channels, looked at before anything is planned.
#pragma once
#include <vector>

#include "base/lang.hpp"
#include "model/settings.hpp"

namespace insyn::publish {

/// Everything that keeps the channels from being used as they stand: what is missing or wrong, what this version does
/// not have. Empty: publishing may go on (and there may be no channel at all).
[[nodiscard]] std::vector<Said> channel_problems(const Settings& settings);

/// Seconds that an unknown outcome waits before the post may be sent again.
[[nodiscard]] int settle_seconds(const Channel& channel);
/// Seconds for one request.
[[nodiscard]] int timeout_seconds(const Channel& channel);

}  // namespace insyn::publish
