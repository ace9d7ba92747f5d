// SPDX-License-Identifier: EUPL-1.2
#include "base/date.hpp"

#include "base/date_text.hpp"
#include "support/catch.hpp"

using namespace insyn;

TEST_CASE("every day from 1900 to 2100 survives the way to a number and back", "[base]") {
  for (auto day = Date{1900, 1, 1}.days_since_epoch(); day <= Date{2100, 12, 31}.days_since_epoch(); ++day) {
    Date date = Date::from_days(day);
    if (!date.is_valid() || date.days_since_epoch() != day) FAIL(date.iso());
  }
}

TEST_CASE("weeks follow ISO 8601", "[base]") {
  CHECK(Date{2025, 3, 12}.weekday() == 3);
  CHECK(Date{2025, 3, 12}.iso_week() == 11);
  CHECK(Date{2021, 1, 3}.iso_week() == 53);
  CHECK(friday_of_week(2025, 15) == Date{2025, 4, 11});
  CHECK(friday_of_week(2020, 53) == Date{2021, 1, 1});
  CHECK_FALSE(friday_of_week(2025, 53));
}

TEST_CASE("the day in Stockholm turns at local midnight, in summer and in winter", "[base]") {
  CHECK(day_in_stockholm(1735685999) == Date{2024, 12, 31});  // 2024-12-31 22:59:59 UTC
  CHECK(day_in_stockholm(1735686000) == Date{2025, 1, 1});
  CHECK(day_in_stockholm(1751320800) == Date{2025, 7, 1});  // 2025-06-30 22:00 UTC
  CHECK(day_in_stockholm(1751320799) == Date{2025, 6, 30});
}

TEST_CASE("dates are read as people write them", "[base]") {
  struct Case {
    const char* text;
    const char* iso;
  };
  for (auto [text, iso] :
       {Case{"2025-03-12", "2025-03-12"}, Case{"20250312", "2025-03-12"}, Case{"12 mars 2025", "2025-03-12"},
        Case{"den 12 mars 2025", "2025-03-12"}, Case{"onsdag 12 mars 2025", "2025-03-12"},
        Case{"onsdagen den 12 mars 2025", "2025-03-12"}, Case{"12 March 2025", "2025-03-12"},
        Case{"March 12, 2025", "2025-03-12"}, Case{"12/3 2025", "2025-03-12"}, Case{"12.3.2025", "2025-03-12"},
        Case{"4th May 2021", "2021-05-04"}, Case{"1 sept. 2024", "2024-09-01"}}) {
    INFO(text);
    auto date = read_date(text);
    REQUIRE(date);
    CHECK(date->iso() == iso);
  }
  for (auto text :
       {"", "mars", "12 mars", "2025-02-30", "32 mars 2025", "2025", "12 mars 2025 extra", "9999-99-99", "1 x 2025"}) {
    INFO(text);
    CHECK_FALSE(read_date(text));
  }
}

TEST_CASE("a date without a year is the next such day after the meeting", "[base]") {
  Date meeting{2025, 3, 12};
  CHECK(read_date_after("15 april", meeting) == Date{2025, 4, 15});
  CHECK(read_date_after("15/4", meeting) == Date{2025, 4, 15});
  CHECK(read_date_after("den 1 februari", meeting) == Date{2026, 2, 1});
  CHECK(read_date_after("12 mars", meeting) == Date{2026, 3, 12});
  CHECK(read_date_after("v. 15", meeting) == Date{2025, 4, 11});
  CHECK(read_date_after("vecka 2", meeting) == Date{2026, 1, 9});
  CHECK(read_date_after("29 februari", meeting) == Date{2028, 2, 29});
  CHECK(read_date_after("2025-04-15", meeting) == Date{2025, 4, 15});
  CHECK_FALSE(read_date_after("snart", meeting));
}

