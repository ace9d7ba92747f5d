// SPDX-License-Identifier: EUPL-1.2
#include "base/date.hpp"

#include <charconv>
#include <cstdlib>
#include <ctime>
#include <string>

#include "base/error.hpp"

namespace insyn {
namespace {

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in_month(int year, int month) {
  constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : lengths[month - 1];
}

std::optional<int> digits(std::string_view text) {
  int value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || text.empty() || text[0] == '-') return std::nullopt;
  return value;
}

/// The last `count` digits of a number that is not negative, to `at` of the text.
void put_digits(std::string& text, std::size_t at, std::size_t count, int number) {
  for (std::size_t i = at + count; i-- > at; number /= 10) text[i] = static_cast<char>('0' + number % 10);
}

/// Seconds since the epoch of 01:00 UTC on the month's last Sunday: when summer time begins and ends in the EU.
std::int64_t last_sunday_at_one(int year, int month) {
  Date last{year, month, days_in_month(year, month)};
  Date sunday = last.plus_days(-(last.weekday() % 7));
  return sunday.days_since_epoch() * 86400 + 3600;
}

/// Days since the epoch, rounded down also before it.
std::int64_t whole_days(std::int64_t seconds) { return seconds >= 0 ? seconds / 86400 : (seconds - 86399) / 86400; }

}  // namespace

bool Date::is_valid() const {
  return year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
}

// Days from civil: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
std::int64_t Date::days_since_epoch() const {
  std::int64_t y = month <= 2 ? year - 1 : year;
  std::int64_t era = (y >= 0 ? y : y - 399) / 400;
  std::int64_t year_of_era = y - era * 400;
  std::int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

Date Date::from_days(std::int64_t days) {
  days += 719468;
  std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  std::int64_t day_of_era = days - era * 146097;
  std::int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  std::int64_t mp = (5 * day_of_year + 2) / 153;
  int d = static_cast<int>(day_of_year - (153 * mp + 2) / 5 + 1);
  int m = static_cast<int>(mp < 10 ? mp + 3 : mp - 9);
  int y = static_cast<int>(year_of_era + era * 400) + (m <= 2 ? 1 : 0);
  return {y, m, d};
}

int Date::weekday() const {
  std::int64_t n = (days_since_epoch() + 3) % 7;  // 1970-01-01 was a Thursday
  return static_cast<int>(n < 0 ? n + 7 : n) + 1;
}

int Date::iso_week() const {
  Date thursday = plus_days(4 - weekday());  // a week belongs to the year of its Thursday
  return static_cast<int>((thursday.days_since_epoch() - Date{thursday.year, 1, 1}.days_since_epoch()) / 7) + 1;
}

std::string Date::iso() const {
  if (!*this) return "";
  std::string text = "0000-00-00";
  put_digits(text, 0, 4, year);
  put_digits(text, 5, 2, month);
  put_digits(text, 8, 2, day);
  return text;
}

std::optional<Date> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  auto y = digits(text.substr(0, 4)), m = digits(text.substr(5, 2)), d = digits(text.substr(8, 2));
  if (!y || !m || !d) return std::nullopt;
  Date date{*y, *m, *d};
  return date.is_valid() ? std::optional(date) : std::nullopt;
}

std::optional<Date> friday_of_week(int year, int week) {
  Date fourth{year, 1, 4};  // always in week 1
  Date friday = fourth.plus_days(5 - fourth.weekday() + (week - 1) * 7);
  return week >= 1 && friday.iso_week() == week ? std::optional(friday) : std::nullopt;
}

std::string TimeOfDay::iso() const {
  std::string text = "00:00";
  put_digits(text, 0, 2, hour);
  put_digits(text, 3, 2, minute);
  return text;
}

std::int64_t stockholm_ahead_of_utc(std::int64_t unix_seconds) {
  int year = Date::from_days(whole_days(unix_seconds)).year;
  bool summer = unix_seconds >= last_sunday_at_one(year, 3) && unix_seconds < last_sunday_at_one(year, 10);
  return summer ? 7200 : 3600;
}

LocalTime in_stockholm(Date day, TimeOfDay time) {
  constexpr std::int64_t winter = 3600, summer = 7200;
  std::int64_t clock = day.days_since_epoch() * 86'400 + time.hour * 3600 + time.minute * 60;
  std::int64_t utc = clock - (stockholm_ahead_of_utc(clock - summer) == summer ? summer : winter);
  std::int64_t ahead = stockholm_ahead_of_utc(utc), shown = utc + ahead;
  Date shown_day = Date::from_days(whole_days(shown));
  auto minutes = static_cast<int>(shown - shown_day.days_since_epoch() * 86'400) / 60;
  return {shown_day, {minutes / 60, minutes % 60}, ahead};
}

LocalTime end_in_stockholm(Date day, const TimeSpan& span) {
  INSYN_EXPECTS(span.to.has_value());
  return in_stockholm(*span.to < span.from ? day.plus_days(1) : day, *span.to);
}

Date day_in_stockholm(std::int64_t unix_seconds) {
  return Date::from_days(whole_days(unix_seconds + stockholm_ahead_of_utc(unix_seconds)));
}

Date today_in_stockholm() {
  if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH"); epoch != nullptr && *epoch != '\0') {
    std::int64_t seconds = 0;
    std::string_view text(epoch);
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (error != std::errc{} || end != text.data() + text.size() || text.empty())
      throw UsageError(say("SOURCE_DATE_EPOCH är inget antal sekunder: {}",
                           "SOURCE_DATE_EPOCH is not a number of seconds: {}", text));
    return day_in_stockholm(seconds);
  }
  return day_in_stockholm(std::time(nullptr));
}

}  // namespace insyn
