// SPDX-License-Identifier: EUPL-1.2
#include "render/figures/figure_rows.hpp"

#include "render/figures/chart.hpp"
#include "render/figures/figure_text.hpp"
#include "render/figures/measure_text.hpp"
#include "render/rows.hpp"

namespace insyn::render {
namespace {

View cell_view(const Words& words, const Figure& figure, const Series& series, std::size_t period) {
  const Measured measured = period < series.values.size() ? series.values[period] : Measured{};
  View view;
  view.text("value", measured.value ? value_text(words, *measured.value, figure.unit) : "");
  return view.text("hidden", measured.suppressed ? words["hidden_value"] : "");
}

View period_row(const Words& words, const Figure& figure, std::size_t period) {
  View view;
  view.text("period", period_text(words, figure.periods[period]));
  view.list("cells", rows(figure.series, figure.series.size(),
                          [&](const Series& series) { return cell_view(words, figure, series, period); }));
  return view;
}

/// Counts of people are hidden when they are small; another value only because its author says so.
std::string hidden_note(const Words& words, const Figure& figure) {
  std::string limit = std::to_string(figure.min_count);
  return figure.counts_people ? words.fill("hidden_note", {{"n", limit}}) : words["hidden_by_source"];
}

}  // namespace

View figure_row(const Shared& shared, const Words& words, DocId id) {
  const Document& document = shared.site.doc(id);
  View view = link_view(document.title, shared.href(id));
  view.text("finding", finding_text(words, document.title, *document.figure()));
  return view.text("sentence", figure_sentence(words, document.title, *document.figure()));
}

std::string figure_chart(const Shared& shared, const Words& words, DocId id, const std::string& page_part,
                         TableAt table) {
  const Document& document = shared.site.doc(id);
  const Figure& figure = *document.figure();
  std::string_view where = table == TableAt::same_page ? "chart_has_table" : "chart_table_elsewhere";
  std::string description = figure_sentence(words, document.title, figure) + " " + words[where];
  return chart_svg(figure, words,
                   {.id = page_part, .title = active_title(words, document.title, figure), .description = description});
}

void put_figure_table(View& view, const Words& words, const Figure& figure) {
  view.list("columns", rows(figure.series, figure.series.size(),
                            [](const Series& series) { return View().text("title", series.name); }));
  std::vector<View> values;
  for (std::size_t i = 0; i < figure.periods.size(); ++i) values.push_back(period_row(words, figure, i));
  view.list("values", std::move(values));
  view.text("hidden_note", figure.has_suppressed() ? hidden_note(words, figure) : "");
}

}  // namespace insyn::render
