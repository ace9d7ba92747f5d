// SPDX-License-Identifier: EUPL-1.2
// What a reader can work out who knows how the columns of a table really belong together, which the program can only
// tell by their names and numbers: no hidden number, and no small number that has no column.
#include <rapidcheck.h>

#include <cmath>
#include <cstdlib>
#include <map>
#include <set>

#include "parse/figures/hidden_values.hpp"
#include "parse/figures/sums.hpp"
#include "support/catch.hpp"

using namespace insyn;
using namespace insyn::parse;

namespace {

const bool seeded = setenv("RC_PARAMS", "seed=20250312 max_success=10000 verbose_progress=0", 0) == 0;

/// That a column is the sum of others, and of some who have no column.
struct Relation {
  std::size_t whole = 0;
  std::vector<std::size_t> parts{};
  bool has_rest = false;  // who is in no column; for a part (varav) it is all the others
  int least_rest = 1;     // a rest from here to below the least count may not be known
};

/// A table as the world has it.
struct World {
  std::vector<std::string> names{};
  std::vector<Relation> relations{};
  std::vector<std::vector<int>> rows{};
  std::vector<std::vector<bool>> blank{};
};

std::ostream& operator<<(std::ostream& out, const World& world) {
  for (const auto& name : world.names) out << name << " | ";
  for (std::size_t i = 0; i < world.rows.size(); ++i) {
    out << "\n";
    for (std::size_t k = 0; k < world.rows[i].size(); ++k)
      out << world.rows[i][k] << (world.blank[i][k] ? " (blank) | " : " | ");
  }
  return out;
}

int any_count() { return *rc::gen::weightedOneOf<int>({{1, rc::gen::inRange(0, 5)}, {3, rc::gen::inRange(5, 30)}}); }

/// Mostly nobody.
int any_rest() { return *rc::gen::weightedOneOf<int>({{3, rc::gen::just(0)}, {1, rc::gen::inRange(1, 9)}}); }

using Makes = std::function<std::vector<int>()>;

/// The names and relations of a kind of table, and what makes a row of it.
std::pair<World, Makes> any_kind() {
  auto sum_row = [](std::size_t parts) {
    return [parts] {
      std::vector<int> row;
      int total = any_rest();
      for (std::size_t i = 0; i < parts; ++i) row.push_back(any_count()), total += row.back();
      row.push_back(total);
      return row;
    };
  };
  switch (*rc::gen::inRange(0, 6)) {
    case 0: return {{{"A", "B", "C", "Totalt"}, {{3, {0, 1, 2}, true}}}, sum_row(3)};
    case 1: return {{{"Byn", "Staden", "Kommunen"}, {{2, {0, 1}, true}}}, sum_row(2)};
    case 2: return {{{"Kvinnor", "Män", "Totalt"}, {{2, {0, 1}, true}}}, sum_row(2)};
    case 3:
      return {{{"Kvinnor 0–17", "Kvinnor 18–", "Kvinnor", "Män", "Totalt"}, {{2, {0, 1}}, {4, {2, 3}}}}, [] {
                int young = any_count(), old = any_count(), men = any_count();
                return std::vector<int>{young, old, young + old, men, young + old + men};
              }};
    case 4:
      return {{{"Deltagare", "Varav kvinnor"}, {{0, {1}, true, 0}}}, [] {
                int women = any_count();
                return std::vector<int>{women + any_count(), women};
              }};
    default:
      return {{{"Deltagare", "Kvinnor", "Män", "Varav unga"}, {{0, {1, 2}, true}, {0, {3}, true, 0}}}, [] {
                int women = any_count(), men = any_count(), all = women + men + any_rest();
                return std::vector<int>{all, women, men, *rc::gen::inRange(0, all + 1)};
              }};
  }
}

World any_world() {
  auto [world, make] = any_kind();
  auto count = *rc::gen::inRange(1, 5);
  for (int i = 0; i < count; ++i) {
    world.rows.push_back(make());
    std::vector<bool> blank;
    for (std::size_t k = 0; k < world.names.size(); ++k) blank.push_back(*rc::gen::inRange(0, 12) == 0);
    world.blank.push_back(blank);
  }
  return world;
}

Figure figure_of(const World& world) {
  Figure figure{.unit = "personer", .counts_people = true};
  for (const auto& name : world.names) figure.series.push_back({.name = name});
  for (std::size_t i = 0; i < world.rows.size(); ++i) {
    figure.periods.push_back({Period::Kind::year, 2000 + static_cast<int>(i), 0});
    for (std::size_t k = 0; k < world.names.size(); ++k)
      figure.series[k].values.push_back(world.blank[i][k] ? Measured{} : Measured{Decimal::whole(world.rows[i][k])});
  }
  Findings findings;
  settle_total(nullptr, "f.md", figure, findings);
  return figure;
}

// ---- the reader -----------------------------------------------------------------------------------------------------

/// Equations in what is not known, a constant last; brought to reduced row echelon form.
class Equations {
 public:
  explicit Equations(std::size_t unknown) : unknown_(unknown) {}

