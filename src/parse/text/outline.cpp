// SPDX-License-Identifier: EUPL-1.2
#include "parse/text/outline.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "parse/text/prose_edits.hpp"

namespace insyn::parse {
namespace {

bool is_break(Kind kind) { return kind == Kind::soft_break || kind == Kind::line_break; }

/// One line of a paragraph: its inlines.
using InlineLine = std::vector<NodeId>;

std::vector<InlineLine> inline_lines(const Prose& prose, NodeId paragraph) {
  std::vector<InlineLine> lines(1);
  for (NodeId child : children_of(prose, paragraph)) {
    if (is_break(prose.at(child).kind))
      lines.emplace_back();
    else
      lines.back().push_back(child);
  }
  return lines;
}

std::string plain(const Prose& prose, const InlineLine& line) {
  std::string text;
  for (NodeId node : line)
    text += prose.at(node).kind == Kind::text ? std::string(prose.literal(prose.at(node))) : prose.plain(node);
  return text;
}

/// "**Name:** value", "**Name**: value" or "Name: value". A line without a colon is no label.
void add_label(const Prose& prose, const InlineLine& line, std::vector<Label>& labels) {
  if (line.empty()) return;
  std::string text = plain(prose, line);
  auto colon = text.find(':');
  if (colon == std::string::npos || colon == 0 || colon > 40) return;
  std::string_view value = std::string_view(text).substr(colon + 1);
  Place at = prose.place(line.front()), value_at = at;
  auto leading = value.size() - trimmed(value).size();
  value_at.column += static_cast<int>(code_points(std::string_view(text).substr(0, colon + 1 + leading)));
  labels.push_back(
      {std::string(trimmed(std::string_view(text).substr(0, colon))), std::string(trimmed(value)), at, value_at});
}

void add_labels(const Prose& prose, NodeId block, std::vector<Label>& labels) {
  if (prose.at(block).kind == Kind::paragraph)
    for (const auto& line : inline_lines(prose, block)) add_label(prose, line, labels);
  if (prose.at(block).kind != Kind::list) return;
  for (NodeId item : children_of(prose, block))
    for (NodeId child : children_of(prose, item))
      if (prose.at(child).kind == Kind::paragraph) add_labels(prose, child, labels);
}

// ---- anchors --------------------------------------------------------------------------------------------------------

/// Ids that pages use for other things: the marks' anchors, and the page's own places.
bool is_reserved(const std::string& anchor) {
  if (anchor == "innehall") return true;
  auto dash = anchor.rfind('-');
  if (dash == std::string::npos || anchor.find_first_not_of("0123456789", dash + 1) != std::string::npos) return false;
  for (std::string_view mark : {"beslut", "inriktning", "rad", "atgard", "p"})
    if (std::string_view(anchor).substr(0, dash) == mark) return true;
  return false;
}

class Anchors {
 public:
  /// The wanted id, or with -2, -3 … when it is taken.
  std::string take(std::string wanted) {
    if (wanted.empty()) wanted = "avsnitt";
    if (taken_.insert(wanted).second) return wanted;
    int& number = last_number_.try_emplace(wanted, 1).first->second;
    std::string anchor;
    do anchor = wanted + "-" + std::to_string(++number);
    while (!taken_.insert(anchor).second);
    return anchor;
  }
  std::string take_heading(const std::string& parent, std::string_view text) {
    std::string wanted = slug(text.substr(0, 200));
    if (wanted.size() > 60) wanted = wanted.substr(0, wanted.rfind('-', 60));
    if (!parent.empty()) wanted = parent + "-" + wanted;
    return take(is_reserved(wanted) ? "avsnitt-" + wanted : wanted);
  }

