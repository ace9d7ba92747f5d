// SPDX-License-Identifier: EUPL-1.2
#include "sandbox/moment.hpp"

#include <fmt/format.h>

#include <charconv>

#include "base/date.hpp"

namespace insyn::sandbox {
namespace {

constexpr std::int64_t kDay = 86400;

struct Civil {
  Date date{};
  int hour = 0, minute = 0, second = 0;
};

Civil civil(std::int64_t seconds) {
  std::int64_t day = seconds >= 0 ? seconds / kDay : (seconds - kDay + 1) / kDay;
  int rest = static_cast<int>(seconds - day * kDay);
  return {Date::from_days(day), rest / 3600, rest / 60 % 60, rest % 60};
}

std::string text_of(const Civil& at) {
  return fmt::format("{}T{:02}:{:02}:{:02}", at.date.iso(), at.hour, at.minute, at.second);
}

/// Takes two digits below `limit` off the front.
std::optional<int> two_digits(std::string_view& text, int limit) {
  int value = 0;
  if (text.size() < 2 || text[0] == '-') return std::nullopt;
  auto [end, error] = std::from_chars(text.data(), text.data() + 2, value);
  if (error != std::errc{} || end != text.data() + 2 || value >= limit) return std::nullopt;
  text.remove_prefix(2);
  return value;
}

bool take(std::string_view& text, char c) {
  if (!text.starts_with(c)) return false;
  text.remove_prefix(1);
  return true;
}

/// Seconds ahead of UTC that a zone says ("Z", "+01:00", "-0530"); the whole text must be it.
std::optional<std::int64_t> zone_of(std::string_view text) {
  if (text == "Z" || text == "z") return 0;
  bool behind = text.starts_with('-');
  if (!take(text, '+') && !take(text, '-')) return std::nullopt;
  auto hours = two_digits(text, 24);
  take(text, ':');
  auto minutes = text.empty() && hours ? std::optional(0) : two_digits(text, 60);
  if (!hours || !minutes || !text.empty()) return std::nullopt;
  return (*hours * 3600 + *minutes * 60) * (behind ? -1 : 1);
}

}  // namespace

std::string utc_text(std::int64_t seconds) { return text_of(civil(seconds)); }
std::string stockholm_text(std::int64_t seconds) { return text_of(civil(seconds + stockholm_ahead_of_utc(seconds))); }

std::string swedish_text(std::int64_t seconds) {
  constexpr const char* months[] = {"januari", "februari", "mars",      "april",   "maj",      "juni",
                                    "juli",    "augusti",  "september", "oktober", "november", "december"};
  Civil at = civil(seconds + stockholm_ahead_of_utc(seconds));
  return fmt::format("{} {} {} kl. {:02}.{:02}", at.date.day, months[at.date.month - 1], at.date.year, at.hour,
                     at.minute);
}

std::optional<std::int64_t> read_moment(std::string_view text, Clock clock) {
  auto date = parse_iso_date(text.substr(0, 10));
  if (!date || text.size() < 16) return std::nullopt;
  text.remove_prefix(10);
  if (!take(text, 'T') && !take(text, ' ')) return std::nullopt;
  auto hour = two_digits(text, 24);
  if (!hour || !take(text, ':')) return std::nullopt;
  auto minute = two_digits(text, 60);
  auto second = take(text, ':') ? two_digits(text, 60) : std::optional(0);
  if (!minute || !second) return std::nullopt;
  if (take(text, '.')) text.remove_prefix(std::min(text.size(), text.find_first_not_of("0123456789")));

  std::int64_t seconds = date->days_since_epoch() * kDay + *hour * 3600 + *minute * 60 + *second;
  if (text.empty()) return clock == Clock::utc ? seconds : seconds - stockholm_ahead_of_utc(seconds - 3600);
  auto zone = zone_of(text);
  return zone ? std::optional(seconds - *zone) : std::nullopt;
}

}  // namespace insyn::sandbox