  void add(std::vector<double> row) { rows_.push_back(std::move(row)); }

  /// The unknown numbers that are known in the end.
  [[nodiscard]] std::map<std::size_t, int> solved() {
    std::size_t at = 0;
    for (std::size_t column = 0; column < unknown_ && at < rows_.size(); ++column) at += eliminate(column, at);
    std::map<std::size_t, int> known;
    for (const auto& row : rows_) {
      std::set<std::size_t> in;
      for (std::size_t k = 0; k < unknown_; ++k)
        if (std::abs(row[k]) > 1e-9) in.insert(k);
      if (in.size() == 1) known[*in.begin()] = static_cast<int>(std::lround(row[unknown_] / row[*in.begin()]));
    }
    return known;
  }

 private:
  std::size_t eliminate(std::size_t column, std::size_t at) {
    std::size_t pivot = at;
    while (pivot < rows_.size() && std::abs(rows_[pivot][column]) < 1e-9) ++pivot;
    if (pivot == rows_.size()) return 0;
    std::swap(rows_[pivot], rows_[at]);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      double factor = i == at ? 0 : rows_[i][column] / rows_[at][column];
      for (std::size_t k = 0; k <= unknown_; ++k) rows_[i][k] -= factor * rows_[at][k];
    }
    return 1;
  }

  std::size_t unknown_;
  std::vector<std::vector<double>> rows_{};
};

/// What is known of one row: columns first, then the rest of each relation.
std::map<std::size_t, int> worked_out(const World& world, std::size_t row, const std::vector<bool>& shown) {
  std::size_t columns = world.names.size(), unknown = columns + world.relations.size();
  Equations equations(unknown);
  for (std::size_t k = 0; k < columns; ++k) {
    if (!shown[k]) continue;
    std::vector<double> equation(unknown + 1);
    equation[k] = 1, equation[unknown] = world.rows[row][k];
    equations.add(equation);
  }
  for (std::size_t i = 0; i < world.relations.size(); ++i) {
    const auto& relation = world.relations[i];
    std::vector<double> equation(unknown + 1);
    equation[relation.whole] = 1;
    for (auto part : relation.parts) equation[part] -= 1;
    if (relation.has_rest) equation[columns + i] = -1;
    equations.add(equation);
  }
  return equations.solved();
}

}  // namespace

TEST_CASE("no hidden count and no small rest can be worked out by one who knows the columns", "[parse]") {
  REQUIRE(seeded);
  CHECK(rc::check([] {
    World world = any_world();
    Figure figure = figure_of(world);
    Hidden hidden = hidden_values(figure);
    for (std::size_t i = 0; i < world.rows.size(); ++i) {
      std::vector<bool> shown;
      for (std::size_t k = 0; k < world.names.size(); ++k)
        shown.push_back(!world.blank[i][k] && !hidden.rows[i].series[k]);
      for (auto [what, number] : worked_out(world, i, shown)) {
        RC_LOG() << world << "\nrow " << i << ": " << what << " is " << number << "\n";
        bool is_column = what < world.names.size();
        if (is_column) {
          RC_ASSERT(!hidden.rows[i].series[what]);
          RC_ASSERT(number >= figure.min_count);
        } else {
          int least = world.relations[what - world.names.size()].least_rest;
          RC_ASSERT(number < least || number >= figure.min_count);
        }
      }
    }
  }));
}
