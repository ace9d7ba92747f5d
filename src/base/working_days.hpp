// SPDX-License-Identifier: EUPL-1.2
// Working days in Sweden: Monday to Friday but for public holidays (lag 1989:253), and the eves on which offices are
// closed by custom (Midsummer's Eve, Christmas Eve, New Year's Eve).
#pragma once
#include <vector>

#include "base/date.hpp"

namespace insyn {

/// `closed`: further days on which nobody works there ([calendar] closed), in any order.
[[nodiscard]] bool is_working_day(Date day, const std::vector<Date>& closed = {});

/// How many working days come after `from` up to and with `to`: 0 for the same day, 1 from a Friday to the Monday after
/// it. Negative when `to` is before `from`.
[[nodiscard]] int working_days_between(Date from, Date to, const std::vector<Date>& closed = {});

/// The `count`-th working day after `from`.
[[nodiscard]] Date working_day_after(Date from, int count, const std::vector<Date>& closed = {});

/// Easter Sunday of the year (Gregorian computus).
[[nodiscard]] Date easter_sunday(int year);

}  // namespace insyn
