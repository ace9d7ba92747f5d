// SPDX-License-Identifier: EUPL-1.2
#include "begin/rhythm.hpp"

#include "support/catch.hpp"

using namespace insyn;
using begin::next_in_rhythm;

TEST_CASE("three meetings as many weeks apart make a rhythm", "[begin]") {
  CHECK(next_in_rhythm({{2025, 3, 5}, {2025, 3, 19}, {2025, 4, 2}}) == Date{2025, 4, 16});
  CHECK(next_in_rhythm({{2024, 1, 1}, {2025, 3, 5}, {2025, 3, 12}, {2025, 3, 19}}) == Date{2025, 3, 26});
}

TEST_CASE("so does the same weekday of each month", "[begin]") {
  CHECK(next_in_rhythm({{2025, 1, 8}, {2025, 2, 12}, {2025, 3, 12}}) == Date{2025, 4, 9});
  CHECK(next_in_rhythm({{2025, 10, 8}, {2025, 11, 12}, {2025, 12, 10}}) == Date{2026, 1, 14});
}

TEST_CASE("two meetings, or uneven ones, make none", "[begin]") {
  CHECK(next_in_rhythm({}) == std::nullopt);
  CHECK(next_in_rhythm({{2025, 3, 5}, {2025, 3, 19}}) == std::nullopt);
  CHECK(next_in_rhythm({{2025, 3, 5}, {2025, 3, 19}, {2025, 4, 9}}) == std::nullopt);
  CHECK(next_in_rhythm({{2025, 1, 8}, {2025, 2, 12}, {2025, 3, 13}}) == std::nullopt);
  CHECK(next_in_rhythm({{2025, 3, 5}, {2025, 3, 15}, {2025, 3, 25}}) == std::nullopt);
  CHECK(next_in_rhythm({{2025, 3, 5}, {2025, 3, 5}, {2025, 3, 5}}) == std::nullopt);
  CHECK(next_in_rhythm({{2025, 5, 29}, {2025, 7, 31}, {2025, 9, 29}}) == std::nullopt);
}
