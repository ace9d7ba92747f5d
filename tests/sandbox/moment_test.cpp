// SPDX-License-Identifier: EUPL-1.2
#include "sandbox/moment.hpp"

#include "support/catch.hpp"

using namespace insyn::sandbox;

TEST_CASE("moments are read in the forms that the interfaces take", "[sandbox]") {
  struct {
    const char* text;
    Clock clock;
    std::int64_t seconds;  // 0: refused
  } cases[] = {{"2025-03-12T09:00:00", Clock::utc, 1741770000},
               {"2025-03-12T10:00:00", Clock::stockholm, 1741770000},
               {"2025-07-01T12:00:00", Clock::stockholm, 1751364000},
               {"2025-03-12 09:00", Clock::utc, 1741770000},
               {"2025-03-12T09:00:00Z", Clock::stockholm, 1741770000},
               {"2025-03-12T10:00:00+01:00", Clock::utc, 1741770000},
               {"2025-03-12T10:00:00+0100", Clock::utc, 1741770000},
               {"2025-03-12T08:00:00.123-01", Clock::utc, 1741770000},
               {"2025-03-12", Clock::utc, 0},
               {"2025-13-12T09:00:00", Clock::utc, 0},
               {"2025-03-12T25:00:00", Clock::utc, 0},
               {"2025-03-12T09:00:00x", Clock::utc, 0},
               {"2025-03-12T09:00:00+1", Clock::utc, 0},
               {"2025-03-12T09:00:", Clock::utc, 0},
               {"", Clock::utc, 0},
               {"tomorrow at nine", Clock::utc, 0}};
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(read_moment(c.text, c.clock).value_or(0) == c.seconds);
  }
}

TEST_CASE("moments are written in both clocks and for readers", "[sandbox]") {
  CHECK(utc_text(1741770000) == "2025-03-12T09:00:00");
  CHECK(stockholm_text(1741770000) == "2025-03-12T10:00:00");
  CHECK(stockholm_text(1751364000) == "2025-07-01T12:00:00");
  CHECK(swedish_text(1741770000) == "12 mars 2025 kl. 10.00");
}
