// SPDX-License-Identifier: EUPL-1.2
#include "parse/figures/value_table.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "base/text.hpp"
#include "parse/figures/counted_people.hpp"
#include "parse/figures/period_text.hpp"
#include "parse/front_matter/vocabulary.hpp"
#include "parse/reporter.hpp"

namespace insyn::parse {
namespace {

/// A row of the grid that has been read.
struct Row {
  Period period{};
  std::vector<Measured> values{};
  std::size_t row = 0;
};

Said write_periods() {
  return say("skriv perioden först på raden: 2024, 2024 kv 1, mars 2025, VT 2025 eller 2024/25",
             "write the period first in the row: 2024, Q1 2024, March 2025 or 2024/25");
}

class Reader {
 public:
  Reader(const Grid& grid, Figure& figure, Findings& findings)
      : grid_(grid), figure_(figure), report_{grid.file, findings} {}

  std::vector<Row> rows() {
    std::vector<Row> rows;
    if (is_too_large() || tells_no_periods()) return rows;
    check_names();
    leave_out_shares();
    for (std::size_t i = 0; i < grid_.rows.size(); ++i) {
      auto period = read_period(grid_.rows[i].front().text);
      if (!period) {
        wrong(grid_.rows[i].front(), say("perioden går inte att läsa", "the period cannot be read"), write_periods());
      } else if (fits(*period, rows, grid_.rows[i].front())) {
        rows.push_back({*period, values(grid_.rows[i]), i});
      }
    }
    return rows;
  }

  /// Columns of the grid that are no series; known once rows() has been asked.
  [[nodiscard]] const std::vector<std::size_t>& left_out() const { return left_out_; }
  [[nodiscard]] bool is_left_out(std::size_t column) const {
    return std::find(left_out_.begin(), left_out_.end(), column) != left_out_.end();
  }

 private:
  bool is_too_large() {
    if (grid_.head.size() <= kMostSeries + 1 && grid_.rows.size() <= kMostPeriods) return false;
    report_(Rule::too_large, grid_.head.front().at,
            say("tabellen har fler än {} serier eller {} rader", "the table has more than {} series or {} rows",
                kMostSeries, kMostPeriods),
            say("dela upp den på flera mått", "divide it among several figures"));
    return true;
  }

  /// One finding instead of one a row, where the table is of something else.
  bool tells_no_periods() {
    if (grid_.rows.empty() || grid_.head.size() < 2) return true;
    auto has_period = [](const auto& row) { return read_period(row.front().text).has_value(); };
    if (std::any_of(grid_.rows.begin(), grid_.rows.end(), has_period)) return false;
    wrong(grid_.rows.front().front(),
          say("tabellens första kolumn har inga perioder", "the first column of the table has no periods"),
          write_periods());
    return true;
  }

  void check_names() {
    for (std::size_t i = 1; i < grid_.head.size(); ++i) {
      const Cell& name = grid_.head[i];
      auto is_same = [&](const Cell& other) { return same_words(other.text, name.text); };
      if (name.text.empty())
        wrong(name, say("kolumnen har inget namn", "the column has no name"),
              say("skriv vad som räknas i den på första raden", "write what it counts in the first row"));
      else if (std::any_of(grid_.head.begin() + 1, grid_.head.begin() + static_cast<std::ptrdiff_t>(i), is_same))
        wrong(name, say("två kolumner heter likadant", "two columns have the same name"),
              say("ge dem olika namn", "give them different names"));
    }
  }

  /// Told at the column's name: the line of a cell may hold counts that are hidden.
  void leave_out_shares() {
    if (!figure_.counts_people) return;
    for (std::size_t i = 1; i < grid_.head.size(); ++i) {
      if (!names_shares(grid_.head[i].text) && !holds_shares(i)) continue;
      left_out_.push_back(i);
      wrong(grid_.head[i],
            say("kolumnen visas inte: den har andelar, men måttet räknar {}",
                "the column is not shown: it holds shares, but the figure counts {}", figure_.unit),
            say("ett mått har en enhet: lägg andelar i ett eget mått",
                "a figure has one unit: put shares in a figure of their own"));
    }
  }

