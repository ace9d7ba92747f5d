// SPDX-License-Identifier: EUPL-1.2
// Days, times, hours and numbers as people write them.
#include "base/date_text.hpp"
#include "base/decimal.hpp"
#include "base/error.hpp"
#include "base/open_hours.hpp"
#include "base/text.hpp"
#include "base/working_days.hpp"
#include "fuzz/target.hpp"

namespace insyn {
namespace {

constexpr Date kMeeting{2025, 3, 12};
constexpr std::int64_t kNow = 1'741'776'900;  // 2025-03-12T10:55:00Z
constexpr std::int64_t kYear = 366LL * 24 * 3600;

bool is_time(TimeOfDay time) {
  bool is_end_of_day = time == TimeOfDay{24, 0};
  return is_end_of_day || (time.hour >= 0 && time.hour < 24 && time.minute >= 0 && time.minute < 60);
}

/// A day that was read exists, and is read back from how we write it.
void expect_day(const std::optional<Date>& day) {
  if (!day) return;
  INSYN_EXPECTS(day->is_valid());
  INSYN_EXPECTS(parse_iso_date(day->iso()) == day);
  INSYN_EXPECTS(Date::from_days(day->days_since_epoch()) == *day);
  INSYN_EXPECTS(read_date(day->iso()) == day);
  INSYN_EXPECTS(day->weekday() >= 1 && day->weekday() <= 7);
  INSYN_EXPECTS(day->iso_week() >= 1 && day->iso_week() <= 53);
}

void take_days(std::string_view text) {
  expect_day(parse_iso_date(text));
  expect_day(read_date(text));
  expect_day(date_in_file_name(text));
  expect_day(meant_date(text));
  INSYN_EXPECTS(!read_date(text) || !meant_date(text));
  auto next = read_date_after(text, kMeeting);
  expect_day(next);
  if (auto whole = read_date(text)) INSYN_EXPECTS(next == whole);
  if (next && !read_date(text)) INSYN_EXPECTS(kMeeting < *next && next->year <= kMeeting.year + 8);  // 29 February
  INSYN_EXPECTS(month_named(text) >= 0 && month_named(text) <= 12);
}

void take_hours(std::string_view text) {
  INSYN_EXPECTS(!read_time_span(text) || !is_impossible_time(text));
  if (auto span = read_time_span(text)) {
    INSYN_EXPECTS(is_time(span->from));
    INSYN_EXPECTS(!span->to || is_time(*span->to));
    if (span->to) INSYN_EXPECTS(end_in_stockholm(kMeeting, *span).day >= kMeeting);
  }
  if (auto hours = parse_hours(text)) {
    INSYN_EXPECTS(!hours->empty());
    std::int64_t open = next_open(*hours, {kMeeting}, kNow);
    INSYN_EXPECTS(open >= kNow && open < kNow + kYear);
    INSYN_EXPECTS(next_open(*hours, {kMeeting}, open) == open);
  }
}

void take_number(std::string_view text) {
  auto number = read_decimal(text);
  if (!number) return;
  INSYN_EXPECTS(number->places >= 0 && number->places <= 9);
  INSYN_EXPECTS(read_decimal(number->plain()) == number);
  INSYN_EXPECTS((*number - *number) == Decimal::whole(0));
  INSYN_EXPECTS((*number + Decimal::whole(1)) > *number);
}

}  // namespace

void fuzz::take(std::string_view bytes) {
  take_days(bytes);
  take_hours(bytes);
  take_number(bytes);
  std::string shown = visible(bytes);
  INSYN_EXPECTS(is_valid_utf8(shown));
  INSYN_EXPECTS(code_points(shown) == code_points(bytes));
}

}  // namespace insyn
