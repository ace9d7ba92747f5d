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
  for (std::string_view word : {"senast den ", "senast ", "klart den ", "klart "})
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

constexpr std::array<std::string_view, 6> kWho{
    "Ansvarig:", "ansvarig:", "Ansvariga:", "ansvariga:", "Ansvar:", "ansvar:"};
constexpr std::array<std::string_view, 8> kWhen{
    "Klart senast:", "klart senast:", "Senast:", "senast:", "Klart:", "klart:", "När:", "när:"};

struct Label {
  std::size_t from = std::string::npos, size = 0;  // bytes
};

bool begins_word(std::string_view words, std::size_t at) {
  return at == 0 || std::string_view(" \n(,;.").find(words[at - 1]) != std::string_view::npos;
}

template <std::size_t N>
Label label_among(std::string_view words, const std::array<std::string_view, N>& labels) {
  for (std::string_view label : labels)
    for (auto at = words.find(label); at != std::string_view::npos; at = words.find(label, at + 1))
      if (begins_word(words, at)) return {at, label.size()};
  return {};
}

/// Without the commas and the brackets that set it off from the rest.
std::string set_off(std::string_view words) {
  words = trimmed(words);
  while (!words.empty() && std::string_view(".,;(").find(words.back()) != std::string_view::npos)
    words = trimmed(words.substr(0, words.size() - 1));
  bool closes = words.ends_with(')') && words.find('(') == std::string_view::npos;
  return std::string(closes ? trimmed(words.substr(0, words.size() - 1)) : words);
}

/// "senast 1 april", "klart 1 april", "v. 15", "till nästa möte".
bool says_when(std::string_view words) {
  for (std::string_view word : {"senast ", "klart ", "klar "})
    if (starts_with_folded(words, word)) return true;
  std::optional<Date> due;
  std::string promise;
  return parse::read_due(words, Date{2000, 1, 1}, due, promise);
}

/// "Kommunen, senast 1 april": the day leaves the owner, by a comma or by its own first word.
std::string take_when(std::string& who) {
  if (code_points(who) > kLongestLine) return "";
  for (std::size_t at = 0; at < who.size(); ++at) {
    bool cuts = std::string_view(" \n,;.(").find(who[at]) != std::string_view::npos;
    std::string when = cuts ? set_off(std::string_view(who).substr(at + 1)) : "";
    if (when.empty() || !says_when(when)) continue;
    who = set_off(std::string_view(who).substr(0, at));
    return starts_with_folded(when, "klart senast ") ? when.substr(std::string_view("klart ").size()) : when;
  }
  return "";
}

/// "Boka lokal. Ansvarig: Kommunen. Klart: 15 april" with the owner first. Nothing where no owner is told so.
std::optional<Block> told_anew(const Block& line) {
  const std::string words = line.text.plain();
  const Label who = label_among(words, kWho), when = label_among(words, kWhen);
  const std::size_t first = std::min(who.from, when.from);
  if (who.from == std::string::npos || first == 0) return std::nullopt;
  auto from = [&](const Label& label, const Label& other) {
    const std::size_t begin = label.from + label.size, end = other.from > begin ? other.from : words.size();
    return set_off(std::string_view(words).substr(begin, std::min(end, words.size()) - begin));
  };
  Row row;
  row.what = Text(set_off(std::string_view(words).substr(0, first)));
  std::string owner = from(who, when);
  row.when = when.from == std::string::npos ? take_when(owner) : from(when, who);
  row.who = Text(owner);
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
    if (list.items[i].empty() || list.items[i][0].kind != Kind::paragraph) continue;
    if (list.boxes[i] == Block::Box::none) list.boxes[i] = Block::Box::empty;
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
