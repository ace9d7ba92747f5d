// SPDX-License-Identifier: EUPL-1.2
#include "parse/figures/sums.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "parse/figures/counted_people.hpp"
#include "parse/front_matter/reporter.hpp"

namespace insyn::parse {
namespace {

constexpr std::array<std::string_view, 17> kTotals{
    "totalt",          "total",        "tot",  "summa",    "summa totalt",
    "totalsumma",      "samtliga",     "alla", "sum",      "båda könen",
    "totalt antal",    "antal totalt", "all",  "everyone", "kvinnor och män",
    "män och kvinnor", "in total"};
constexpr std::array<std::string_view, 4> kWomen{"kvinnor", "flickor", "women", "girls"};
constexpr std::array<std::string_view, 4> kMen{"män", "pojkar", "men", "boys"};

bool is_called(const Series& series, std::span<const std::string_view> names) {
  return std::find(names.begin(), names.end(), folded(collapsed(series.name))) != names.end();
}

std::optional<std::size_t> series_called(const Figure& figure, std::span<const std::string_view> names) {
  for (std::size_t i = 0; i < figure.series.size(); ++i)
    if (is_called(figure.series[i], names)) return i;
  return std::nullopt;
}

/// All parts and the total, when all are given.
bool is_complete(const CountRow& row) {
  return row.total &&
         std::all_of(row.parts.begin(), row.parts.end(), [](const auto& part) { return part.has_value(); });
}

/// Exactly for whole numbers; decimals may each be rounded by half of their last place.
bool adds_up(const CountRow& row) {
  Decimal sum;
  int places = row.total->places;
  for (const auto& part : row.parts) {
    sum = sum + *part;
    places = std::max(places, part->places);
  }
  Decimal off = sum - *row.total;
  if (off < Decimal{}) off = -off;
  auto allowed = places == 0 ? 0 : static_cast<std::int64_t>(row.parts.size() + 1);
  return off + off <= Decimal{allowed, places};
}

bool sums_everywhere(const Figure& figure, std::size_t total) {
  bool somewhere = false;
  for (std::size_t i = 0; i < figure.periods.size(); ++i) {
    CountRow row = count_row(figure, i, total);
    if (!is_complete(row)) continue;
    if (!adds_up(row)) return false;
    somewhere = true;
  }
  return somewhere;
}

/// Women and men alone may be all of the total, whatever stands beside them.
bool women_and_men_add_up(const Figure& figure, std::size_t period, std::size_t total) {
  auto women = series_called(figure, kWomen), men = series_called(figure, kMen);
  if (!women || !men) return false;
  CountRow row{.parts = {figure.series[*women].values[period].value, figure.series[*men].values[period].value},
               .total = figure.series[total].values[period].value};
  return is_complete(row) && adds_up(row);
}

}  // namespace

void settle_total(const Value* stated, const std::string& path, Figure& figure, Findings& findings) {
  if (!stated || figure.series.empty()) {
    figure.total = series_called(figure, kTotals);
    return;
  }
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < figure.series.size(); ++i) {
    if (same_words(figure.series[i].name, stated->text)) figure.total = i;
    names.push_back(figure.series[i].name);
  }
  if (figure.total) return;
  figure.total = series_called(figure, kTotals);
  auto near = nearest(stated->text, names);
  Reporter{path, findings}(
      Rule::bad_value, stated->at,
      say("tabellen har ingen kolumn som heter \"{}\"", "the table has no column called \"{}\"", stated->text),
      near.empty() ? say("skriv namnet som det står på första raden", "write the name as it stands in the first row")
                   : say("menade du \"{}\"?", "did you mean \"{}\"?", near));
}

std::optional<std::size_t> summing_series(const Figure& figure) {
  if (figure.series.size() < 3) return std::nullopt;
  if (figure.total) return figure.total;
  for (std::size_t i = figure.series.size(); i-- > 0;)
    if (sums_everywhere(figure, i)) return i;
  return std::nullopt;
}

CountRow count_row(const Figure& figure, std::size_t period, std::optional<std::size_t> total) {
  CountRow row;
  for (std::size_t i = 0; i < figure.series.size(); ++i) {
    const auto& value = figure.series[i].values[period].value;
    if (i == total)
      row.total = value;
    else
      row.parts.push_back(value);
  }
  return row;
}

Summing summing_of(const Figure& figure, std::optional<std::size_t> total) {
  if (!total) return Summing::none;
  bool has_sexes = series_called(figure, kWomen) && series_called(figure, kMen);
  if (has_sexes && figure.series.size() > 3) return Summing::unclear;
  for (std::size_t i = 0; i < figure.periods.size(); ++i)
    if (CountRow row = count_row(figure, i, total); is_complete(row) && !adds_up(row)) return Summing::unclear;
  return Summing::parts;
}

void report_sums(const Figure& figure, const Hidden& hidden, const Grid& grid, const std::vector<std::size_t>& rows,
                 Findings& findings) {
  if (!figure.total || figure.series.size() < 3 || !adds_up(figure.unit)) return;
  for (std::size_t i = 0; i < figure.periods.size(); ++i) {
    CountRow row = count_row(figure, i, figure.total);
    if (!is_complete(row) || adds_up(row) || women_and_men_add_up(figure, i, *figure.total)) continue;
    Place at = hidden.rows[i].any() ? grid.head.front().at : grid.rows[rows[i]][*figure.total + 1].at;
    Reporter{grid.file, findings}(
        Rule::sum_mismatch, at,
        say("{}: delarna är tillsammans inte lika med \"{}\"", "{}: the parts together are not equal to \"{}\"",
            figure.periods[i].id(), figure.headline().name),
        say("rätta talen; om kolumnen inte är en summa, ge den ett annat namn",
            "correct the numbers; if the column is no sum, give it another name"));
  }
}

}  // namespace insyn::parse