  [[nodiscard]] bool holds_shares(std::size_t column) const {
    return std::any_of(grid_.rows.begin(), grid_.rows.end(), [&](const auto& row) {
      return column < row.size() && (row[column].text.ends_with('%') || row[column].text.ends_with("‰"));
    });
  }

  bool fits(Period period, const std::vector<Row>& rows, const Cell& cell) {
    Period::Kind resolution = figure_.resolution.value_or(period.kind);
    if (months_in(period.kind) > months_in(resolution)) {
      wrong(cell,
            say("perioden är längre än det som står vid \"mäts\"", "the period is longer than \"resolution\" says"),
            say("ändra perioden, eller \"mäts\"", "change the period, or \"resolution\""));
      return false;
    }
    if (!rows.empty() && rows.front().period.kind != period.kind) {
      wrong(cell, say("perioden är av ett annat slag än de andra", "the period is of another kind than the others"),
            say("ha bara år, bara kvartal eller bara ett annat slag i samma tabell",
                "have only years, only quarters or only one other kind in a table"));
      return false;
    }
    bool is_new = seen_.insert(stretch(period, resolution)).second;
    if (seen_as_written_.insert(stretch(period, period.kind)).second && is_new) return true;
    wrong(cell,
          say("perioden står två gånger, eller oftare än \"mäts\" säger",
              "the period stands twice, or more often than \"resolution\" says"),
          say("behåll en rad för varje period", "keep one row for each period"));
    return false;
  }

  std::vector<Measured> values(const std::vector<Cell>& row) {
    std::vector<Measured> values;
    for (std::size_t i = 1; i < grid_.head.size(); ++i)
      if (!is_left_out(i)) values.push_back(i < row.size() ? value(row[i]) : Measured{});
    return values;
  }

  Measured value(const Cell& cell) {
    constexpr std::array<std::string_view, 12> kNothing{"", "–", "-", "—", "−", "..", "...", "…", ".", "x", "X", "*"};
    std::string_view text = cell.text;
    if (std::find(kNothing.begin(), kNothing.end(), text) != kNothing.end()) return {};
    bool is_hidden = text.starts_with('<') || starts_with_folded(text, "färre än") || find_word(text, hidden_number());
    if (is_hidden) return {.suppressed = true};
    if (!figure_.counts_people && text.ends_with('%')) text = trimmed(text.substr(0, text.size() - 1));
    auto number = read_decimal(text);
    // "1,234" people are more than a thousand to one who thinks in English, and hardly more than one to us.
    bool is_doubtful = number && figure_.counts_people && number->places == 3;
    if (number && !is_doubtful) return {.value = *number};
    wrong(cell, say("värdet är inget tal", "the value is no number"),
          say("skriv till exempel 1 234 eller 5,3; lämna rutan tom eller skriv – om värde saknas",
              "write for instance 1234 or 5.3; leave the cell empty or write – where there is no value"));
    return {};
  }

  void wrong(const Cell& cell, Said message, Said hint) {
    report_(Rule::bad_value, cell.at, std::move(message), std::move(hint));
  }

  const Grid& grid_;
  Figure& figure_;
  Reporter report_;
  std::vector<std::size_t> left_out_{};
  std::set<int> seen_{}, seen_as_written_{};  // stretches of the resolution, and of the periods' own kind
};

}  // namespace

ValuePlaces read_values(const Grid& grid, Figure& figure, Findings& findings) {
  Reader reader(grid, figure, findings);
  auto rows = reader.rows();
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.period < b.period; });
  if (!rows.empty()) {
    for (std::size_t i = 1; i < grid.head.size(); ++i)
      if (!reader.is_left_out(i)) figure.series.push_back({.name = grid.head[i].text});
    if (!figure.resolution) figure.resolution = rows.front().period.kind;
  }
  ValuePlaces places{.left_out = reader.left_out()};
  for (auto& row : rows) {
    figure.periods.push_back(row.period);
    places.rows.push_back(row.row);
    for (std::size_t i = 0; i < figure.series.size(); ++i) figure.series[i].values.push_back(row.values[i]);
  }
  return places;
}

}  // namespace insyn::parse
