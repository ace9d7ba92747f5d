// SPDX-License-Identifier: EUPL-1.2
// Points in time as the two interfaces write them. All are seconds since the epoch.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace insyn::sandbox {

/// "2025-03-12T13:05:00" in UTC.
[[nodiscard]] std::string utc_text(std::int64_t seconds);
/// The same in Stockholm: the web site's own time.
[[nodiscard]] std::string stockholm_text(std::int64_t seconds);
/// "12 mars 2025 kl. 13.05", in Stockholm, for readers.
[[nodiscard]] std::string swedish_text(std::int64_t seconds);

/// Whose clock a time without a zone is read by.
enum class Clock { utc, stockholm };

/// RFC 3339: "2025-03-12T13:05:00", with or without seconds, fraction and zone (Z, +01:00, +0100), space for T.
[[nodiscard]] std::optional<std::int64_t> read_moment(std::string_view text, Clock clock);

}  // namespace insyn::sandbox
