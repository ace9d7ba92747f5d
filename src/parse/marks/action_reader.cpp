// SPDX-License-Identifier: EUPL-1.2
#include "parse/marks/action_reader.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/date_text.hpp"
#include "base/text.hpp"
#include "parse/marks/action_words.hpp"
#include "parse/marks/links_in.hpp"
#include "parse/text/prose_edits.hpp"

namespace insyn::parse {
namespace {

enum class Column { none, what, who, when, status };

Column column_named(std::string_view head) {
  struct Named {
    std::string_view word;
    Column column;
  };
  constexpr std::array names{
      Named{"vad", Column::what},    Named{"åtgärd", Column::what},   Named{"what", Column::what},
      Named{"action", Column::what}, Named{"vem", Column::who},       Named{"ansvarig", Column::who},
      Named{"who", Column::who},     Named{"owner", Column::who},     Named{"när", Column::when},
      Named{"senast", Column::when}, Named{"klart", Column::when},    Named{"when", Column::when},
      Named{"due", Column::when},    Named{"status", Column::status},
  };
  const std::string words = folded(collapsed(head));
  for (const auto& name : names)
    if (words == name.word) return name.column;
  return Column::none;
}

bool says_done(std::string_view status) {
  constexpr std::array<std::string_view, 10> known{"klar",      "klart",     "klara", "avslutad", "avslutat",
                                                   "genomförd", "genomfört", "done",  "x",        "ja"};
  return std::find(known.begin(), known.end(), folded(collapsed(status))) != known.end();
}

/// "klart", "Klart 2026-03-02".
void read_status(std::string_view words, Date meeting, Action& action) {
  auto space = words.find(' ');
  action.done = says_done(words) || says_done(words.substr(0, space));
  if (!action.done || space == std::string_view::npos) return;
  action.completed =
      meeting ? read_date_after(words.substr(space), meeting.plus_days(-300)) : read_date(words.substr(space));
}

Said write_a_date(std::string_view unread) {
  if (auto meant = meant_date(unread)) return say("menade du {}?", "did you mean {}?", meant->iso());
  return say("skriv datumet som 2025-04-15 eller 15 april", "write the date as 2025-04-15 or 15 April");
}

Action from_words(ActionWords words) {
  Action action;
  action.owner = std::move(words.owner);
  action.helpers = std::move(words.helpers);
  action.text = std::move(words.text);
  action.due = words.due;
  action.due_words = std::move(words.due_words);
  action.completed = words.completed;
  return action;
}

}  // namespace

void ActionReader::read_item(NodeId item, const ActionContext& where) {
  NodeId first = prose_.at(item).first_child;
  if (first == 0 || prose_.at(first).kind != Kind::paragraph) return;
  std::string line = prose_.plain(first);
  if (trimmed(line).empty()) return;
  ActionWords words = read_action(line, context_.day);
  std::string unread = words.unread_date;
  Action action = from_words(std::move(words));
  action.done = prose_.at(item).level == 2 || (prose_.at(item).level == 0 && action.completed.has_value());
  if (!action.done && action.completed && !action.due)
    action.due = action.completed;  // "klart" of what is not yet done
  if (!action.done) action.completed.reset();
  action.at = prose_.place(first);  // its text, after the bullet and the box
  add(std::move(action), item, where, unread);
}

void ActionReader::read_table(NodeId table, const ActionContext& where) {
  auto rows = children_of(prose_, table);
  if (rows.empty()) return;
  std::vector<Column> columns;
  for (NodeId cell : children_of(prose_, rows.front())) columns.push_back(column_named(prose_.plain(cell)));
  if (std::find(columns.begin(), columns.end(), Column::what) == columns.end()) return;
  for (std::size_t r = 1; r < rows.size(); ++r) {
    Action action;
    std::string unread;
    auto cells = children_of(prose_, rows[r]);
    for (std::size_t c = 0; c < cells.size() && c < columns.size(); ++c) {
      std::string words = prose_.plain(cells[c]);
      switch (columns[c]) {
        case Column::what: action.text = words; break;
        case Column::who: read_owner(words, action.owner, action.helpers); break;
        case Column::when:
          if (!words.empty() && !read_due(words, context_.day, action.due, action.due_words)) unread = words;
          break;
        case Column::status: read_status(words, context_.day, action); break;
        case Column::none: break;
      }
    }
    action.at = prose_.place(rows[r]);
    if (!action.text.empty()) add(std::move(action), rows[r], where, unread);
  }
}

void ActionReader::add(Action action, NodeId node, const ActionContext& where, std::string_view unread_date) {
  action.number = static_cast<int>(marks_.actions.size()) + 1;
  action.anchor = "atgard-" + std::to_string(action.number);
  action.item = where.item;
  action.node = node;
  collect_links_above_lists(prose_, node, action.links);
  prose_.nodes[node].data = static_cast<std::uint32_t>(action.number);
  if (action.owner.empty())
    report_(Rule::action_owner, action.at, say("åtgärden har ingen ansvarig", "the action has no owner"),
            say("skriv \"Ansvarig: vad, senast ÅÅÅÅ-MM-DD\"", "write \"Owner: what, by YYYY-MM-DD\""));
  else if (action.owner.find(',') != std::string::npos || action.owner.find(" / ") != std::string::npos)
    report_(Rule::action_owner, action.at, say("åtgärden har flera ansvariga", "the action has several owners"),
            say("skriv en ansvarig och de andra i parentes: \"Org (med Org2): vad\"",
                "write one owner and the others in brackets: \"Org (with Org2): what\""));
  bool has_due = action.due || !action.due_words.empty() || action.done;
  if (!has_due && unread_date.empty())
    report_(Rule::action_due, action.at, say("åtgärden har inget datum", "the action has no date"),
            say("skriv när det ska vara klart: \", senast ÅÅÅÅ-MM-DD\", \"till nästa möte\" eller \"löpande\"",
                "write when it shall be done: \", by YYYY-MM-DD\", \"by next meeting\" or \"ongoing\""));
  else if (!has_due)
    report_(Rule::action_due, action.at,
            say("datumet \"{}\" går inte att läsa", "the date \"{}\" can't be read", unread_date),
            write_a_date(unread_date));
  marks_.actions.push_back(std::move(action));
}

}  // namespace insyn::parse
