// SPDX-License-Identifier: EUPL-1.2
#include "model/measure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "model/figure.hpp"

namespace insyn {
namespace {

constexpr int kSchoolYearBegins = 7;  // in July: 1 July – 30 June

/// First and last month, counted from January of Period::year.
std::pair<int, int> months_of(const Period& period) {
  switch (period.kind) {
    case Period::Kind::year: return {1, 12};
    case Period::Kind::half_year:
    case Period::Kind::term: return {period.part * 6 - 5, period.part * 6};
    case Period::Kind::quarter: return {period.part * 3 - 2, period.part * 3};
    case Period::Kind::month: return {period.part, period.part};
    case Period::Kind::school_year: return {kSchoolYearBegins, kSchoolYearBegins + 11};
  }
  return {1, 12};
}

/// The first day of the `month`-th month from January of `year`; 13 is the next year's January.
Date first_of_month(int year, int month) { return {year + (month - 1) / 12, (month - 1) % 12 + 1, 1}; }

}  // namespace

std::string Period::id() const {
  switch (kind) {
    case Kind::year: return fmt::format("{:04}", year);
    case Kind::half_year: return fmt::format("{:04}-H{}", year, part);
    case Kind::quarter: return fmt::format("{:04}-Q{}", year, part);
    case Kind::month: return fmt::format("{:04}-{:02}", year, part);
    case Kind::term: return fmt::format("{:04}-{}", year, part == 1 ? "VT" : "HT");
    case Kind::school_year: return fmt::format("{:04}/{:02}", year, (year + 1) % 100);
  }
  return "";
}

Date Period::first_day() const { return first_of_month(year, months_of(*this).first); }

Date Period::last_day() const { return first_of_month(year, months_of(*this).second + 1).plus_days(-1); }

bool Figure::has_values() const {
  auto is_there = [](const Measured& value) { return value.value || value.suppressed; };
  return std::any_of(series.begin(), series.end(),
                     [&](const Series& one) { return std::any_of(one.values.begin(), one.values.end(), is_there); });
}

bool Figure::has_suppressed() const {
  for (const Series& one : series)
    for (const Measured& value : one.values)
      if (value.suppressed) return true;
  return base.value.suppressed || target.value.suppressed;
}

}  // namespace insyn
