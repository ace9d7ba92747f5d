// SPDX-License-Identifier: EUPL-1.2
// Figures as parts of pages: the finding as a line, the chart, the numbers as a table.
#pragma once
#include <string>

#include "render/shared.hpp"

namespace insyn::render {

/// {title, href, finding, sentence}
[[nodiscard]] View figure_row(const Shared& shared, const Words& words, DocId figure);
/// Where the reader finds the chart's numbers as a table.
enum class TableAt { same_page, own_page };

/// The chart, with its title and description for those who do not see it; "" where nothing is shown. `page_part` sets
/// it apart from other charts of the page.
[[nodiscard]] std::string figure_chart(const Shared& shared, const Words& words, DocId figure,
                                       const std::string& page_part, TableAt table);
/// {columns[{title}], values[{period, cells[{value, hidden}]}], hidden_note}
void put_figure_table(View& view, const Words& words, const Figure& figure);

}  // namespace insyn::render
