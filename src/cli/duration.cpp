// SPDX-License-Identifier: EUPL-1.2
#include "cli/duration.hpp"

#include <charconv>

#include "base/text.hpp"

namespace insyn::cli {
namespace {

constexpr int kLongest = 86400;  // seconds

/// Seconds in the unit; 0: no unit.
int unit_seconds(std::string_view unit) {
  if (unit.empty() || unit == "s" || unit == "sek") return 1;
  if (unit == "m" || unit == "min") return 60;
  if (unit == "h" || unit == "t" || unit == "tim") return 3600;
  return 0;
}

}  // namespace

std::optional<int> parse_duration(std::string_view text) {
  int count = 0;
  const char* end_of_text = text.data() + text.size();
  auto [end, error] = std::from_chars(text.data(), end_of_text, count);
  if (error != std::errc{} || count < 0 || count > kLongest) return std::nullopt;
  int unit = unit_seconds(trimmed(text.substr(static_cast<std::size_t>(end - text.data()))));
  return unit != 0 && count <= kLongest / unit ? std::optional(count * unit) : std::nullopt;
}

}  // namespace insyn::cli
