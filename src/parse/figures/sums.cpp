// SPDX-License-Identifier: EUPL-1.2
#include "parse/figures/sums.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "parse/figures/counted_people.hpp"
#include "parse/figures/series_names.hpp"
#include "parse/reporter.hpp"

namespace insyn::parse {
namespace {

std::optional<std::size_t> series_called(const Figure& figure, SeriesName kind) {
  for (std::size_t i = 0; i < figure.series.size(); ++i)
    if (kind_of_name(figure.series[i].name) == kind) return i;
  return std::nullopt;
}

/// All parts and the total, when all are given.
bool is_complete(const CountRow& row) {
  return row.total &&
         std::all_of(row.parts.begin(), row.parts.end(), [](const auto& part) { return part.has_value(); });
}

/// The total less its parts; both must be given.
Decimal rest_of(const CountRow& row) {
  Decimal rest = *row.total;
  for (const auto& part : row.parts) rest = rest - *part;
  return rest;
}

/// Exactly for whole numbers; decimals may each be rounded by half of their last place.
bool adds_up(const CountRow& row) {
  int places = row.total->places;
  for (const auto& part : row.parts) places = std::max(places, part->places);
  Decimal off = rest_of(row);
  if (off < Decimal{}) off = -off;
  auto allowed = places == 0 ? 0 : static_cast<std::int64_t>(row.parts.size() + 1);
  return off + off <= Decimal{allowed, places};
}

/// How often something holds where it can be seen. Certain is what holds somewhere, but for one misprint.
struct Tally {
  int right = 0, wrong = 0;
  void note(bool holds) { ++(holds ? right : wrong); }
  [[nodiscard]] bool is_certain() const { return right > 0 && wrong <= 1; }
};

bool sums_the_others(const Figure& figure, std::size_t total) {
  Tally tally;
  Bonds bonds{.summing = Summing::parts, .total = total};
  for (std::size_t i = 0; i < figure.periods.size(); ++i)
    if (CountRow row = count_row(figure, i, bonds); is_complete(row)) tally.note(adds_up(row));
  return tally.is_certain();
}

bool is_bound(const Figure& figure, std::size_t whole, std::size_t part) {
  Tally tally;
  for (std::size_t i = 0; i < figure.periods.size(); ++i) {
    const auto& most = figure.series[whole].values[i].value;
    const auto& some = figure.series[part].values[i].value;
    if (most && some) tally.note(*some <= *most);
  }
  return tally.is_certain();
}

struct SaidByName {
  bool part = false, sex = false;
};

/// By their names alone: "Varav kvinnor" may be a part of whatever is no part itself, women of all but men.
std::vector<Within> parts_within(const Figure& figure) {
  std::vector<SaidByName> said;
  for (const auto& series : figure.series) said.push_back({says_part(series.name), names_sex(series.name)});
  std::vector<Within> within;
  for (std::size_t whole = 0; whole < said.size(); ++whole)
    for (std::size_t part = 0; part < said.size(); ++part) {
      if (whole == part || said[whole].part) continue;
      bool may_be = said[part].part || whole == figure.total || (said[part].sex && !said[whole].sex);
      if (may_be && is_bound(figure, whole, part)) within.push_back({whole, part, said[part].part});
    }
  return within;
}

Decimal number(const Figure& figure, std::size_t series, std::size_t period) {
  return *figure.series[series].values[period].value;
}

/// Women and men alone may be all of the total, whatever stands beside them.
bool women_and_men_add_up(const Figure& figure, std::size_t period, std::size_t total) {
  auto women = series_called(figure, SeriesName::women), men = series_called(figure, SeriesName::men);
  if (!women || !men) return false;
  CountRow row{.parts = {figure.series[*women].values[period].value, figure.series[*men].values[period].value},
               .total = figure.series[total].values[period].value};
  return is_complete(row) && adds_up(row);
}

bool says_none(std::string_view word) {
  constexpr std::array<std::string_view, 7> kNone{"ingen", "inget", "inga", "nej", "none", "no", "saknas"};
  return std::find(kNone.begin(), kNone.end(), folded(collapsed(word))) != kNone.end();
}

void settle_separate(const Value& stated, const std::string& path, Figure& figure, Findings& findings) {
  auto says_otherwise = [](const Series& series) {
    return says_part(series.name) || kind_of_name(series.name) == SeriesName::total;
  };
  auto found = std::find_if(figure.series.begin(), figure.series.end(), says_otherwise);
  figure.separate = found == figure.series.end();
  if (figure.separate) return;
  figure.total = series_called(figure, SeriesName::total);
  Reporter{path, findings}(
      Rule::bad_value, stated.at,
      say("kolumnen \"{}\" är inte skild från de andra", "the column \"{}\" is not separate from the others",
          found->name),
      say("skriv ingen bara när ingen räknas i två kolumner", "write none only when nobody is counted in two columns"));
}

}  // namespace

void settle_total(const Value* stated, const std::string& path, Figure& figure, Findings& findings) {
  if (!stated || figure.series.empty()) {
    figure.total = series_called(figure, SeriesName::total);
    return;
  }
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < figure.series.size(); ++i) {
    if (same_words(figure.series[i].name, stated->text)) figure.total = i;
    names.push_back(figure.series[i].name);
  }
  if (figure.total) return;
  if (says_none(stated->text)) return settle_separate(*stated, path, figure, findings);
  figure.total = series_called(figure, SeriesName::total);
  auto near = nearest(stated->text, names);
  Reporter{path, findings}(
      Rule::bad_value, stated->at,
      say("tabellen har ingen kolumn som heter \"{}\"", "the table has no column called \"{}\"", stated->text),
      near.empty() ? say("skriv namnet som det står på första raden", "write the name as it stands in the first row")
                   : say("menade du \"{}\"?", "did you mean \"{}\"?", near));
}

