// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/date_text.hpp"
#include "base/text.hpp"
#include "convert/line_shape.hpp"
#include "convert/steps.hpp"
#include "parse/marks/action_words.hpp"

namespace insyn::convert {
namespace {

using Kind = Block::Kind;

constexpr std::size_t kLongestLine = 200;  // code points

// ---- tables ---------------------------------------------------------------------------------------------------------

enum class Column { other, what, who, when, state, number };

Column column_named(std::string_view head) {
  struct Named {
    std::string_view words;
    Column column;
  };
  constexpr std::array kNames{
      Named{"vad", Column::what},           Named{"åtgärd", Column::what},   Named{"uppgift", Column::what},
      Named{"aktivitet", Column::what},     Named{"att göra", Column::what}, Named{"vad ska göras", Column::what},
      Named{"what", Column::what},          Named{"action", Column::what},   Named{"vem", Column::who},
      Named{"ansvarig", Column::who},       Named{"ansvar", Column::who},    Named{"vem gör det", Column::who},
      Named{"ansvarig aktör", Column::who}, Named{"who", Column::who},       Named{"owner", Column::who},
      Named{"när", Column::when},           Named{"senast", Column::when},   Named{"klart", Column::when},
      Named{"klart senast", Column::when},  Named{"datum", Column::when},    Named{"deadline", Column::when},
      Named{"tid", Column::when},           Named{"when", Column::when},     Named{"due", Column::when},
      Named{"status", Column::state},       Named{"nr", Column::number},     Named{"#", Column::number}};
  std::string plain = folded(collapsed(head));
  if (plain.ends_with('?') || plain.ends_with(':')) plain.pop_back();
  for (const auto& named : kNames)
    if (plain == named.words) return named.column;
  return Column::other;
}

std::string words_in(const Blocks& cell) {
  std::string words;
  for (const Block& block : cell) words += words_of(block);
  return collapsed(words);
}

/// The looks are kept where a cell is one paragraph; else the words of all.
Text text_of(const Blocks& cell) {
  bool is_line = cell.size() == 1 && cell[0].kind == Kind::paragraph && cell[0].text.lines().size() == 1;
  return is_line ? cell[0].text : Text(words_in(cell));
}

std::vector<Column> columns_of(const Block& table) {
  std::vector<Column> columns;
  for (const Blocks& cell : table.rows.front()) columns.push_back(column_named(words_in(cell)));
  return columns;
}

bool is_of_actions(const std::vector<Column>& columns) {
  auto count = [&](Column column) { return std::count(columns.begin(), columns.end(), column); };
  return count(Column::what) == 1 && count(Column::who) == 1 && count(Column::other) == 0;
}

bool says_done(std::string_view state) {
  const std::string word = folded(collapsed(state));
  for (std::string_view done :
       {"klart", "klar", "klara", "gjort", "utfört", "genomfört", "genomförd", "ja", "x", "done"})
    if (word == done) return true;
  return false;
}

/// ", senast 2026-04-15", ", till nästa möte"; other words as they are, and a question.
Text due_text(const std::string& words, Block& item) {
  std::optional<Date> due;
  std::string promise;
  std::string_view day = words;
  for (std::string_view word : {"senast den ", "senast "})
    if (starts_with_folded(day, word)) day.remove_prefix(word.size());
  if (!parse::read_due(day, Date{2000, 1, 1}, due, promise)) {
    item.remarks.push_back({say("när? Skriv senast ÅÅÅÅ-MM-DD", "when? Write senast YYYY-MM-DD")});
    return Text(", " + words);
  }
  std::string small = folded(words);
  bool has_word = day.size() < words.size() || small.starts_with("v.") || small.starts_with("vecka");
  return Text((due && !has_word ? ", senast " : ", ") + words);
}

struct Row {
  Text who{}, what{};
  std::string when{}, state{}, number{};
  std::vector<Remark> remarks{};
};

Row row_of(const std::vector<Blocks>& cells, const std::vector<Column>& columns) {
  Row row;
  for (std::size_t i = 0; i < cells.size() && i < columns.size(); ++i) {
    for (const Block& block : cells[i])
      row.remarks.insert(row.remarks.end(), block.remarks.begin(), block.remarks.end());
    switch (columns[i]) {
      case Column::who: row.who = text_of(cells[i]); break;
      case Column::what: row.what = text_of(cells[i]); break;
      case Column::when: row.when += (row.when.empty() ? "" : " ") + words_in(cells[i]); break;
      case Column::state: row.state = words_in(cells[i]); break;
      default: row.number = words_in(cells[i]); break;
    }
  }
  return row;
}

Block item_of(Row row) {
  Block item = Block::paragraph({});
  item.remarks = std::move(row.remarks);
  std::string what = row.what.plain();
  if (what.ends_with('.')) row.what = row.what.part(0, what.size() - 1);
  Text line = row.who.tidied().plainly_styled();
  if (line.empty())
    item.remarks.push_back(
        {say("vem gör det? Skriv den ansvarige först, och kolon", "who does it? Write the owner first, and a colon")});
  else
    line.add(Text(": "));
  line.add(row.what.tidied());
  if (!row.state.empty()) line.add(Text(", " + row.state));
  if (!row.when.empty()) line.add(due_text(row.when, item));
  if (!row.number.empty())
    item.remarks.push_back({say("hade nummer {} i tabellen", "had number {} in the table", row.number)});
  item.text = line.tidied();
  return item;
}

Block list_of(const Block& table) {
  const auto columns = columns_of(table);
  Block list{.kind = Kind::bullets};
  std::string heads;
  for (const Blocks& cell : table.rows.front()) heads += (heads.empty() ? "" : ", ") + words_in(cell);
  list.remarks = table.remarks;
  list.remarks.push_back({say("var en tabell med kolumnerna {}", "was a table with the columns {}", heads)});
  for (std::size_t r = 1; r < table.rows.size(); ++r) {
    Row row = row_of(table.rows[r], columns);
    if (row.what.empty() && row.who.empty()) continue;
    list.boxes.push_back(says_done(row.state) ? Block::Box::ticked : Block::Box::empty);
    list.items.push_back({item_of(std::move(row))});
  }
  return list;
}

// ---- lines ----------------------------------------------------------------------------------------------------------

/// "Boka lokal. Ansvarig: Kommunen. Klart: 15 april" with the owner first. Nothing where no owner is told so.
std::optional<Block> told_anew(const Block& line) {
  constexpr std::array<std::string_view, 3> kWho{"Ansvarig:", "ansvarig:", "Ansvar:"};
  constexpr std::array<std::string_view, 6> kWhen{"Klart senast:", "Senast:", "Klart:", "senast:", "klart:", "När:"};
  const std::string words = line.text.plain();
  auto find = [&](const auto& labels, std::size_t& size) {
    for (auto label : labels)
      if (auto at = words.find(label); at != std::string::npos) return size = label.size(), at;
    return std::string::npos;
  };
  std::size_t who_size = 0, when_size = 0, who = find(kWho, who_size), when = find(kWhen, when_size);
  if (who == std::string::npos || who == 0) return std::nullopt;
  auto between = [&](std::size_t from, std::size_t limit) {
    std::size_t to = limit > from ? limit : std::string::npos;
    std::string piece(trimmed(words.substr(from, to == std::string::npos ? to : to - from)));
    while (piece.ends_with('.') || piece.ends_with(',') || piece.ends_with(';')) piece.pop_back();
    return std::string(trimmed(piece));
  };
  Row row;
  row.what = Text(between(0, std::min(who, when)));
  row.who = Text(between(who + who_size, when == std::string::npos ? words.size() : when));
  if (when != std::string::npos) row.when = between(when + when_size, who);
  row.remarks = line.remarks;
  row.remarks.push_back({say("i originalet stod \"{}\"", "the original said \"{}\"", words)});
  return item_of(std::move(row));
}

/// One line, a sentence or two: someone shall do something.
bool is_line(const Block& block) {
  const std::string words = block.text.plain();
  return words.find('\n') == std::string::npos && code_points(words) <= kLongestLine && !block.text.empty();
}

void tell_anew(Block& list) {
  list.kind = Kind::bullets;
  list.boxes.resize(list.items.size());
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    if (list.boxes[i] == Block::Box::none) list.boxes[i] = Block::Box::empty;
    if (list.items[i].empty() || list.items[i][0].kind != Kind::paragraph) continue;
    if (auto anew = told_anew(list.items[i][0])) list.items[i][0] = std::move(*anew);
  }
}

/// Lists that follow one another are one.
void add(Block block, Blocks& to) {
  bool continues = block.kind == Kind::bullets && !to.empty() && to.back().kind == Kind::bullets;
  if (!continues) return to.push_back(std::move(block));
  Block& list = to.back();
  for (Blocks& item : block.items) list.items.push_back(std::move(item));
  list.boxes.insert(list.boxes.end(), block.boxes.begin(), block.boxes.end());
  list.remarks.insert(list.remarks.end(), block.remarks.begin(), block.remarks.end());
}

}  // namespace

void list_actions(Blocks& blocks) {
  Blocks all;
  bool acts = false;
  for (Block& block : blocks) {
    if (block.kind == Kind::heading) {
      auto label = section_label(block.text.plain());
      acts = label && label->kind == parse::SectionKind::actions;
    }
    bool is_table = block.kind == Kind::table && block.rows.size() > 1 && is_of_actions(columns_of(block));
    if (is_table) block = list_of(block);
    if (acts && block.kind == Kind::paragraph && is_line(block)) {
      Block list{.kind = Kind::bullets};
      list.items.push_back({std::exchange(block, Block{})});
      block = std::move(list);
    }
    bool is_list = block.kind == Kind::bullets || block.kind == Kind::numbers;
    if (acts && is_list) tell_anew(block);
    if (acts)
      add(std::move(block), all);
    else
      all.push_back(std::move(block));
  }
  blocks = std::move(all);
}

}  // namespace insyn::convert
