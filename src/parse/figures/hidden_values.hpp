// SPDX-License-Identifier: EUPL-1.2
// Which values of a figure, and of the outcomes of an initiative's targets, are hidden.
#pragma once
#include <vector>

#include "model/figure.hpp"
#include "model/plan.hpp"

namespace insyn::parse {

/// The cells of one period, by series.
struct HiddenSeries {
  std::vector<bool> series{};
  [[nodiscard]] bool any() const;
};

struct Hidden {
  std::vector<HiddenSeries> rows{};  // by period
  bool base = false;
  std::vector<Decimal> numbers{};  // all that is hidden; lives no longer than parsing
  [[nodiscard]] bool any() const { return !numbers.empty(); }
};

/// Nothing where the figure does not count people. Beside one part and the total, the rest is a part as well: 48 women
/// of 50 tell of two others. A base (utgångsläge) is hidden where it is small, where it is of a
/// period whose own value is, and where it would be the total of a row that shows none. A target is a plan and stays.
[[nodiscard]] Hidden hidden_values(const Figure& figure);

/// Takes the numbers away: what was hidden is marked so, and holds no value.
void take_away(const Hidden& hidden, Figure& figure);

/// The same for what came of a target: women and men are the parts of its value. Counts people by its unit; where that
/// does not say what is counted by its name, or where women and men are told of. Gives the numbers that were taken
/// away.
[[nodiscard]] std::vector<Decimal> hide_outcome(Target& target);

}  // namespace insyn::parse
