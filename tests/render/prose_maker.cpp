// SPDX-License-Identifier: EUPL-1.2
#include "render/prose_maker.hpp"

#include <algorithm>

namespace insyn::test {

NodeId ProseMaker::add(Kind kind, std::vector<NodeId> children, std::string_view literal) {
  Node node;
  node.kind = kind;
  node.text_from = static_cast<std::uint32_t>(prose_.text.size());
  node.text_size = static_cast<std::uint32_t>(literal.size());
  prose_.text += literal;
  prose_.nodes.push_back(node);
  auto id = static_cast<NodeId>(prose_.nodes.size() - 1);
  hang(id, std::move(children));
  return id;
}

void ProseMaker::hang(NodeId parent, std::vector<NodeId> children) {
  prose_.nodes[parent].first_child = children.empty() ? 0 : children.front();
  for (std::size_t i = 0; i < children.size(); ++i)
    prose_.nodes[children[i]].next = i + 1 < children.size() ? children[i + 1] : 0;
}

NodeId ProseMaker::heading(int level, const std::string& words, const std::string& anchor) {
  NodeId id = add(Kind::heading, {text(words)});
  at(id).level = static_cast<std::uint8_t>(level);
  at(id).data = static_cast<std::uint32_t>(prose_.headings.size());
  prose_.headings.push_back({anchor, words, {}, id});
  return id;
}

NodeId ProseMaker::item(const std::string& number, const std::string& title, const std::string& anchor) {
  auto index = static_cast<std::uint32_t>(prose_.headings.size());
  NodeId id = heading(2, number.empty() ? title : number + " " + title, anchor);
  document_.marks.items.push_back({number, title, anchor, {}, index});
  return id;
}

NodeId ProseMaker::statement(StatementKind kind, const std::string& label, const std::string& words,
                             std::vector<NodeId> more) {
  auto& statements = document_.marks.statements;
  auto of_kind =
      std::count_if(statements.begin(), statements.end(), [&](const Statement& s) { return s.kind == kind; });
  Statement statement{.kind = kind, .number = static_cast<int>(of_kind) + 1, .label = label, .text = words};
  const char* word = kind == StatementKind::decision ? "beslut-"
                     : kind == StatementKind::advice ? "rad-"
                                                     : "inriktning-";
  statement.anchor = word + std::to_string(statement.number);
  statement.item = static_cast<int>(document_.marks.items.size()) - 1;
  std::vector<NodeId> children{paragraph(words)};
  children.insert(children.end(), more.begin(), more.end());
  NodeId id = add(Kind::statement, children);
  at(id).data = static_cast<std::uint32_t>(statements.size());
  statement.node = id;
  statements.push_back(statement);
  return id;
}

NodeId ProseMaker::list(std::vector<NodeId> items, int level) {
  NodeId id = add(Kind::list, std::move(items));
  at(id).tight = true;
  at(id).level = static_cast<std::uint8_t>(level);
  at(id).data = 1;
  return id;
}

NodeId ProseMaker::point(const std::string& words, int box) {
  NodeId id = add(Kind::item, {paragraph(words)});
  at(id).level = static_cast<std::uint8_t>(box);
  return id;
}

NodeId ProseMaker::action(const std::string& owner, const std::string& words, bool done) {
  NodeId id = point(owner + ": " + words, done ? 2 : 1);
  auto& actions = document_.marks.actions;
  int number = static_cast<int>(actions.size()) + 1;
  at(id).data = static_cast<std::uint32_t>(number);
  actions.push_back({.number = number,
                     .anchor = "atgard-" + std::to_string(number),
                     .owner = owner,
                     .text = words,
                     .done = done,
                     .node = id});
  return id;
}

NodeId ProseMaker::link(const std::string& words, const std::string& url) {
  NodeId id = add(Kind::link, {text(words)});
  at(id).data = static_cast<std::uint32_t>(prose_.links.size());
  prose_.links.push_back({url, "", {}, false});
  return id;
}

NodeId ProseMaker::image(const std::string& alt, const std::string& url) {
  NodeId id = add(Kind::image, {text(alt)});
  at(id).data = static_cast<std::uint32_t>(prose_.links.size());
  prose_.links.push_back({url, "", {}, true});
  return id;
}

NodeId ProseMaker::table(const std::vector<std::vector<std::string>>& cells) {
  std::vector<NodeId> rows;
  for (const auto& row : cells) {
    std::vector<NodeId> in_row;
    for (const auto& cell : row)
      in_row.push_back(cell.empty() ? add(Kind::table_cell) : add(Kind::table_cell, {text(cell)}));
    NodeId id = add(Kind::table_row, in_row);
    at(id).level = rows.empty() ? 1 : 0;
    rows.push_back(id);
  }
  return add(Kind::table, rows);
}

}  // namespace insyn::test
