// SPDX-License-Identifier: EUPL-1.2
// Time as the sender sees it, so that a test can let ten minutes pass in no time. Only publish reads a clock: nothing
// of it reaches the site.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace insyn::publish {

class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual std::int64_t now() const = 0;  // seconds since 1970-01-01T00:00:00Z
  virtual void sleep(int seconds) = 0;
};

/// The machine's own clock.
[[nodiscard]] Clock& machine_clock();

/// "2025-03-12T10:15:00Z".
[[nodiscard]] std::string iso_time(std::int64_t unix_seconds);
/// Exactly that form, else nothing.
[[nodiscard]] std::optional<std::int64_t> parse_iso_time(std::string_view text);

}  // namespace insyn::publish
