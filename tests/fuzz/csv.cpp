// SPDX-License-Identifier: EUPL-1.2
// A file of values beside a figure: as a grid, and as the figure's own. No number that is hidden is left anywhere.
#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"
#include "fuzz/target.hpp"
#include "parse/figures/grid.hpp"
#include "parse/parse.hpp"

namespace insyn {
namespace {

constexpr std::string_view kFigure =
    "---\ntitel: Tal\nenhet: personer\nkälla: Exempelkommun\ndata: tal.csv\n---\nText.\n";

void take_grid(const DataFile& file) {
  Findings findings;
  parse::Grid grid = parse::read_csv(file, "minutes/arbete/figures/tal.csv", findings);
  for (const auto& row : grid.rows) {
    INSYN_EXPECTS(row.size() == grid.head.size());
    for (const parse::Cell& cell : row) {
      INSYN_EXPECTS(is_valid_utf8(cell.text) && trimmed(cell.text) == cell.text);
    }
  }
  for (const Finding& finding : findings) INSYN_EXPECTS(is_valid_utf8(finding.message.sv));
}

void take_figure(const DataFile& file) {
  Source source{.path = "minutes/arbete/figures/tal.md", .role = Role::figure, .project = "arbete", .name = "tal"};
  source.bytes = kFigure;
  source.tables = std::make_shared<const std::vector<DataFile>>(1, file);
  Parsed parsed = parse::parse(source);
  const Figure& figure = *parsed.document->figure();
  INSYN_EXPECTS(std::is_sorted(figure.periods.begin(), figure.periods.end()));
  INSYN_EXPECTS(!figure.total || *figure.total < figure.series.size());
  for (const Series& series : figure.series) {
    INSYN_EXPECTS(series.values.size() == figure.periods.size() && is_valid_utf8(series.name));
    for (const Measured& measured : series.values) {
      INSYN_EXPECTS(!(measured.suppressed && measured.value));
      if (!measured.value || !figure.counts_people || !measured.value->is_whole()) continue;
      INSYN_EXPECTS(*measured.value <= Decimal::whole(0) || *measured.value >= Decimal::whole(figure.min_count));
    }
  }
}

}  // namespace

void fuzz::take(std::string_view bytes) {
  DataFile file{"tal.csv", std::string(bytes)};
  take_grid(file);
  take_figure(file);
}

}  // namespace insyn
