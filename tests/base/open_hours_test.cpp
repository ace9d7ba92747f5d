// SPDX-License-Identifier: EUPL-1.2
#include "base/open_hours.hpp"

#include <fmt/format.h>

#include "support/catch.hpp"

using namespace insyn;

namespace {

constexpr std::int64_t kDay = 86400;

/// "2025-03-12T10:00:00Z"
std::int64_t unix_time(std::string_view text) {
  auto number = [&](std::size_t at) { return std::stoll(std::string(text.substr(at, 2))); };
  return parse_iso_date(text.substr(0, 10)).value().days_since_epoch() * kDay + number(11) * 3600 + number(14) * 60;
}

std::string iso_time(std::int64_t seconds) {
  std::int64_t of_day = seconds % kDay;
  return fmt::format("{}T{:02}:{:02}:{:02}Z", Date::from_days(seconds / kDay).iso(), of_day / 3600, of_day / 60 % 60,
                     of_day % 60);
}

/// When the hours next are open at that moment.
std::string next(std::string_view hours, std::string_view now, const std::vector<Date>& closed = {}) {
  return iso_time(next_open(parse_hours(hours).value(), closed, unix_time(now)));
}

}  // namespace

TEST_CASE("hours are written as people write them") {
  for (const char* text : {"mån–fre 08–16", "Mån-Fre 8-16", "mon-fri 08:00-16:00", "måndag - fredag 08.00 – 16.00"}) {
    INFO(text);
    auto hours = parse_hours(text);
    REQUIRE(hours);
    REQUIRE(hours->size() == 1);
    CHECK(hours->front().first_day == 1);
    CHECK(hours->front().last_day == 5);
    CHECK(hours->front().from == TimeOfDay{8, 0});
    CHECK(hours->front().to == TimeOfDay{16, 0});
  }
  CHECK(parse_hours("mån-fre 08-16, lör 10-12")->size() == 2);
  CHECK(parse_hours("tis")->front().to == TimeOfDay{24, 0});
  CHECK(parse_hours("06-24")->front().last_day == 7);
}

TEST_CASE("hours that say nothing sensible are none") {
  for (const char* text :
       {"", ",", "mån-fre 16-08", "mån-fre 08", "xyz 08-16", "mån-fre 25-26", "mån-fre 8-16,", "8-8"})
    CHECK_FALSE(parse_hours(text));
}

TEST_CASE("within the hours is now, outside them is their next start by Stockholm's clocks") {
  CHECK(next("mån–fre 08–16", "2025-03-12T10:00:00Z") == "2025-03-12T10:00:00Z");  // a Wednesday at 11
  CHECK(next("mån–fre 08–16", "2025-03-12T05:00:00Z") == "2025-03-12T07:00:00Z");
  CHECK(next("mån–fre 08–16", "2025-03-12T15:00:00Z") == "2025-03-13T07:00:00Z");  // 16.00: closed
  CHECK(next("mån–fre 08–16", "2025-03-14T20:00:00Z") == "2025-03-17T07:00:00Z");  // Friday evening
  CHECK(next("mån–fre 08–16", "2025-03-28T20:00:00Z") == "2025-03-31T06:00:00Z");  // summer time in between
  CHECK(next("lör-sön 10-12", "2025-03-12T10:00:00Z") == "2025-03-15T09:00:00Z");
  CHECK(next("sön-mån 10-12", "2025-03-12T10:00:00Z") == "2025-03-16T09:00:00Z");
  CHECK(next("mån-fre 8-12, mån-fre 13-16", "2025-03-12T11:30:00Z") == "2025-03-12T12:00:00Z");
}

TEST_CASE("nobody is at work on a holiday or a day that is closed") {
  CHECK(next("mån–fre 08–16", "2025-04-17T20:00:00Z") == "2025-04-22T06:00:00Z");  // Easter
  CHECK(next("mån–fre 08–16", "2025-03-12T15:00:00Z", {{2025, 3, 13}}) == "2025-03-14T07:00:00Z");
}
