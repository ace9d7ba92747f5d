// SPDX-License-Identifier: EUPL-1.2
// Which outcomes of an initiative's targets are hidden.
#pragma once
#include <vector>

#include "base/decimal.hpp"
#include "model/plan.hpp"

namespace insyn::parse {

/// Below this an outcome is hidden, whatever a figure's own least count is.
constexpr int kLeastOutcome = 5;

/// Hides what came of targets that count people, as in a row of a figure: women and men are the parts of the value. So
/// are targets of one day whose names differ in nothing else ("Deltagare", "Deltagare, kvinnor"). A target counts
/// people by its unit; where that does not say what is counted by its name and whom it is of (avser). A share without
/// a unit is a share. What it cannot be known to be is taken for people, where its numbers are whole. Gives the numbers
/// that were taken away.
[[nodiscard]] std::vector<Decimal> hide_outcomes(Initiative& initiative);

}  // namespace insyn::parse
