// SPDX-License-Identifier: EUPL-1.2
// When posts may be made and changed on a channel: `hours = "mån–fre 08–16"`, so that someone is at work to answer what
// they lead to. A withdrawal never waits for it.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace insyn {

/// One stretch of hours on some days of the week, by Stockholm's clocks.
struct OpenHours {
  int first_day = 1, last_day = 5;  // 1 = Monday … 7 = Sunday; past the week's end where last < first
  TimeOfDay from{}, to{};           // to: the first minute outside; 24:00 is the end of the day
};

/// "mån–fre 08–16", "mon-fri 8:00-16:30, sat 10-12": days and times in Swedish or English, several with a comma
/// between; days alone or times alone mean all of the other. Nothing when it says something else, or an end before its
/// start.
[[nodiscard]] std::optional<std::vector<OpenHours>> parse_hours(std::string_view text);

/// The earliest moment from `now` (unix seconds) within the hours. Monday to Friday means working days: a public
/// holiday or a day of `closed` is none.
[[nodiscard]] std::int64_t next_open(const std::vector<OpenHours>& hours, const std::vector<Date>& closed,
                                     std::int64_t now);

}  // namespace insyn
