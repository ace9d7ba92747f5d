// SPDX-License-Identifier: EUPL-1.2
// What a figure says, in a sentence that the program makes: how its latest value compares with an earlier one, whether
// that is the way one wants it to go, how far it is to the target.
#pragma once
#include <optional>
#include <string>

#include "model/figure.hpp"
#include "render/words.hpp"

namespace insyn::render {

/// The headline's latest shown value beside an earlier one: the same period a year before, else the base, else the
/// first shown value, else none. Hidden values are passed over.
struct Comparison {
  enum class Since { nothing, year_before, base, first } since = Since::nothing;
  Period period{};
  Decimal value{};
  Decimal before{};        // Since::nothing: without meaning
  Period before_period{};  // year_before, first
  Date before_date{};      // base
};

/// Nothing where no value of the headline is shown.
[[nodiscard]] std::optional<Comparison> compare(const Figure& figure);

/// "ned från 553 till 513 på ett år"; "513 personer (kvartal 1 2025)" where there is nothing to compare with; "" where
/// nothing is shown. Says which series it speaks of, "… (Kronobergs län)", where there are several, none is the total
/// and the figure's title does not say.
[[nodiscard]] std::string finding_text(const Words& words, const std::string& title, const Figure& figure);
/// "Antal arbetslösa: ned från 553 till 513 på ett år".
[[nodiscard]] std::string active_title(const Words& words, const std::string& title, const Figure& figure);
/// One to three whole sentences: latest and earlier value with period and unit; whether it goes the wanted way; target.
[[nodiscard]] std::string figure_sentence(const Words& words, const std::string& title, const Figure& figure);
/// "från 412 (september 2025) till 371 (september 2026)": the value of the period that had begun on `day` (the first
/// shown one where none had), and the latest. Where they are the same it stands alone.
[[nodiscard]] std::string since_text(const Words& words, const Figure& figure, Date day);

}  // namespace insyn::render
