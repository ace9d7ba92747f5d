// SPDX-License-Identifier: EUPL-1.2
#include "begin/rhythm.hpp"

#include <algorithm>

namespace insyn::begin {
namespace {

constexpr std::size_t kEnough = 3;  // meetings: two days alone are no rhythm

int days_between(Date from, Date to) { return static_cast<int>(to.days_since_epoch() - from.days_since_epoch()); }

/// 1 for the first Wednesday (or whichever day it is) of its month, 2 for the second …
int place_in_month(Date day) { return (day.day + 6) / 7; }

std::optional<Date> by_weeks(const std::vector<Date>& met) {
  int gap = days_between(met[0], met[1]);
  if (gap <= 0 || gap % 7 != 0) return std::nullopt;
  for (std::size_t i = 1; i < met.size(); ++i)
    if (days_between(met[i - 1], met[i]) != gap) return std::nullopt;
  return met.back().plus_days(gap);
}

bool is_month_after(Date earlier, Date later) {
  return earlier.year * 12 + earlier.month + 1 == later.year * 12 + later.month;
}

std::optional<Date> by_month(const std::vector<Date>& met) {
  const Date last = met.back();
  for (std::size_t i = 0; i < met.size(); ++i) {
    if (met[i].weekday() != last.weekday() || place_in_month(met[i]) != place_in_month(last)) return std::nullopt;
    if (i > 0 && !is_month_after(met[i - 1], met[i])) return std::nullopt;
  }
  for (int weeks : {4, 5})
    if (Date next = last.plus_days(7 * weeks);
        is_month_after(last, next) && place_in_month(next) == place_in_month(last))
      return next;
  return std::nullopt;  // a fifth Wednesday, and the next month has four
}

}  // namespace

std::optional<Date> next_in_rhythm(const std::vector<Date>& met) {
  if (met.size() < kEnough) return std::nullopt;
  const std::vector<Date> last(met.end() - static_cast<std::ptrdiff_t>(kEnough), met.end());
  auto next = by_weeks(last);
  return next ? next : by_month(last);
}

}  // namespace insyn::begin