 private:
  std::set<std::string> taken_{};
  std::map<std::string, int> last_number_{};  // of a name; else ten thousand headings of one name try millions
};

int item_level(const Outline& outline) {
  int level = 7;
  for (const auto& section : outline.sections)
    if (section.kind == SectionKind::none) level = std::min(level, section.level);
  return level;
}

/// Numbers for those that have none: 1, 2 … when no item has a number, else anchors by their words.
void anchor_items(std::vector<Item>& items, Anchors& anchors) {
  bool numbered = std::any_of(items.begin(), items.end(), [](const Item& item) { return !item.number.empty(); });
  int n = 0;
  for (auto& item : items) {
    ++n;
    if (!item.number.empty())
      item.anchor = anchors.take("p-" + item.number);
    else if (!numbered)
      item.anchor = anchors.take("p-" + std::to_string(n));
    else
      item.anchor = anchors.take("p-" + slug(item.title.substr(0, 200)));
  }
}

std::vector<Item> items_of(const Prose& prose, const Outline& outline) {
  std::vector<Item> items;
  int level = item_level(outline);
  for (std::size_t i = 0; i < outline.sections.size(); ++i) {
    const auto& section = outline.sections[i];
    if (section.kind != SectionKind::none || section.level != level) continue;
    std::string text = prose.plain(section.heading);
    auto words = words_of_heading(text);
    items.push_back({std::string(words.number),
                     std::string(words.title),
                     {},
                     prose.place(section.heading),
                     static_cast<std::uint32_t>(i)});
  }
  return items;
}

// ---- levels ---------------------------------------------------------------------------------------------------------

void report_jump(const Section& section, const Prose& prose, int before, const std::string& path, Findings& findings) {
  findings.push_back({.rule = Rule::heading_order,
                      .file = path,
                      .at = prose.place(section.heading),
                      .message = say("rubriken hoppar från nivå {} till nivå {}",
                                     "the heading jumps from level {} to level {}", before, section.level),
                      .hint = say("skriv den med {} #", "write it with {} #", before + 1)});
}

void set_levels(Prose& prose, const Outline& outline, const std::string& path, Findings& findings) {
  int shallowest = 7;
  for (const auto& section : outline.sections) shallowest = std::min(shallowest, section.level);
  int before = outline.title_node != 0 ? 1 : shallowest, shown_before = 1;
  for (const auto& section : outline.sections) {
    if (section.level > before + 1) report_jump(section, prose, before, path, findings);
    int shown = std::clamp(2 + section.level - shallowest, 2, std::min(6, shown_before + 1));
    prose.nodes[section.heading].level = static_cast<std::uint8_t>(shown);
    before = section.level;
    shown_before = shown;
  }
}

/// A list of people, or of the next meeting, ends at a heading below it too: what follows is another matter. Only where
/// no list has come yet the headings below are groups of it ("Ordinarie", "Ersättare").
bool ends_at(const Prose& prose, const Section& section, SectionKind below) {
  if (!lists_people(section.kind) && section.kind != SectionKind::next_meeting) return false;
  bool has_begun = !section.blocks.empty() && prose.at(section.blocks.front()).kind != Kind::heading;
  return has_begun || below != SectionKind::none;
}

}  // namespace

bool Outline::has(SectionKind kind) const {
  return std::any_of(sections.begin(), sections.end(), [&](const Section& section) { return section.kind == kind; });
}

Outline outline_of(const Prose& prose) {
  Outline outline;
  std::vector<std::size_t> open;  // sections that the next block still belongs to
  for (NodeId block : children_of(prose, 0)) {
    const Node& node = prose.at(block);
    if (node.kind != Kind::heading) {
      if (outline.sections.empty()) add_labels(prose, block, outline.labels);
      for (auto i : open) outline.sections[i].blocks.push_back(block);
      continue;
    }
    if (node.level == 1 && outline.title_node == 0) {
      outline.title = prose.plain(block);
      outline.title_at = prose.place(block);
      outline.title_node = block;
      continue;
    }
    SectionKind kind = section_named(prose.plain(block));
    auto closes = [&](std::size_t i) {
      return outline.sections[i].level >= node.level || ends_at(prose, outline.sections[i], kind);
    };
    open.erase(std::remove_if(open.begin(), open.end(), closes), open.end());
    for (auto i : open) outline.sections[i].blocks.push_back(block);
    open.push_back(outline.sections.size());
    outline.sections.push_back({kind, block, node.level, {}});
  }
  return outline;
}

std::vector<Item> finish_headings(Prose& prose, const Outline& outline, KeepTitle keep_title, HasItems has_items,
                                  const std::string& path, Findings& findings) {
  auto blocks = children_of(prose, 0);
  Outline shown = outline;
  if (outline.title_node != 0 && keep_title == KeepTitle::yes) {
    shown.sections.insert(shown.sections.begin(), Section{SectionKind::when_where, outline.title_node, 1, {}});
  } else {
    blocks.erase(std::remove(blocks.begin(), blocks.end(), outline.title_node), blocks.end());
  }
  set_children(prose, 0, blocks);
  set_levels(prose, shown, path, findings);
  Anchors anchors;
  std::vector<Item> items = has_items == HasItems::yes ? items_of(prose, shown) : std::vector<Item>{};
  anchor_items(items, anchors);
  std::string parent;
  const int level = item_level(shown);
  auto item = items.begin();
  for (std::size_t i = 0; i < shown.sections.size(); ++i) {
    const auto& section = shown.sections[i];
    std::string text = prose.plain(section.heading);
    bool is_item = item != items.end() && item->heading == i;
    if (is_item)
      parent = (item++)->anchor;
    else if (section.level <= level)
      parent.clear();
    std::string anchor = is_item ? parent : anchors.take_heading(parent, text);
    prose.nodes[section.heading].data = static_cast<std::uint32_t>(i);
    prose.headings.push_back({anchor, text, prose.place(section.heading), section.heading});
  }
  return items;
}

}  // namespace insyn::parse
