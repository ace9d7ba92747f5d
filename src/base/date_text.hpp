// SPDX-License-Identifier: EUPL-1.2
// Dates and times as people write them, in Swedish and English, read; never guessed beyond these forms.
#pragma once
#include <optional>
#include <string_view>

#include "base/date.hpp"

namespace insyn {

/// "2025-03-12", "20250312", "12 mars 2025", "den 12 mars 2025", "12 March 2025", "March 12, 2025", "12/3 2025",
/// "12.3.2025". The whole text must be the date. Weekday names before it are passed over ("onsdag 12 mars 2025").
[[nodiscard]] std::optional<Date> read_date(std::string_view text);

/// As read_date, and forms without a year: "15 april", "15/4", "den 15 april", "v. 15", "vecka 15" (its Friday).
/// Without a year it is the next such day after `after`.
[[nodiscard]] std::optional<Date> read_date_after(std::string_view text, Date after);

/// What read_date does not read, and that can only mean one day all the same: "2026.03.12", "2026-3-12",
/// "12-mars-2026", "12/3-2026", "25-03-2026" (and not "03-04-2026").
[[nodiscard]] std::optional<Date> meant_date(std::string_view text);

/// "13.00–15.00", "13:00-15:00", "kl. 13–15", "kl 9", "13.00 till 15.00".
[[nodiscard]] std::optional<TimeSpan> read_time_span(std::string_view text);

/// Written as read_time_span has it, but no clock shows it, or it ends before it begins: "25.00", "13.75",
/// "15.00–13.00". Words ("efter lunch") are no impossible time.
[[nodiscard]] bool is_impossible_time(std::string_view text);

/// The first date in a file name: YYYY-MM-DD, YYYYMMDD or YYMMDD (years 20YY), standing between non-digits.
[[nodiscard]] std::optional<Date> date_in_file_name(std::string_view name);

/// 1–12 for a month's Swedish or English name or its usual abbreviation ("mar", "sept."), any case; 0 for another word.
[[nodiscard]] int month_named(std::string_view word);

}  // namespace insyn
