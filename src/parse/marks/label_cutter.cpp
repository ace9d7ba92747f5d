// SPDX-License-Identifier: EUPL-1.2
#include "parse/marks/label_cutter.hpp"

#include "base/text.hpp"
#include "parse/text/prose_edits.hpp"

namespace insyn::parse {
namespace {

bool is_break(Kind kind) { return kind == Kind::soft_break || kind == Kind::line_break; }

/// Drops `count` bytes and the spaces after them from the front of a text node.
void trim_front(Prose& prose, NodeId text, std::size_t count) {
  Node& node = prose.nodes[text];
  std::string_view rest = prose.literal(node).substr(count);
  std::size_t spaces = std::min(rest.find_first_not_of(" \t"), rest.size());
  node.text_from += static_cast<std::uint32_t>(count + spaces);
  node.text_size -= static_cast<std::uint32_t>(count + spaces);
  prose.places[text].column += static_cast<int>(
      code_points(std::string_view(prose.text).substr(node.text_from - count - spaces, count + spaces)));
}

/// Empty texts and breaks at the paragraph's start go away.
void tidy_start(Prose& prose, NodeId paragraph) {
  for (;;) {
    NodeId first = prose.at(paragraph).first_child;
    if (first == 0) return;
    const Node& node = prose.at(first);
    bool blank = node.kind == Kind::text && trimmed(prose.literal(node)).empty();
    if (!blank && !is_break(node.kind)) return;
    prose.nodes[paragraph].first_child = node.next;
  }
}

/// The author's word without the number after it, as a word stands: "BESLUT 1" is "Beslut".
std::string shown_label(std::string_view written) {
  while (!written.empty() && ((written.back() >= '0' && written.back() <= '9') || written.back() == ' '))
    written.remove_suffix(1);
  std::string word = folded(written);
  std::size_t first = 0;
  std::string label;
  char32_t letter = next_code_point(word, first);
  append_utf8(label, letter >= U'a' && letter <= U'z' ? letter - 32 : letter);
  return label + word.substr(first);
}

NodeId text_child(const Prose& prose, NodeId parent) {
  NodeId first = prose.at(parent).first_child;
  return first != 0 && prose.at(first).kind == Kind::text ? first : 0;
}

std::optional<CutLabel> cut_plain(Prose& prose, NodeId paragraph, NodeId text) {
  std::string_view literal = prose.literal(prose.at(text));
  auto label = mark_label(literal);
  if (!label || label->size == label->name_size) return std::nullopt;
  CutLabel cut{label->word, shown_label(literal.substr(0, label->name_size))};
  trim_front(prose, text, label->size);
  tidy_start(prose, paragraph);
  return cut;
}

std::optional<CutLabel> cut_bold(Prose& prose, NodeId paragraph, NodeId strong) {
  NodeId inner = text_child(prose, strong);
  if (inner == 0) return std::nullopt;
  std::string_view literal = prose.literal(prose.at(inner));
  auto label = mark_label(literal);
  if (!label) return std::nullopt;
  CutLabel cut{label->word, shown_label(literal.substr(0, label->name_size))};
  NodeId next = prose.at(strong).next;
  bool only_label = trimmed(literal.substr(label->size)).empty() && prose.at(inner).next == 0;
  if (label->size > label->name_size) {  // the colon is inside the bold
    if (only_label)
      prose.nodes[paragraph].first_child = next;
    else
      trim_front(prose, inner, label->size);
    if (only_label && next != 0 && prose.at(next).kind == Kind::text) trim_front(prose, next, 0);
  } else {
    if (!only_label || next == 0 || prose.at(next).kind != Kind::text ||
        !trimmed(prose.literal(prose.at(next))).starts_with(':'))
      return std::nullopt;
    prose.nodes[paragraph].first_child = next;
    trim_front(prose, next, prose.literal(prose.at(next)).find(':') + 1);
  }
  tidy_start(prose, paragraph);
  return cut;
}

}  // namespace

std::optional<CutLabel> cut_label(Prose& prose, NodeId paragraph) {
  NodeId first = prose.at(paragraph).first_child;
  if (first == 0) return std::nullopt;
  if (prose.at(first).kind == Kind::text) return cut_plain(prose, paragraph, first);
  if (prose.at(first).kind == Kind::strong) return cut_bold(prose, paragraph, first);
  return std::nullopt;
}

std::optional<CutLabel> cut_marker(Prose& prose, NodeId quote) {
  NodeId paragraph = prose.at(quote).first_child;
  if (paragraph == 0 || prose.at(paragraph).kind != Kind::paragraph) return std::nullopt;
  NodeId text = text_child(prose, paragraph);
  if (text == 0) return std::nullopt;
  auto marker = mark_marker(prose.literal(prose.at(text)));
  if (!marker) return std::nullopt;
  trim_front(prose, text, marker->size);
  tidy_start(prose, paragraph);
  if (prose.at(paragraph).first_child == 0) prose.nodes[quote].first_child = prose.at(paragraph).next;
  return CutLabel{marker->word, {}};
}

std::optional<HeadingLabel> label_in_heading(const Prose& prose, NodeId heading) {
  for (NodeId child : children_of(prose, heading)) {
    if (prose.at(child).kind != Kind::strong) continue;
    NodeId next = prose.at(child).next;
    std::string words =
        prose.plain(child) + (next != 0 ? prose.plain(next) : "");  // the colon may stand after the bold
    auto label = mark_label(words);
    if (label && label->word <= MarkWord::advice && label->size > label->name_size)
      return HeadingLabel{child, words.substr(0, label->name_size)};
  }
  return std::nullopt;
}

bool has_near_label(const Prose& prose, NodeId paragraph) {
  bool line_start = true;
  for (NodeId child : children_of(prose, paragraph)) {
    if (line_start && prose.at(child).kind == Kind::strong)
      if (auto label = mark_label(prose.plain(child)); label && label->word <= MarkWord::advice) {
        bool whole = label->size == prose.plain(child).size();
        bool first = child == prose.at(paragraph).first_child;
        if (whole && (!first || label->size == label->name_size)) return true;
      }
    line_start = is_break(prose.at(child).kind);
  }
  return false;
}

}  // namespace insyn::parse
