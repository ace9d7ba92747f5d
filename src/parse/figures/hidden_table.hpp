// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "model/figure.hpp"
#include "model/prose.hpp"
#include "parse/figures/hidden_values.hpp"
#include "parse/figures/value_table.hpp"
#include "parse/text/conceal.hpp"

namespace insyn::parse {

/// Writes the figure's table anew, line for line and column for column, with `..` for what is hidden, by us or by its
/// author ("<5 (732)"): a clean table of GFM with the words of the cells. In a figure that counts people, what could
/// not be read as a value is hidden too. Columns that are left out of the figure are left out here. False, and nothing
/// is changed, where all may be shown.
bool hide_in_table(Published& published, const Prose& prose, const Figure& figure, const Hidden& hidden,
                   const ValuePlaces& places);

/// Whether the figure's table shows `..` wherever hide_in_table() has written it, and no column that it left out; asked
/// of the prose built of that text.
[[nodiscard]] bool is_hidden_in_table(const Prose& prose, const Figure& figure, const Hidden& hidden,
                                      const ValuePlaces& places);

}  // namespace insyn::parse
