// SPDX-License-Identifier: EUPL-1.2
// Stretches of time as people write them in the first column of a table.
#pragma once
#include <optional>
#include <string_view>

#include "model/measure.hpp"

namespace insyn::parse {

/// "2024", "helår 2024" · "2024 kv 1", "Q1 2024", "2024K1", "första kvartalet 2024" · "mars 2025", "mar-25", "2025-03",
/// "2025M03" · "halvår 1 2024", "2024-H1", "första halvåret 2024" · "VT 2025", "hösten 2024", "2024-HT" · "2024/25",
/// "läsåret 2024/2025"; English likewise. The whole text must be the period.
[[nodiscard]] std::optional<Period> read_period(std::string_view text);

/// How many months a period of that kind lasts.
[[nodiscard]] int months_in(Period::Kind kind);

/// The number of the stretch of kind `of` that the period begins in, counted from year 0: two periods in one stretch
/// have the same.
[[nodiscard]] int stretch(const Period& period, Period::Kind of);

}  // namespace insyn::parse
