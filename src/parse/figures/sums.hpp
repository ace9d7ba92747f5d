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

/// Sets Figure::total: the series that `summa` names, else one that is called Totalt, Summa, Samtliga or the like; and
/// Figure::separate where `summa: ingen` says that there is none. Findings bad-value: a series that is not there, and
/// `ingen` where a column's name says otherwise ("Totalt", "Varav kvinnor"); then it is not heeded.
void settle_total(const Value* stated, const std::string& path, Figure& figure, Findings& findings);

/// A series that is a part of another, by their names and numbers.
struct Within {
  std::size_t whole = 0, part = 0;
  bool says_so = false;  // "varav …"
};

/// What is certain of how the series belong together.
struct Bonds {
  Summing summing = Summing::unclear;
  std::optional<std::size_t> total{};         // Summing::parts: the series that all others are the parts of
  bool has_rest = false;                      // beside a total and its one part: the rest is a part that has no column
  std::vector<Within> within{};               // where it is unclear
  std::optional<std::size_t> women{}, men{};  // the series of that name
};

/// Certain is a single series; women and men and nothing else; what the author says is separate; a total by name that
/// is the sum of the others wherever all are given; and two series of which one is, by its name, a part of the other.
/// Somewhere all must be given, and one misprinted row changes nothing. Everything else is unclear.
[[nodiscard]] Bonds bonds_of(const Figure& figure);

/// The values of one period as parts and total; parts in the order of the series, and then the rest that has no column.
[[nodiscard]] CountRow count_row(const Figure& figure, std::size_t period, const Bonds& bonds);

/// As Bonds::summing, but unclear for a row whose numbers say otherwise.
[[nodiscard]] Summing summing_in(const CountRow& row, const Bonds& bonds);

/// Whether the numbers of an unclear row, all of them shown, tell of few by what they leave out: 20 women of 23.
[[nodiscard]] bool tells_by_rest(const Figure& figure, std::size_t period, const Bonds& bonds);

/// Findings sum-mismatch, at the row; without a place in it where part of the row is hidden, for its line would be
/// shown. No number is ever told.
void report_sums(const Figure& figure, const Hidden& hidden, const Grid& grid, const std::vector<std::size_t>& rows,
                 Findings& findings);

}  // namespace insyn::parse