TEST_CASE("times are read with point or colon, with or without kl.", "[base]") {
  for (auto text : {"13.00–15.00", "13:00-15:00", "kl. 13–15", "kl 13.00 till 15.00"}) {
    INFO(text);
    CHECK(read_time_span(text) == TimeSpan{{13, 0}, TimeOfDay{15, 0}});
  }
  CHECK(read_time_span("9.30") == TimeSpan{{9, 30}, std::nullopt});
  CHECK(read_time_span("22:00–01:00") == TimeSpan{{22, 0}, TimeOfDay{1, 0}});  // the next day
  CHECK(read_time_span("18–24") == TimeSpan{{18, 0}, TimeOfDay{24, 0}});
  for (auto text : {"", "eftermiddag", "15.00–13.00", "13.75", "58500", "24–01", "13–24.30", "24"})
    CHECK_FALSE(read_time_span(text));
}

TEST_CASE("a time that no clock shows is told from words", "[base]") {
  for (auto text : {"25.00", "kl. 25:00", "13.75", "13–24.30", "24–01", "24", "15.00–13.00", "13.00 till 99.00"}) {
    INFO(text);
    CHECK(is_impossible_time(text));
  }
  for (auto text :
       {"", "efter lunch", "13.00–15.00", "22–01", "18–24", "58500", "13 eller 14", "25.00 i aulan", "13–"}) {
    INFO(text);
    CHECK_FALSE(is_impossible_time(text));
  }
}

TEST_CASE("a date is found in a file's name", "[base]") {
  CHECK(date_in_file_name("2025-03-12") == Date{2025, 3, 12});
  CHECK(date_in_file_name("styrelsemote_160703") == Date{2016, 7, 3});
  CHECK(date_in_file_name("20250312-mote") == Date{2025, 3, 12});
  CHECK(date_in_file_name("möte 2025-03-12 extra") == Date{2025, 3, 12});
  CHECK_FALSE(date_in_file_name("underlag-12345678901"));
  CHECK_FALSE(date_in_file_name("2025"));
}

TEST_CASE("times that Stockholm's clocks skip or show twice", "[base]") {
  auto shown = [](Date day, TimeOfDay time) {
    LocalTime at = in_stockholm(day, time);
    return at.day.iso() + " " + at.time.iso() + " " + std::to_string(at.ahead_of_utc / 3600);
  };
  CHECK(shown({2025, 3, 30}, {1, 59}) == "2025-03-30 01:59 1");
  CHECK(shown({2025, 3, 30}, {2, 30}) == "2025-03-30 03:30 2");  // is not there: the distance before it counts
  CHECK(shown({2025, 3, 30}, {3, 0}) == "2025-03-30 03:00 2");
  CHECK(shown({2025, 10, 26}, {2, 30}) == "2025-10-26 02:30 2");  // comes twice: the first
  CHECK(shown({2025, 10, 26}, {3, 0}) == "2025-10-26 03:00 1");
  CHECK(shown({2025, 12, 31}, {24, 0}) == "2026-01-01 00:00 1");
  CHECK(end_in_stockholm({2025, 6, 12}, {{22, 0}, TimeOfDay{1, 0}}).day == Date{2025, 6, 13});
  CHECK(end_in_stockholm({2025, 6, 12}, {{13, 0}, TimeOfDay{15, 0}}).day == Date{2025, 6, 12});
}

TEST_CASE("a date in another form is meant where it can only be one day", "[base]") {
  const std::optional<Date> day = Date{2026, 3, 12};
  for (const char* text : {"2026.03.12", "2026/3/12", "2026-3-12", "2026–03–12", "2026 mars 12", "12/3-2026",
                           "12.3-2026", "12-mars-2026", "onsdag 2026.03.12", " 2026. 03. 12 "})
    CHECK(meant_date(text) == day);
  CHECK(meant_date("25-03-2026") == Date{2026, 3, 25});
  CHECK(meant_date("3-3-2026") == Date{2026, 3, 3});
  for (const char* text :
       {"2026-03-12", "12 mars 2026", "12/3 2026", "03-04-2026", "2026.13.12", "2026-02-30", "2026.03", "2026.03.12.1",
        "-2026.03.12", "12-3-26", "2026.003.12", "", "mars", "v. 15", "2026.xx.12"})
    CHECK(meant_date(text) == std::nullopt);
}
