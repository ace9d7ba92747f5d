// SPDX-License-Identifier: EUPL-1.2
// From cells to periods and values: the first column says when, the others are series.
#pragma once
#include <cstddef>
#include <vector>

#include "model/figure.hpp"
#include "model/finding.hpp"
#include "parse/figures/grid.hpp"

namespace insyn::parse {

/// Where in the grid the figure's values stood.
struct ValuePlaces {
  std::vector<std::size_t> rows{};      // for each period its row; rows that can't be read are left out
  std::vector<std::size_t> left_out{};  // columns that are no series, rising; all others are, in their order
};

/// Fills periods and series of a figure whose unit and resolution are known, and its resolution where none is stated.
/// A column of shares is no series of a figure that counts people: with one number known, they tell the hidden ones.
/// Findings, in the grid's file: bad-value (a period or number that can't be read, a period twice or of another length
/// than the others or than the resolution, a column without a name or with another's, or of shares among people),
/// too-large.
[[nodiscard]] ValuePlaces read_values(const Grid& grid, Figure& figure, Findings& findings);

}  // namespace insyn::parse
