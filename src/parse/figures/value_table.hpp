// SPDX-License-Identifier: EUPL-1.2
// From cells to periods and values: the first column says when, the others are series.
#pragma once
#include <cstddef>
#include <vector>

#include "model/figure.hpp"
#include "model/finding.hpp"
#include "parse/figures/grid.hpp"

namespace insyn::parse {

/// Fills periods and series of a figure whose unit and resolution are known, and its resolution where none is stated.
/// Gives for each period the row of the grid it stands in; rows that can't be read are left out.
/// Findings, in the grid's file: bad-value (a period or number that can't be read, a period twice or of another length
/// than the others or than the resolution, a column without a name or with another's), too-large.
[[nodiscard]] std::vector<std::size_t> read_values(const Grid& grid, Figure& figure, Findings& findings);

}  // namespace insyn::parse
