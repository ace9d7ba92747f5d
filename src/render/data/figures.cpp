// SPDX-License-Identifier: EUPL-1.2
// Figures. A value that is hidden is null and said to be so; the number itself is nowhere in the program.
#include <algorithm>

#include "render/data/ids.hpp"
#include "render/data/items.hpp"
#include "render/data/keys.hpp"

namespace insyn::render {
namespace {

/// Not before the last period that is over had ended: then its value came.
Date last_change(const Site& site, const Document& document) {
  Date latest = modified(document);
  for (const Period& period : document.figure()->periods)
    if (period.last_day() <= site.today) latest = std::max(latest, period.last_day());
  return latest;
}

void write_level(FieldWriter& to, std::string_view name, const Level& level) {
  if (!level) return to.null(name);
  to.begin_object(name);
  to.date("date", level.date);
  write_measured(to, level.value);
  to.end_object();
}

void write_values(FieldWriter& to, const Figure& figure, const Series& series) {
  to.begin_list("values");
  for (std::size_t i = 0; i < std::min(figure.periods.size(), series.values.size()); ++i) {
    to.begin_element();
    to.text("period", figure.periods[i].id());
    write_measured(to, series.values[i]);
    to.end_element();
  }
  to.end_list();
}

void write_figure(FieldWriter& to, const Shared& shared, const FigureNode& node) {
  const Document& document = shared.site.doc(node.document);
  const Figure& figure = *document.figure();
  write_head(to, shared, document, last_change(shared.site, document));
  to.text("unit", figure.unit);
  to.text("source", figure.source);
  to.text("resolution", figure.resolution ? key_of(*figure.resolution) : "");
  to.text("direction", key_of(figure.direction));
  write_level(to, "base", figure.base);
  write_level(to, "target", figure.target);
  to.begin_list("series");
  for (const Series& series : figure.series) {
    to.begin_element();
    to.text("name", series.name);
    write_values(to, figure, series);
    to.end_element();
  }
  to.end_list();
}

}  // namespace

void write_figures(FieldWriter& to, const Shared& shared) {
  for (const FigureNode& node : shared.site.figures) {
    to.begin_item();
    write_figure(to, shared, node);
    to.end_item();
  }
  write_deleted(to, shared, Tombstone::Was::figure);
}

}  // namespace insyn::render
