// SPDX-License-Identifier: EUPL-1.2
#include "parse/figures/grid.hpp"

#include "base/text.hpp"
#include "parse/text/prose_edits.hpp"

namespace insyn::parse {

Place place_of_cell(const Prose& prose, NodeId cell) {
  NodeId words = prose.at(cell).first_child;
  return words != 0 && prose.place(words).line > 0 ? prose.place(words) : prose.place(cell);
}

Grid grid_of(const Prose& prose, NodeId table, const std::string& path) {
  Grid grid{.file = path};
  for (NodeId row : children_of(prose, table)) {
    std::vector<Cell> cells;
    for (NodeId cell : children_of(prose, row))
      cells.push_back({std::string(trimmed(prose.plain(cell))), place_of_cell(prose, cell)});
    if (prose.at(row).level == 1)
      grid.head = std::move(cells);
    else
      grid.rows.push_back(std::move(cells));
  }
  return grid;
}

}  // namespace insyn::parse
