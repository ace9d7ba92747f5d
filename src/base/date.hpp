// SPDX-License-Identifier: EUPL-1.2
// Days and times of day in the civil calendar. A Date means that day in Europe/Stockholm; nothing here reads a clock
// except today_in_stockholm(). GCC 12 has no chrono parsing or time zones, so these are our own small values.
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace insyn {

/// A day of the proleptic Gregorian calendar. Default is "no day" (year 0), which compares before all others.
struct Date {
  int year = 0;
  int month = 0;  // 1–12
  int day = 0;    // 1–31

  auto operator<=>(const Date&) const = default;
  explicit operator bool() const { return year != 0; }

  /// True when the day exists, years 1000–9999.
  [[nodiscard]] bool is_valid() const;
  [[nodiscard]] std::int64_t days_since_epoch() const;  // 1970-01-01 is 0
  [[nodiscard]] static Date from_days(std::int64_t days_since_epoch);
  [[nodiscard]] Date plus_days(int days) const { return from_days(days_since_epoch() + days); }
  [[nodiscard]] int weekday() const;      // 1 = Monday … 7 = Sunday (ISO 8601)
  [[nodiscard]] int iso_week() const;     // 1–53
  [[nodiscard]] std::string iso() const;  // "2025-03-12"; "" for no day
};

/// Exactly YYYY-MM-DD, and a day that exists.
[[nodiscard]] std::optional<Date> parse_iso_date(std::string_view text);

/// Friday of ISO week `week` in ISO year `year`, if the year has that week.
[[nodiscard]] std::optional<Date> friday_of_week(int year, int week);

/// A time of day, minutes precise.
struct TimeOfDay {
  int hour = 0;
  int minute = 0;
  auto operator<=>(const TimeOfDay&) const = default;
  [[nodiscard]] std::string iso() const;  // "09:05"
};

/// From a time of day, possibly to another: the same day, or the next where that is earlier in the day.
struct TimeSpan {
  TimeOfDay from{};
  std::optional<TimeOfDay> to{};  // 24:00 is the end of the day
  auto operator<=>(const TimeSpan&) const = default;
};

/// Seconds that Stockholm's clocks are ahead of UTC at `unix_seconds`, by the rule in force since 1996
/// (Directive 2000/84/EC).
[[nodiscard]] std::int64_t stockholm_ahead_of_utc(std::int64_t unix_seconds);
/// A moment as Stockholm's clocks show it, and how many seconds they are ahead of UTC then.
struct LocalTime {
  Date day{};
  TimeOfDay time{};
  std::int64_t ahead_of_utc = 3600;
};
/// A time that the clocks pass over in March is an hour later; of one that they show twice in October the first is
/// meant (RFC 5545 section 3.3.5). 24:00 is 00:00 of the next day.
[[nodiscard]] LocalTime in_stockholm(Date day, TimeOfDay time);
/// Where the span ends that begins on `day`; it must have an end.
[[nodiscard]] LocalTime end_in_stockholm(Date day, const TimeSpan& span);

/// The calendar day in Stockholm at `unix_seconds`.
[[nodiscard]] Date day_in_stockholm(std::int64_t unix_seconds);

/// SOURCE_DATE_EPOCH when it is set, else the machine's clock. (`--today` goes before both, in cli.)
[[nodiscard]] Date today_in_stockholm();

}  // namespace insyn
