// SPDX-License-Identifier: EUPL-1.2
#include "base/working_days.hpp"

#include "support/catch.hpp"

using namespace insyn;

TEST_CASE("Easter of known years", "[base]") {
  CHECK(easter_sunday(2024) == Date{2024, 3, 31});
  CHECK(easter_sunday(2025) == Date{2025, 4, 20});
  CHECK(easter_sunday(2026) == Date{2026, 4, 5});
  CHECK(easter_sunday(2038) == Date{2038, 4, 25});
}

TEST_CASE("days on which nobody works in Sweden", "[base]") {
  for (Date day : {Date{2026, 1, 1}, Date{2026, 1, 6}, Date{2026, 4, 3}, Date{2026, 4, 6}, Date{2026, 5, 1},
                   Date{2026, 5, 14}, Date{2025, 6, 6}, Date{2026, 6, 19}, Date{2026, 12, 24}, Date{2026, 12, 25},
                   Date{2026, 12, 31}, Date{2026, 11, 21}, Date{2026, 11, 22}}) {
    INFO(day.iso());
    CHECK_FALSE(is_working_day(day));
  }
  CHECK(is_working_day({2026, 4, 2}));
  CHECK(is_working_day({2026, 5, 15}));
  CHECK_FALSE(is_working_day({2026, 5, 15}, {{2026, 5, 15}}));
}

TEST_CASE("working days from a meeting to its publication", "[base]") {
  CHECK(working_days_between({2026, 3, 11}, {2026, 3, 11}) == 0);
  CHECK(working_days_between({2026, 3, 13}, {2026, 3, 16}) == 1);
  CHECK(working_days_between({2026, 4, 1}, {2026, 4, 8}) == 3);  // Easter between
  CHECK(working_days_between({2026, 4, 8}, {2026, 4, 1}) == -3);
  CHECK(working_day_after({2026, 3, 13}, 5) == Date{2026, 3, 20});
  CHECK(working_day_after({2026, 4, 1}, 3) == Date{2026, 4, 8});
}
