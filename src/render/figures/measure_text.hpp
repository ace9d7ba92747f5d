// SPDX-License-Identifier: EUPL-1.2
// Values and periods in the words of a language. A hidden value is a word, never a number and never nothing.
#pragma once
#include <string>
#include <string_view>

#include "model/figure.hpp"
#include "model/plan.hpp"
#include "render/words.hpp"

namespace insyn::render {

/// "kvartal 1 2024", "mars 2025", "våren 2025", "läsåret 2024/25".
[[nodiscard]] std::string period_text(const Words& words, const Period& period);
/// The same for the axis of a chart: "kv 1 2024", "mar 2025", "vt 2025", "2024/25".
[[nodiscard]] std::string axis_text(const Words& words, const Period& period);

/// True for "procent", "percent" and "%": the unit then stands as a sign at the number.
[[nodiscard]] bool is_percent(std::string_view unit);
/// "513", "5,3 %": the number as it stands in a table under its unit.
[[nodiscard]] std::string value_text(const Words& words, Decimal value, std::string_view unit);
/// "513 personer", "5,3 %".
[[nodiscard]] std::string quantity_text(const Words& words, Decimal value, std::string_view unit);
/// "30–50 deltagare", "80 %", "40 personer".
[[nodiscard]] std::string amount_text(const Words& words, const Amount& amount, std::string_view unit);
/// The text as HTML in which no range ("30–50") is broken after its dash.
[[nodiscard]] std::string unbroken_html(std::string_view text);
/// As quantity_text; "dolt" for a hidden value, "" for none.
[[nodiscard]] std::string measured_text(const Words& words, const Measured& measured, std::string_view unit);

}  // namespace insyn::render
