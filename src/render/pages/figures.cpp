// SPDX-License-Identifier: EUPL-1.2
// What a project follows up in numbers: each figure with its finding, its chart and the same numbers as a table; and
// the list of them.
#include "base/text.hpp"
#include "render/figures/chart.hpp"
#include "render/figures/figure_csv.hpp"
#include "render/figures/figure_rows.hpp"
#include "render/figures/figure_text.hpp"
#include "render/figures/measure_text.hpp"
#include "render/initiative_rows.hpp"
#include "render/page.hpp"

namespace insyn::render {
namespace {

std::string resolution_word(const Words& words, const Figure& figure) {
  if (!figure.resolution) return "";
  switch (*figure.resolution) {
    case Period::Kind::year: return words["each_year"];
    case Period::Kind::half_year: return words["each_half_year"];
    case Period::Kind::quarter: return words["each_quarter"];
    case Period::Kind::month: return words["each_month"];
    case Period::Kind::term: return words["each_term"];
    case Period::Kind::school_year: return words["each_school_year"];
  }
  return "";
}

std::string direction_word(const Words& words, const Figure& figure) {
  switch (figure.direction) {
    case Figure::Direction::increase: return words["wanted_up"];
    case Figure::Direction::decrease: return words["wanted_down"];
    case Figure::Direction::unstated: break;
  }
  return "";
}

/// "412 personer, 30 september 2025"
std::string level_text(const Words& words, const Figure& figure, const Level& level) {
  std::string value = measured_text(words, level.value, figure.unit), date = words.date(level.date);
  return value.empty() || date.empty() ? value : value + ", " + date;
}

void put_facts(View& view, const Words& words, const Figure& figure) {
  view.text("unit", figure.unit).text("source", figure.source);
  view.text("resolution", resolution_word(words, figure)).text("direction", direction_word(words, figure));
  view.text("base", level_text(words, figure, figure.base)).text("target", level_text(words, figure, figure.target));
}

/// Said where the chart cannot draw all series.
std::string chart_note(const Words& words, const Figure& figure) {
  bool part = charted_series(figure).size() < figure.series.size();
  return part ? words.fill("chart_shows_one", {{"series", figure.headline().name}}) : "";
}

void put_download(View& view, const Shared& shared, const Words& words, DocId id) {
  std::string path = csv_path(shared.site.doc(id));
  view.text("csv_href", shared.href(path)).text("csv_name", path.substr(path.rfind('/') + 1));
  view.text("csv_size", words.size(figure_csv(*shared.site.doc(id).figure(), words).size()));
}

View figure_tile(const Shared& shared, const Words& words, std::uint32_t index) {
  DocId id = shared.site.figures[index].document;
  View view = figure_row(shared, words, id);
  return view.markup("chart_html",
                     figure_chart(shared, words, id, "diagram-" + std::to_string(index), TableAt::own_page));
}

}  // namespace

std::string csv_path(const Document& figure) {
  std::string folder = figure.url_path.substr(0, figure.url_path.size() - 1);
  return figure.url_path + folder.substr(folder.rfind('/') + 1) + ".csv";
}

std::string figure_page(const Shared& shared, std::uint32_t index) {
  const FigureNode& node = shared.site.figures[index];
  const Document& document = shared.site.doc(node.document);
  const Figure& figure = *document.figure();
  const Words& words = shared.words_for(document);
  View view;
  put_document(view, shared, words, node.document);
  put_facts(view, words, figure);
  put_figure_table(view, words, figure);
  put_download(view, shared, words, node.document);
  view.text("active_title", active_title(words, document.title, figure));
  view.text("sentence", figure_sentence(words, document.title, figure)).text("chart_note", chart_note(words, figure));
  view.text("caption", words.fill("figure_caption", {{"title", document.title}}));
  view.markup("chart_html", figure_chart(shared, words, node.document, "diagram", TableAt::same_page));
  view.markup("body_html", body_html(shared, words, node.document));
  view.list("initiatives", rows(node.initiatives, node.initiatives.size(),
                                [&](std::uint32_t initiative) { return initiative_line(shared, words, initiative); }));
  return show(shared, words, "figure.html", document_head(shared, words, node.document), std::move(view));
}

std::string figures_page(const Shared& shared, std::uint32_t project) {
  const ProjectNode& node = shared.site.projects[project];
  const Document& document = shared.site.doc(node.document);
  const Words& words = shared.words_for(document);
  std::string title = words.fill("figures_of", {{"project", document.title}});
  Head head = plain_head(shared, title, words["figures_lead"], document.url_path + std::string(kFiguresFolder));
  head.crumbs = {{document.title, shared.href(node.document)}, {words["figures"], ""}};
  View view;
  view.text("title", title).text("project", document.title).text("project_href", shared.href(node.document));
  std::vector<View> told, without_numbers;
  for (std::uint32_t index : node.figures) {
    const Document& figure = shared.site.doc(shared.site.figures[index].document);
    if (figure.figure()->has_values())
      told.push_back(figure_tile(shared, words, index));
    else
      without_numbers.push_back(link_view(figure.title, shared.href(figure.url_path)));
  }
  view.list("figures", std::move(told)).list("without_numbers", std::move(without_numbers));
  return show(shared, words, "figures.html", head, std::move(view));
}

}  // namespace insyn::render
