// SPDX-License-Identifier: EUPL-1.2
#include "parse/figures/small_counts.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "base/text.hpp"
#include "parse/figures/counted_people.hpp"
#include "parse/figures/grid.hpp"
#include "parse/figures/suppression.hpp"
#include "parse/figures/told_counts.hpp"
#include "parse/reporter.hpp"
#include "parse/text/prose_edits.hpp"

namespace insyn::parse {
namespace {

using Numbers = std::vector<Decimal>;

void note(Numbers& numbers, const std::optional<Decimal>& number) {
  if (number) numbers.push_back(*number);
}

Numbers sorted(Numbers numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

Numbers without(Numbers numbers, Numbers those) {
  numbers = sorted(std::move(numbers));
  those = sorted(std::move(those));
  Numbers rest;
  std::set_difference(numbers.begin(), numbers.end(), those.begin(), those.end(), std::back_inserter(rest));
  return rest;
}

bool holds(const Numbers& numbers, Decimal number) {
  return std::binary_search(numbers.begin(), numbers.end(), number);
}

template <typename Says>
bool any_word(std::string_view text, Says says) {
  std::string plain = folded(text);
  for (char& c : plain)
    if (std::string_view(".,:;()/-").find(c) != std::string_view::npos) c = ' ';
  auto words = split(plain, ' ');
  return std::any_of(words.begin(), words.end(), [&](auto word) { return !word.empty() && says(word); });
}

class SmallCounts {
 public:
  SmallCounts(const Document& document, const Guarded& guarded, Findings& findings)
      : document_(document), guarded_(guarded), report_{document.path, findings} {
    rules_.is_secret = [&](Decimal number) { return holds(guarded_.secret, number); };
    rules_.is_few = [&](Decimal number) { return is_few(number); };
    rules_.unit = guarded_.unit;
  }

  void read_front_matter(const FrontMatter& front_matter) {
    for (Key key : {Key::title, Key::summary, Key::source, Key::corrections, Key::status_reason, Key::lesson,
                    Key::indicators, Key::milestones})
      if (const Value* value = front_matter.find(key)) read_value(*value);
  }

  void read_blocks(NodeId parent) {
    for (NodeId node : children_of(document_.prose, parent)) {
      switch (document_.prose.at(node).kind) {
        case Kind::table: read_table(node); break;
        case Kind::paragraph:
        case Kind::heading: read_text(document_.prose.plain(node), document_.prose.place(node)); break;
        case Kind::code_block: read_lines(document_.prose.plain(node), document_.prose.place(node)); break;
        default: read_blocks(node);
      }
    }
  }

 private:
  [[nodiscard]] bool is_few(Decimal number) const {
    return number.is_whole() && number >= Decimal{} && is_small(number, guarded_.least) &&
           !holds(guarded_.planned, number);
  }

  void read_value(const Value& value) {
    if (value.is_text()) read_text(value.text, value.at);
    for (const auto& part : value.parts) read_value(part);
  }

  void read_lines(const std::string& text, Place at) {
    for (auto line : lines_of(text)) read_text(line, at);
  }

  void read_text(std::string_view text, Place at) {
    switch (told_in(text, rules_)) {
      case Told::nothing: return;
      case Told::few:
        report_(Rule::small_count, at,
                say("texten nämner färre än {} människor", "the text tells of fewer than {} people", guarded_.least),
                to_say_instead());
        return;
      case Told::secret:
        report_(Rule::small_count, at,
                say("texten nämner ett antal som är dolt", "the text names a count that is hidden"), to_say_instead());
    }
  }

  [[nodiscard]] Said to_say_instead() const {
    return say("stryk talet, eller skriv \"färre än {}\"", "strike the number, or write \"fewer than {}\"",
               guarded_.least);
  }

  // ---- tables beside the figure's own -------------------------------------------------------------------------------

  void read_table(NodeId table) {
    std::vector<std::string> head;
    for (NodeId row : children_of(document_.prose, table)) {
      auto cells = children_of(document_.prose, row);
      bool is_head = document_.prose.at(row).level == 1;
      for (std::size_t i = 0; i < cells.size(); ++i) {
        if (is_head) head.push_back(document_.prose.plain(cells[i]));
        if (is_head)
          read_text(head.back(), place_of_cell(document_.prose, cells[i]));
        else if (table != guarded_.own_table)
          read_cell(cells, i, i < head.size() ? head[i] : "");
      }
    }
  }

  void read_cell(const std::vector<NodeId>& row, std::size_t column, const std::string& head) {
    std::string text = document_.prose.plain(row[column]);
    Place at = place_of_cell(document_.prose, row[column]);
    auto number = number_in_cell(text);
    if (!number) return read_text(text, at);
    if (!holds(guarded_.secret, *number) && !is_few(*number)) return;
    if (!is_of_people(row, column, head)) return;
    report_(Rule::small_count, at,
            say("tabellen har ett antal som är mindre än {}, eller dolt", "the table holds a count below {}, or hidden",
                guarded_.least),
            say("ta bort det; bara måttets egen tabell döljer sådana tal av sig själv",
                "take it away; only the figure's own table hides such numbers by itself"));
  }

  /// By the head of the column and the words of the row. Where neither names anything, a figure's table is of what the
  /// figure counts.
  [[nodiscard]] bool is_of_people(const std::vector<NodeId>& row, std::size_t column, const std::string& head) const {
    std::string words = head;
    for (std::size_t i = 0; i < row.size(); ++i) words += " " + document_.prose.plain(row[i]);
    if (any_word(words, names_counted_people)) return column == 0 || !any_word(head, names_things);
    return column > 0 && guarded_.of_people && !any_word(words, names_things);
  }

  const Document& document_;
  const Guarded& guarded_;
  Reporter report_;
  ToldRules rules_{};
};

}  // namespace

Guarded guarded_by(const Figure& figure, const Hidden& hidden) {
  Guarded guarded{.unit = figure.unit,
                  .least = figure.min_count > 1 ? figure.min_count : 0,
                  .of_people = hides_small(figure),
                  .own_table = figure.table};
  note(guarded.planned, figure.target.value.value);
  if (!hidden.any()) return guarded;
  Numbers shown = guarded.planned;
  shown.push_back(Decimal::whole(figure.min_count));
  if (!hidden.base) note(shown, figure.base.value.value);
  for (std::size_t i = 0; i < hidden.rows.size(); ++i)
    for (std::size_t k = 0; k < figure.series.size(); ++k)
      if (!hidden.rows[i].series[k]) note(shown, figure.series[k].values[i].value);
  guarded.secret = without(hidden.numbers, std::move(shown));
  return guarded;
}

Guarded guarded_by(const Initiative& initiative, std::vector<Decimal> hidden) {
  Guarded guarded;
  Numbers shown{Decimal::whole(guarded.least)};
  for (const auto& target : initiative.targets) {
    for (const auto& planned : {target.value, target.women, target.men})
      if (planned) guarded.planned.push_back(planned->from);
    if (!target.outcome) continue;
    for (const auto& told : {target.outcome->value, target.outcome->women, target.outcome->men})
      note(shown, told.value);
  }
  guarded.planned = sorted(std::move(guarded.planned));
  shown.insert(shown.end(), guarded.planned.begin(), guarded.planned.end());
  guarded.secret = without(std::move(hidden), std::move(shown));
  return guarded;
}

void report_small_counts(const FrontMatter& front_matter, const Document& document, const Guarded& guarded,
                         Findings& findings) {
  SmallCounts counts(document, guarded, findings);
  counts.read_front_matter(front_matter);
  counts.read_blocks(0);
}

}  // namespace insyn::parse
