// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string_view>

namespace insyn::cli {

/// "90", "90s", "10m", "10 min", "1h", "1 tim" in seconds, at most a day; nothing for anything else.
[[nodiscard]] std::optional<int> parse_duration(std::string_view text);

}  // namespace insyn::cli
