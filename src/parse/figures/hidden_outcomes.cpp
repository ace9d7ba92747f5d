// SPDX-License-Identifier: EUPL-1.2
#include "parse/figures/hidden_outcomes.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "base/text.hpp"
#include "parse/figures/counted_people.hpp"
#include "parse/figures/series_names.hpp"
#include "parse/figures/suppression.hpp"

namespace insyn::parse {
namespace {

bool is_share(const std::optional<Amount>& amount) { return amount && amount->percent; }

bool is_whole(const TargetOutcome& outcome) {
  auto whole = [](const Measured& told) { return !told.value || told.value->is_whole(); };
  return whole(outcome.value) && whole(outcome.women) && whole(outcome.men);
}

bool is_of_people(const Target& target) {
  const auto& outcome = *target.outcome;
  if (trimmed(target.unit).empty() && (is_share(target.value) || is_share(target.women) || is_share(target.men)))
    return false;
  bool tells_of_sexes = target.women || target.men || outcome.women.value || outcome.men.value;
  if (counted_by(target.unit) == Counted::bare && tells_of_sexes) return true;
  switch (counted_by(target.unit, target.name + " " + target.of)) {
    case Counted::people: return true;
    case Counted::things: return false;
    default: return is_whole(outcome);
  }
}

// ---- which outcomes belong together ---------------------------------------------------------------------------------

/// The cells of one row, as far as the names of targets tell: mostly one of each.
struct Cells {
  std::vector<Measured*> total{}, women{}, men{};
  bool is_mixed = false;  // women and men of what is of women or men already

  [[nodiscard]] bool are_single() const {
    return !is_mixed && total.size() <= 1 && women.size() <= 1 && men.size() <= 1;
  }
  [[nodiscard]] std::vector<Measured*> all() const {
    std::vector<Measured*> list = total;
    for (const auto* more : {&women, &men}) list.insert(list.end(), more->begin(), more->end());
    return list;
  }
};

struct ReadName {
  std::string topic{};  // without the words for all, women and men
  SeriesName kind = SeriesName::total;
};

ReadName read_name(std::string_view name) {
  constexpr std::array<std::string_view, 10> kFillers{"varav", "därav", "av",   "dem", "dessa",
                                                      "of",    "which", "whom", "och", "and"};
  ReadName read;
  std::string plain = folded(name);
  for (char& c : plain)
    if (std::string_view(".,:;()/-").find(c) != std::string_view::npos) c = ' ';
  std::string words = collapsed(plain);
  for (auto word : split(words, ' ')) {
    SeriesName kind = kind_of_name(word);
    if (kind == SeriesName::women || kind == SeriesName::men)
      read.kind = kind;
    else if (kind == SeriesName::other && std::find(kFillers.begin(), kFillers.end(), word) == kFillers.end())
      read.topic += " " + std::string(word);
  }
  return read;
}

void add(Cells& cells, TargetOutcome& outcome, SeriesName kind) {
  auto note = [](std::vector<Measured*>& list, Measured& told) {
    if (told.value || told.suppressed) list.push_back(&told);
  };
  bool is_of_one_sex = kind == SeriesName::women || kind == SeriesName::men;
  cells.is_mixed = cells.is_mixed || (is_of_one_sex && (outcome.women.value || outcome.men.value));
  note(kind == SeriesName::women ? cells.women : kind == SeriesName::men ? cells.men : cells.total, outcome.value);
  note(cells.women, outcome.women);
  note(cells.men, outcome.men);
}

std::vector<Cells> rows_of(Initiative& initiative) {
  std::map<std::tuple<Date, std::string, std::string>, Cells> rows;
  std::map<Date, std::string> last_topic;
  for (auto& target : initiative.targets) {
    if (!target.outcome || !is_of_people(target)) continue;
    ReadName name = read_name(target.name);
    std::string& last = last_topic[target.outcome->date];
    if (name.topic.empty()) name.topic = last;  // "Varav kvinnor", of the target before
    last = name.topic;
    add(rows[{target.outcome->date, name.topic, folded(target.unit)}], *target.outcome, name.kind);
  }
  std::vector<Cells> list;
  for (auto& [key, cells] : rows) list.push_back(std::move(cells));
  return list;
}

// ---- what is hidden -------------------------------------------------------------------------------------------------

const Measured& only(const std::vector<Measured*>& list) {
  static const Measured kNothing{};
  return list.empty() ? kNothing : *list.front();
}

/// What a reader fills in where one of the two is left out.
void imply(std::optional<Decimal>& left_out, const Measured& told, const std::optional<Decimal>& other,
           const std::optional<Decimal>& total) {
  if (!left_out && !told.suppressed && other && total) left_out = *total - *other;
}

Summing summing_of(const CountRow& row) {
  if (!row.total || !row.parts[0] || !row.parts[1]) return Summing::parts;
  return *row.parts[0] + *row.parts[1] == *row.total ? Summing::parts : Summing::unclear;
}

/// Some of neither sex, and few.
bool leaves_few(const CountRow& row) {
  if (!row.total || !row.parts[0] || !row.parts[1]) return false;
  Decimal rest = *row.total - *row.parts[0] - *row.parts[1];
  return rest > Decimal{} && is_small(rest, kLeastOutcome);
}

/// Everything, where it is not certain what is a part of what.
std::vector<Measured*> hidden_of_unclear(const Cells& cells) {
  auto all = cells.all();
  auto tells_alone = [](const Measured* told) { return !told->value || is_small(*told->value, kLeastOutcome); };
  bool tells = std::any_of(all.begin(), all.end(), tells_alone);
  for (const auto* a : all)
    for (const auto* b : all) {
      if (tells || *a == *b || !a->value || !b->value) continue;
      tells = is_small(*a->value - *b->value, kLeastOutcome);
    }
  return tells ? all : std::vector<Measured*>{};
}

std::vector<Measured*> hidden_of(const Cells& cells) {
  if (!cells.are_single()) return hidden_of_unclear(cells);
  const Measured &total = only(cells.total), &women = only(cells.women), &men = only(cells.men);
  CountRow row{.parts = {women.value, men.value}, .total = total.value};
  imply(row.parts[0], women, row.parts[1], row.total);
  imply(row.parts[1], men, row.parts[0], row.total);
  bool has_hidden_total = total.suppressed && (women.value || men.value);
  if (has_hidden_total || leaves_few(row)) return cells.all();
  HiddenCells hidden;
  if (!women.value && !men.value && !women.suppressed && !men.suppressed)
    hidden = {.parts = {false, false}, .total = row.total && is_small(*row.total, kLeastOutcome)};
  else
    hidden = hidden_cells(row, kLeastOutcome, summing_of(row));
  std::vector<Measured*> list;
  auto take = [&](const std::vector<Measured*>& from, bool is_hidden) {
    if (is_hidden) list.insert(list.end(), from.begin(), from.end());
  };
  take(cells.total, hidden.total);
  take(cells.women, hidden.parts[0]);
  take(cells.men, hidden.parts[1]);
  return list;
}

}  // namespace

std::vector<Decimal> hide_outcomes(Initiative& initiative) {
  std::vector<Decimal> taken;
  for (const Cells& cells : rows_of(initiative))
    for (Measured* told : hidden_of(cells)) {
      if (told->value) taken.push_back(*told->value);
      *told = {.value = std::nullopt, .suppressed = true};
    }
  return taken;
}

}  // namespace insyn::parse
