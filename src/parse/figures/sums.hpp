// SPDX-License-Identifier: EUPL-1.2
// How the series of a figure belong together: which of them sums the others, and whether it does.
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "model/figure.hpp"
#include "model/finding.hpp"
#include "parse/figures/grid.hpp"
#include "parse/figures/hidden_values.hpp"
#include "parse/figures/suppression.hpp"
#include "parse/front_matter/value.hpp"

namespace insyn::parse {

/// Sets Figure::total: the series that `summa` names (a finding of bad-value when there is none), else one that is
/// called Totalt, Summa, Samtliga or the like.
void settle_total(const Value* stated, const std::string& path, Figure& figure, Findings& findings);

/// The series that a reader can take for the sum of the others: the total, or one that is their sum in every row where
/// all are given, whatever it is called. Nothing where there are fewer than three series.
[[nodiscard]] std::optional<std::size_t> summing_series(const Figure& figure);

/// The values of one period as parts and total; parts in the order of the series.
[[nodiscard]] CountRow count_row(const Figure& figure, std::size_t period, std::optional<std::size_t> total);

/// Whether all the other series are the parts of `total`. Unclear where women and men stand beside other series, or
/// where some row does not add up.
[[nodiscard]] Summing summing_of(const Figure& figure, std::optional<std::size_t> total);

/// Findings sum-mismatch, at the row; without a place in it where part of the row is hidden, for its line would be
/// shown. No number is ever told.
void report_sums(const Figure& figure, const Hidden& hidden, const Grid& grid, const std::vector<std::size_t>& rows,
                 Findings& findings);

}  // namespace insyn::parse
