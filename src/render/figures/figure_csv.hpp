// SPDX-License-Identifier: EUPL-1.2
// A figure's values as the table that people download and open in a spreadsheet. Cells and quotes as in RFC 4180, in
// UTF-8 with a byte order mark, with the divider and the decimal mark that a spreadsheet in the page's language takes
// for granted (Swedish: semicolon and comma). Programs have data/figures.csv.
#pragma once
#include <string>

#include "model/figure.hpp"
#include "render/words.hpp"

namespace insyn::render {

/// First column the period (Period::id), then the series. A hidden value is an empty cell, and the last column, which
/// is there only where something is hidden, names the series that are hidden in the row.
[[nodiscard]] std::string figure_csv(const Figure& figure, const Words& words);

}  // namespace insyn::render
