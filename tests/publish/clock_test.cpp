// SPDX-License-Identifier: EUPL-1.2
#include "publish/clock.hpp"

#include "support/catch.hpp"

using namespace insyn::publish;

TEST_CASE("a moment is written and read as the same text") {
  CHECK(iso_time(0) == "1970-01-01T00:00:00Z");
  CHECK(iso_time(1'741'776'900) == "2025-03-12T10:55:00Z");
  CHECK(parse_iso_time("2025-03-12T10:55:00Z") == 1'741'776'900);
  CHECK(parse_iso_time(iso_time(4'102'444'799)) == 4'102'444'799);
}

TEST_CASE("what is no moment is not read as one") {
  for (const char* text : {"", "2025-03-12", "2025-03-12T10:55:00", "2025-13-12T10:55:00Z", "2025-03-12T24:00:00Z",
                           "2025-03-12T10:60:00Z", "2025-03-12 10:55:00Z", "2025-03-12T1o:55:00Z"})
    CHECK_FALSE(parse_iso_time(text));
}
