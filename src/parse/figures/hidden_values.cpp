// SPDX-License-Identifier: EUPL-1.2
#include "parse/figures/hidden_values.hpp"

#include <algorithm>

#include "parse/figures/counted_people.hpp"
#include "parse/figures/period_text.hpp"
#include "parse/figures/sums.hpp"
#include "parse/figures/suppression.hpp"

namespace insyn::parse {
namespace {

constexpr int kLeastOutcome = 5;

HiddenSeries by_series(const HiddenCells& cells, std::optional<std::size_t> total, std::size_t count) {
  HiddenSeries hidden;
  std::size_t part = 0;
  for (std::size_t i = 0; i < count; ++i) hidden.series.push_back(i == total ? cells.total : cells.parts[part++]);
  return hidden;
}

/// The row that a day belongs to: the period round it, or the one in the same stretch of the resolution.
std::optional<std::size_t> row_of(const Figure& figure, Date day) {
  if (!day || !figure.resolution) return std::nullopt;
  Period month{Period::Kind::month, day.year, day.month};
  for (std::size_t i = 0; i < figure.periods.size(); ++i)
    if (figure.periods[i].first_day() <= day && day <= figure.periods[i].last_day()) return i;
  for (std::size_t i = 0; i < figure.periods.size(); ++i)
    if (stretch(figure.periods[i], *figure.resolution) == stretch(month, *figure.resolution)) return i;
  return std::nullopt;
}

bool hides_base(const Figure& figure, const Hidden& hidden, std::optional<std::size_t> total) {
  if (!figure.base.value.value) return false;
  if (is_small(*figure.base.value.value, figure.min_count)) return true;
  auto row = row_of(figure, figure.base.date);
  if (!row)  // of an unknown day: hidden when it could be one of those that are
    return std::find(hidden.numbers.begin(), hidden.numbers.end(), *figure.base.value.value) != hidden.numbers.end();
  if (!hidden.rows[*row].any()) return false;
  bool shows_total = total && figure.series[*total].values[*row].value && !hidden.rows[*row].series[*total];
  return !shows_total;
}

bool is_of_people(const Target& target) {
  if ((target.value && target.value->percent) || (target.women && target.women->percent)) return false;
  if (!is_bare_count(target.unit)) return counts_people(target.unit);
  bool tells_of_sexes = target.women || target.men || target.outcome->women.value || target.outcome->men.value;
  return tells_of_sexes || counts_people(target.name);
}

/// What a reader fills in where one of the two is left out.
void imply(std::optional<Decimal>& left_out, const std::optional<Decimal>& other, const std::optional<Decimal>& total) {
  if (!left_out && other && total) left_out = *total - *other;
}

void hide(Measured& measured, bool is_hidden) {
  if (is_hidden) measured = {.value = std::nullopt, .suppressed = true};
}

}  // namespace

bool HiddenSeries::any() const { return std::find(series.begin(), series.end(), true) != series.end(); }

Hidden hidden_values(const Figure& figure) {
  Hidden hidden;
  hidden.rows.assign(figure.periods.size(), {std::vector<bool>(figure.series.size())});
  if (!figure.counts_people) return hidden;
  bool has_one_part = figure.total && figure.series.size() == 2;
  auto total = has_one_part ? figure.total : summing_series(figure);
  Summing summing = has_one_part ? Summing::parts : summing_of(figure, total);
  for (std::size_t i = 0; i < figure.periods.size(); ++i) {
    CountRow row = count_row(figure, i, total);
    if (has_one_part) {
      row.parts.resize(2);
      imply(row.parts[1], row.parts[0], row.total);
    }
    auto cells = hidden_cells(row, figure.min_count, summing);
    hidden.rows[i] = by_series(cells, total, figure.series.size());
    for (std::size_t k = 0; k < figure.series.size(); ++k)
      if (hidden.rows[i].series[k]) hidden.numbers.push_back(*figure.series[k].values[i].value);
  }
  hidden.base = hides_base(figure, hidden, total);
  if (hidden.base) hidden.numbers.push_back(*figure.base.value.value);
  return hidden;
}

void take_away(const Hidden& hidden, Figure& figure) {
  for (std::size_t i = 0; i < hidden.rows.size(); ++i)
    for (std::size_t k = 0; k < figure.series.size(); ++k) hide(figure.series[k].values[i], hidden.rows[i].series[k]);
  hide(figure.base.value, hidden.base);
}

std::vector<Decimal> hide_outcome(Target& target) {
  if (!target.outcome || !is_of_people(target)) return {};
  auto& [date, value, women, men] = *target.outcome;
  CountRow row{.parts = {women.value, men.value}, .total = value.value};
  imply(row.parts[0], row.parts[1], row.total);
  imply(row.parts[1], row.parts[0], row.total);
  bool adds_up = row.total && row.parts[0] && *row.parts[0] + *row.parts[1] == *row.total;
  auto cells = hidden_cells(row, kLeastOutcome, adds_up || !row.parts[0] ? Summing::parts : Summing::unclear);
  std::vector<Decimal> taken;
  auto take = [&](Measured& measured, bool is_hidden) {
    if (is_hidden && measured.value) taken.push_back(*measured.value);
    hide(measured, is_hidden && measured.value);
  };
  take(value, cells.total);
  take(women, cells.parts[0]);
  take(men, cells.parts[1]);
  return taken;
}

}  // namespace insyn::parse
