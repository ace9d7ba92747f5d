// SPDX-License-Identifier: EUPL-1.2
#include "parse/marks/statement_builder.hpp"

#include "parse/marks/links_in.hpp"
#include "parse/text/prose_edits.hpp"

namespace insyn::parse {
namespace {

StatementKind statement_kind(MarkWord word) {
  return word == MarkWord::direction ? StatementKind::direction
         : word == MarkWord::advice  ? StatementKind::advice
                                     : StatementKind::decision;
}

std::string_view anchor_word(StatementKind kind) {
  return kind == StatementKind::decision ? "beslut" : kind == StatementKind::direction ? "inriktning" : "rad";
}

bool ends_with_sign(std::string_view words) {
  return std::string_view(".,;:!?").find(words.back()) != std::string_view::npos;
}

std::string_view before_point(std::string_view words) { return ends_with_sign(words) ? " " : ", "; }

/// "och" where the last of several "att …" follows the others in one sentence; nothing else is put into an author's
/// mouth. A comma that the author wrote gives way to it.
std::string_view before_last_point(std::string& words, std::string_view last) {
  bool swedish = last.starts_with("att "), english = last.starts_with("that ") || last.starts_with("to ");
  bool has_and = words.ends_with(" och") || words.ends_with(" samt") || words.ends_with(" and");
  if (has_and) return " ";
  if (words.size() > 1 && words.ends_with(',') && (swedish || english)) words.pop_back();
  if (ends_with_sign(words)) return " ";
  return swedish ? " och " : english ? " and " : ", ";
}

}  // namespace

NodeId StatementBuilder::add(const CutLabel& label, const std::vector<NodeId>& content, Place at, int item) {
  StatementKind kind = statement_kind(label.word);
  if (kind == StatementKind::decision && context_.decides_nothing) kind = StatementKind::direction;
  Statement statement{.kind = kind, .number = ++numbers_[kind], .label = label.label, .item = item, .at = at};
  statement.anchor = std::string(anchor_word(kind)) + "-" + std::to_string(statement.number);
  NodeId node =
      add_node(prose_, {.kind = Kind::statement, .data = static_cast<std::uint32_t>(marks_.statements.size())}, at);
  set_children(prose_, node, content);
  for (NodeId part : content) {
    std::string& words = prose_.at(part).kind == Kind::dissent ? statement.dissent : statement.text;
    if (!words.empty()) words += ' ';
    words += prose_.at(part).kind == Kind::list ? points(part) : prose_.plain(part);
    collect_links(prose_, part, statement.links);
  }
  statement.node = node;
  marks_.statements.push_back(std::move(statement));
  return node;
}

/// The points of a list as one sentence: "att starta insatsen, att följa upp i maj och att berätta".
std::string StatementBuilder::points(NodeId list) const {
  auto items = children_of(prose_, list);
  std::string words;
  for (NodeId item : items) {
    std::string point = prose_.plain(item);
    if (!words.empty()) words += item == items.back() ? before_last_point(words, point) : before_point(words);
    words += point;
  }
  return words;
}

}  // namespace insyn::parse
