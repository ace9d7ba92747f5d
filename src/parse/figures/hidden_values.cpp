// SPDX-License-Identifier: EUPL-1.2
#include "parse/figures/hidden_values.hpp"

#include <algorithm>

#include "parse/figures/period_text.hpp"
#include "parse/figures/sums.hpp"
#include "parse/figures/suppression.hpp"

namespace insyn::parse {
namespace {

const Measured& cell(const Figure& figure, std::size_t series, std::size_t period) {
  return figure.series[series].values[period];
}

// ---- rows -----------------------------------------------------------------------------------------------------------

bool shows_all(const Figure& figure, std::size_t period, const HiddenSeries& hidden) {
  for (std::size_t i = 0; i < figure.series.size(); ++i)
    if (!cell(figure, i, period).value || hidden.series[i]) return false;
  return true;
}

HiddenSeries all_of_row(const Figure& figure, std::size_t period) {
  HiddenSeries hidden;
  for (std::size_t i = 0; i < figure.series.size(); ++i)
    hidden.series.push_back(cell(figure, i, period).value.has_value());
  return hidden;
}

HiddenSeries by_series(const HiddenCells& cells, std::optional<std::size_t> total, std::size_t count) {
  HiddenSeries hidden;
  std::size_t part = 0;
  for (std::size_t i = 0; i < count; ++i) hidden.series.push_back(i == total ? cells.total : cells.parts[part++]);
  return hidden;
}

HiddenSeries hidden_in_row(const Figure& figure, std::size_t period, const Bonds& bonds) {
  CountRow row = count_row(figure, period, bonds);
  Summing summing = summing_in(row, bonds);
  // A total that the author has hidden would be the sum of the parts.
  if (bonds.total && cell(figure, *bonds.total, period).suppressed) summing = Summing::unclear;
  auto hidden = by_series(hidden_cells(row, figure.min_count, summing), bonds.total, figure.series.size());
  if (summing != Summing::unclear) return hidden;
  bool tells = shows_all(figure, period, hidden) && tells_by_rest(figure, period, bonds);
  bool is_broken = bonds.total && !row.total;
  return tells || is_broken ? all_of_row(figure, period) : hidden;
}

// ---- the base -------------------------------------------------------------------------------------------------------

/// The row that a day belongs to: the period round it, or the one in the same stretch of the resolution.
std::optional<std::size_t> row_of(const Figure& figure, Date day) {
  if (!figure.resolution) return std::nullopt;
  Period month{Period::Kind::month, day.year, day.month};
  for (std::size_t i = 0; i < figure.periods.size(); ++i)
    if (figure.periods[i].first_day() <= day && day <= figure.periods[i].last_day()) return i;
  for (std::size_t i = 0; i < figure.periods.size(); ++i)
    if (stretch(figure.periods[i], *figure.resolution) == stretch(month, *figure.resolution)) return i;
  return std::nullopt;
}

bool is_shown_at(const Figure& figure, const Hidden& hidden, std::size_t series, std::size_t period, Decimal number) {
  return cell(figure, series, period).value == number && !hidden.rows[period].series[series];
}

bool has_hidden(const Figure& figure, const Hidden& hidden, std::size_t period) {
  auto is_by_author = [&](const Series& series) { return series.values[period].suppressed; };
  return hidden.rows[period].any() || std::any_of(figure.series.begin(), figure.series.end(), is_by_author);
}

/// Of no known day: it may be of any row.
bool hides_dateless(const Figure& figure, const Hidden& hidden, Decimal base) {
  bool hides = false;
  for (std::size_t i = 0; i < figure.periods.size(); ++i) {
    if (is_shown_at(figure, hidden, figure.total.value_or(0), i, base)) return false;
    hides = hides || has_hidden(figure, hidden, i);
  }
  return hides;
}

bool hides_base(const Figure& figure, const Hidden& hidden, const Bonds& bonds) {
  if (!figure.base.value.value) return false;
  Decimal base = *figure.base.value.value;
  if (is_small(base, figure.min_count)) return true;
  if (!figure.base.date) return hides_dateless(figure, hidden, base);
  auto row = row_of(figure, figure.base.date);
  if (!row)  // before the first row: hidden when it is one of those that are
    return std::find(hidden.numbers.begin(), hidden.numbers.end(), base) != hidden.numbers.end();
  return has_hidden(figure, hidden, *row) && !(bonds.total && is_shown_at(figure, hidden, *bonds.total, *row, base));
}

void hide(Measured& measured, bool is_hidden) {
  if (is_hidden) measured = {.value = std::nullopt, .suppressed = true};
}

}  // namespace

bool HiddenSeries::any() const { return std::find(series.begin(), series.end(), true) != series.end(); }

bool hides_small(const Figure& figure) { return figure.counts_people && figure.min_count > 1; }

Hidden hidden_values(const Figure& figure) {
  Hidden hidden;
  hidden.rows.assign(figure.periods.size(), {std::vector<bool>(figure.series.size())});
  if (!hides_small(figure)) return hidden;
  Bonds bonds = bonds_of(figure);
  for (std::size_t i = 0; i < figure.periods.size(); ++i) {
    hidden.rows[i] = hidden_in_row(figure, i, bonds);
    for (std::size_t k = 0; k < figure.series.size(); ++k)
      if (hidden.rows[i].series[k]) hidden.numbers.push_back(*cell(figure, k, i).value);
  }
  hidden.base = hides_base(figure, hidden, bonds);
  if (hidden.base) hidden.numbers.push_back(*figure.base.value.value);
  return hidden;
}

void take_away(const Hidden& hidden, Figure& figure) {
  for (std::size_t i = 0; i < hidden.rows.size(); ++i)
    for (std::size_t k = 0; k < figure.series.size(); ++k) hide(figure.series[k].values[i], hidden.rows[i].series[k]);
  hide(figure.base.value, hidden.base);
}

}  // namespace insyn::parse
