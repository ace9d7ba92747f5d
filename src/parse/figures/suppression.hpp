// SPDX-License-Identifier: EUPL-1.2
// Which numbers of a table are hidden because they tell of too few people: pure functions over one row.
//
// Primary: every number below the least count. Zero as well: "none of them" tells of everybody in the group, and where
// zeros were shown a hidden number would be known to be at least one. Decimals as well: a mean of 2,5 people is few.
//
// Secondary: where the total is shown, the hidden parts together are the total less the shown parts. More parts are
// hidden until that tells nothing certain of any one part. Which ones depends on their order alone, never on their
// size: else the choice itself would tell. Where it is not certain how the numbers belong together, a row is shown as a
// whole or hidden as a whole. What a reader who knows all this can find out is held by
// tests/parse/suppression_test.cpp.
#pragma once
#include <optional>
#include <vector>

#include "base/decimal.hpp"

namespace insyn::parse {

/// One row of a table; what the author left blank has no number.
struct CountRow {
  std::vector<std::optional<Decimal>> parts{};
  std::optional<Decimal> total{};
};

/// How a row's parts and its total belong together.
enum class Summing {
  none,     // not at all: each part is judged alone
  parts,    // the parts are all of the total
  unclear,  // any of them may be the sum, the rest or a part of others
};

struct HiddenCells {
  std::vector<bool> parts{};
  bool total = false;

  [[nodiscard]] bool any() const;
};

/// A blank is not hidden, but counts as such for what a reader can compute. A row whose parts are more than their total
/// is unclear, whatever `summing` says; an unclear row in which something is small or blank is hidden as a whole.
[[nodiscard]] HiddenCells hidden_cells(const CountRow& row, int min_count, Summing summing);

[[nodiscard]] bool is_small(Decimal number, int min_count);

}  // namespace insyn::parse