Bonds bonds_of(const Figure& figure) {
  auto count = figure.series.size();
  auto women = series_called(figure, SeriesName::women), men = series_called(figure, SeriesName::men);
  bool are_sexes = count == 2 && women && men;
  if (count < 2 || figure.separate || are_sexes) return {.summing = Summing::none};
  if (count > 2 && figure.total && sums_the_others(figure, *figure.total))
    return {.summing = Summing::parts, .total = figure.total, .women = women, .men = men};
  auto within = parts_within(figure);
  if (count == 2 && within.size() == 1)
    return {.summing = Summing::parts, .total = within.front().whole, .has_rest = true, .women = women, .men = men};
  return {.within = std::move(within), .women = women, .men = men};
}

CountRow count_row(const Figure& figure, std::size_t period, const Bonds& bonds) {
  CountRow row;
  for (std::size_t i = 0; i < figure.series.size(); ++i) {
    const auto& value = figure.series[i].values[period].value;
    if (i == bonds.total)
      row.total = value;
    else
      row.parts.push_back(value);
  }
  if (!bonds.has_rest) return row;
  bool is_known = row.total && row.parts.front();
  row.parts.push_back(is_known ? std::optional(*row.total - *row.parts.front()) : std::nullopt);
  return row;
}

Summing summing_in(const CountRow& row, const Bonds& bonds) {
  if (bonds.summing != Summing::parts) return bonds.summing;
  bool is_misprinted = is_complete(row) && !adds_up(row);
  bool has_negative_rest = bonds.has_rest && row.parts.back() && *row.parts.back() < Decimal{};
  return is_misprinted || has_negative_rest ? Summing::unclear : Summing::parts;
}

bool tells_by_rest(const Figure& figure, std::size_t period, const Bonds& bonds) {
  auto leaves_few = [&](Decimal rest) { return rest > Decimal{} && is_small(rest, figure.min_count); };
  Decimal all;
  for (const auto& series : figure.series) all = all + *series.values[period].value;
  std::vector<Decimal> parts(figure.series.size());  // all that say they are part of a series
  for (auto [whole, part, says_so] : bonds.within) {
    Decimal rest = number(figure, whole, period) - number(figure, part, period);
    if (rest == Decimal{} || leaves_few(rest)) return true;  // nobody is few as well
    if (says_so) parts[whole] = parts[whole] + number(figure, part, period);
  }
  for (std::size_t i = 0; i < figure.series.size(); ++i) {
    Decimal whole = number(figure, i, period);
    if (figure.series.size() > 2 && leaves_few(whole + whole - all)) return true;
    if (leaves_few(whole - parts[i])) return true;
    bool is_beside = bonds.women && bonds.men && i != *bonds.women && i != *bonds.men;
    if (is_beside && leaves_few(whole - number(figure, *bonds.women, period) - number(figure, *bonds.men, period)))
      return true;
  }
  return false;
}

void report_sums(const Figure& figure, const Hidden& hidden, const Grid& grid, const std::vector<std::size_t>& rows,
                 Findings& findings) {
  if (!figure.total || figure.series.size() < 3 || !adds_up(figure.unit)) return;
  Bonds bonds{.summing = Summing::parts, .total = figure.total};
  for (std::size_t i = 0; i < figure.periods.size(); ++i) {
    CountRow row = count_row(figure, i, bonds);
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
