// SPDX-License-Identifier: EUPL-1.2
// "Vem satt vid bordet": how many organisations of each kind came, half-year by half-year. Counts only, never names.
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "model/measure.hpp"
#include "render/shared.hpp"

namespace insyn::render {

/// The kinds of organisations in the order of lists (contract section 1).
constexpr std::array<std::string_view, 10> kOrganisationKinds{
    "municipality",    "region",  "state-agency",        "municipal-association",
    "education",       "company", "labour-market-party", "association",
    "faith-community", "other"};

/// Index in kOrganisationKinds; a kind that is not there is "other".
[[nodiscard]] std::size_t kind_index(std::string_view kind);

struct AttendanceOfPeriod {
  Period period{};
  int meetings = 0;
  std::array<int, kOrganisationKinds.size()> present{};  // each organisation once a meeting
};

/// Of the meetings whose notes are out; oldest first. Who has no page of its own is of no known kind and not counted.
[[nodiscard]] std::vector<AttendanceOfPeriod> attendance_of(const Site& site, const std::vector<DocId>& meetings);

/// {table_periods[{period}], table_lines[{kind, cells[{n}]}], latest_only}: the latest half-years side by side, a line
/// for each kind that somebody was of, and last how many meetings there were.
void put_attendance_table(View& view, const Words& words, std::vector<AttendanceOfPeriod> periods);

}  // namespace insyn::render
