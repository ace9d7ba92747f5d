// SPDX-License-Identifier: EUPL-1.2
// Which values of a figure are hidden.
#pragma once
#include <vector>

#include "model/figure.hpp"

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

/// Nothing where the figure does not count people, or its author has turned hiding off (`minsta-antal` below 2).
/// What the author has hidden or left blank is unknown to a reader, and counts so. A row of which it is unclear how its
/// numbers belong together is hidden as a whole when anything of it is. A base (utgångsläge) is hidden where it is
/// small, and where it could be a number of a row that hides something, but for a total that is shown. A target is a
/// plan and stays.
[[nodiscard]] Hidden hidden_values(const Figure& figure);

/// Whether small numbers of this figure are hidden at all.
[[nodiscard]] bool hides_small(const Figure& figure);

/// Takes the numbers away: what was hidden is marked so, and holds no value.
void take_away(const Hidden& hidden, Figure& figure);

}  // namespace insyn::parse
