// SPDX-License-Identifier: EUPL-1.2
#include "base/working_days.hpp"

#include <algorithm>

namespace insyn {
namespace {

constexpr int kSaturday = 6, kSunday = 7, kFriday = 5;

bool is_holiday_of_fixed_date(Date day) {
  switch (day.month * 100 + day.day) {
    case 101:   // nyårsdagen
    case 106:   // trettondedag jul
    case 501:   // första maj
    case 606:   // nationaldagen
    case 1224:  // julafton
    case 1225:  // juldagen
    case 1226:  // annandag jul
    case 1231:  // nyårsafton
      return true;
    default: return false;
  }
}

/// Good Friday, Easter Monday, Ascension Day. (Easter and Whit Sunday are Sundays.)
bool is_holiday_by_easter(Date day) {
  auto after = day.days_since_epoch() - easter_sunday(day.year).days_since_epoch();
  return after == -2 || after == 1 || after == 39;
}

/// The Friday between 19 and 25 June. (Midsummer Day and All Saints' Day are Saturdays.)
bool is_midsummer_eve(Date day) { return day.month == 6 && day.day >= 19 && day.day <= 25 && day.weekday() == kFriday; }

}  // namespace

Date easter_sunday(int year) {
  // Meeus/Jones/Butcher.
  int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25;
  int g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
  int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;
  return {year, n / 31, n % 31 + 1};
}

bool is_working_day(Date day, const std::vector<Date>& closed) {
  int weekday = day.weekday();
  if (weekday == kSaturday || weekday == kSunday) return false;
  if (is_holiday_of_fixed_date(day) || is_holiday_by_easter(day) || is_midsummer_eve(day)) return false;
  return std::find(closed.begin(), closed.end(), day) == closed.end();
}

int working_days_between(Date from, Date to, const std::vector<Date>& closed) {
  if (to < from) return -working_days_between(to, from, closed);
  int count = 0;
  for (Date day = from.plus_days(1); day <= to; day = day.plus_days(1)) count += is_working_day(day, closed);
  return count;
}

Date working_day_after(Date from, int count, const std::vector<Date>& closed) {
  Date day = from;
  while (count > 0) count -= is_working_day(day = day.plus_days(1), closed);
  return day;
}

}  // namespace insyn
