// SPDX-License-Identifier: EUPL-1.2
#include "publish/clock.hpp"

#include <fmt/format.h>

#include <chrono>
#include <ctime>
#include <thread>

#include "base/date.hpp"

namespace insyn::publish {
namespace {

constexpr std::int64_t kDay = 86400;

class MachineClock final : public Clock {
 public:
  std::int64_t now() const override { return std::time(nullptr); }
  void sleep(int seconds) override { std::this_thread::sleep_for(std::chrono::seconds(seconds)); }
};

/// Two digits at `at`, below `limit`; -1 when they are not.
int two_digits(std::string_view text, std::size_t at, int limit) {
  char tens = text[at], ones = text[at + 1];
  if (tens < '0' || tens > '9' || ones < '0' || ones > '9') return -1;
  int value = (tens - '0') * 10 + (ones - '0');
  return value < limit ? value : -1;
}

}  // namespace

Clock& machine_clock() {
  static MachineClock clock;
  return clock;
}

std::string iso_time(std::int64_t unix_seconds) {
  std::int64_t days = unix_seconds / kDay, left = unix_seconds % kDay;
  if (left < 0) left += kDay, --days;
  return fmt::format("{}T{:02}:{:02}:{:02}Z", Date::from_days(days).iso(), left / 3600, left / 60 % 60, left % 60);
}

std::optional<std::int64_t> parse_iso_time(std::string_view text) {
  if (text.size() != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != 'Z')
    return std::nullopt;
  auto date = parse_iso_date(text.substr(0, 10));
  int hour = two_digits(text, 11, 24), minute = two_digits(text, 14, 60), second = two_digits(text, 17, 60);
  if (!date || hour < 0 || minute < 0 || second < 0) return std::nullopt;
  return date->days_since_epoch() * kDay + hour * 3600 + minute * 60 + second;
}

}  // namespace insyn::publish
