// SPDX-License-Identifier: EUPL-1.2
#include "parse/marks/marks_reader.hpp"

#include <algorithm>
#include <optional>

#include "parse/marks/action_reader.hpp"
#include "parse/marks/label_cutter.hpp"
#include "parse/marks/mark_words.hpp"
#include "parse/marks/paragraph_marks.hpp"
#include "parse/marks/statement_builder.hpp"
#include "parse/marks/whereabouts.hpp"
#include "parse/reporter.hpp"
#include "parse/text/prose_edits.hpp"

namespace insyn::parse {
namespace {

class MarksReader {
 public:
  MarksReader(Prose& prose, const Outline& outline, std::vector<Item> items, const MarkContext& context,
              Findings& findings)
      : prose_(prose),
        context_(context),
        report_{context.path, findings},
        where_(prose, outline, items),
        actions_(prose, context, marks_, findings),
        statements_(prose, context, marks_) {
    marks_.items = std::move(items);
  }

  Marks read() {
    auto blocks = children_of(prose_, 0);
    std::vector<NodeId> out;
    for (std::size_t i = 0; i < blocks.size();) {
      in_attendance_ = where_.lists_people(blocks[i]);
      if (prose_.at(blocks[i]).kind == Kind::heading) {
        where_.enter(blocks[i]);
        warn_if_marked(blocks[i]);
        out.push_back(blocks[i++]);
        if (where_.is_in(SectionKind::decisions)) read_decisions_section(blocks, i, out);
        continue;
      }
      read_block(blocks, i, out);
    }
    set_children(prose_, 0, out);
    return std::move(marks_);
  }

 private:
  [[nodiscard]] ActionContext action_context() const {
    return {.item = where_.item(), .every_line = where_.is_within(SectionKind::actions)};
  }

  // ---- blocks -------------------------------------------------------------------------------------------------------

  /// Reads the block at `i`, and what follows and belongs to it; moves `i` past them.
  void read_block(const std::vector<NodeId>& blocks, std::size_t& i, std::vector<NodeId>& out) {
    NodeId block = blocks[i++];
    switch (prose_.at(block).kind) {
      case Kind::paragraph: return read_paragraph(block, blocks, i, out);
      case Kind::quote: return read_quote(block, blocks, i, out);
      case Kind::list: read_list(block); break;
      case Kind::table:
        if (context_.has_actions && !in_attendance_ && action_context().every_line)
          actions_.read_table(block, action_context());
        break;
      default: break;
    }
    out.push_back(block);
  }

  void read_children(NodeId parent) {
    auto blocks = children_of(prose_, parent);
    std::vector<NodeId> out;
    for (std::size_t i = 0; i < blocks.size();) read_block(blocks, i, out);
    set_children(prose_, parent, out);
  }

  void read_list(NodeId list) {
    bool lists_actions = context_.has_actions && !in_attendance_;
    for (NodeId item : children_of(prose_, list)) {
      bool boxed = prose_.at(item).level != 0;
      if (lists_actions && (boxed || action_context().every_line)) actions_.read_item(item, action_context());
      read_children(item);
    }
  }

  void read_paragraph(NodeId paragraph, const std::vector<NodeId>& blocks, std::size_t& i, std::vector<NodeId>& out) {
    auto label = cut_label(prose_, paragraph);
    if (label && has_near_label(prose_, paragraph)) warn_of_decision(paragraph);
    if (!label) {
      warn_if_unmarked(paragraph);
      out.push_back(paragraph);
      return;
    }
    switch (label->word) {
      case MarkWord::decision:
      case MarkWord::direction:
      case MarkWord::advice:
        out.push_back(statement(*label, gather(paragraph, blocks, i), prose_.place(paragraph), blocks, i));
        break;
      case MarkWord::follow_up:
        out.push_back(add_follow_up(prose_, *label, paragraph, where_.item(), marks_, report_));
        break;
      case MarkWord::recusal: out.push_back(add_recusal(prose_, *label, paragraph, where_.item(), marks_)); break;
      case MarkWord::dissent:
        out.push_back(dissent(*label, paragraph, blocks, i));
        break;  // of nothing: shown as what it is
    }
  }

  void read_quote(NodeId quote, const std::vector<NodeId>& blocks, std::size_t& i, std::vector<NodeId>& out) {
    auto marker = cut_marker(prose_, quote);
    if (!marker || marker->word > MarkWord::advice) {
      read_children(quote);
      out.push_back(quote);
      return;
    }
    // A dissent may stand inside the quote as well as after it.
    std::vector<NodeId> content, dissents;
    auto inside = children_of(prose_, quote);
    for (std::size_t k = 0; k < inside.size();) {
      NodeId child = inside[k++];
      auto label = prose_.at(child).kind == Kind::paragraph ? cut_label(prose_, child) : std::nullopt;
      if (label && label->word == MarkWord::dissent)
        dissents.push_back(dissent(*label, child, inside, k));
      else
        content.push_back(child);
    }
    content.insert(content.end(), dissents.begin(), dissents.end());
    out.push_back(statement(*marker, content, prose_.place(quote), blocks, i));
  }

  // ---- statements ---------------------------------------------------------------------------------------------------

  [[nodiscard]] bool is_task_list(NodeId list) const {
    auto items = children_of(prose_, list);
    return std::any_of(items.begin(), items.end(), [&](NodeId item) { return prose_.at(item).level != 0; });
  }

  /// A labelled paragraph with the lists that directly follow it. A list of boxes is actions, not points of a decision.
  /// A label alone on its line speaks of the paragraph after it.
  std::vector<NodeId> gather(NodeId paragraph, const std::vector<NodeId>& blocks, std::size_t& i) {
    std::vector<NodeId> content;
    bool label_alone = prose_.at(paragraph).first_child == 0;
    if (!label_alone)
      content.push_back(paragraph);
    else if (i < blocks.size() && prose_.at(blocks[i]).kind == Kind::paragraph)
      content.push_back(blocks[i++]);
    while (i < blocks.size() && prose_.at(blocks[i]).kind == Kind::list && !is_task_list(blocks[i]))
      content.push_back(blocks[i++]);
    return content;
  }

  NodeId statement(const CutLabel& label, std::vector<NodeId> content, Place at, const std::vector<NodeId>& blocks,
                   std::size_t& i) {
    if (auto following = following_dissent(blocks, i)) content.push_back(*following);
    return statements_.add(label, content, at, where_.item());
  }

  std::optional<NodeId> following_dissent(const std::vector<NodeId>& blocks, std::size_t& i) {
    if (i >= blocks.size() || prose_.at(blocks[i]).kind != Kind::paragraph) return std::nullopt;
    NodeId first = prose_.at(blocks[i]).first_child;
    if (first == 0) return std::nullopt;
    auto label = mark_label(prose_.plain(blocks[i]));
    if (!label || label->word != MarkWord::dissent) return std::nullopt;
    auto cut = cut_label(prose_, blocks[i]);
    if (!cut) return std::nullopt;
    NodeId paragraph = blocks[i++];
    return dissent(*cut, paragraph, blocks, i);
  }

  NodeId dissent(const CutLabel& label, NodeId paragraph, const std::vector<NodeId>& blocks, std::size_t& i) {
    NodeId node = add_node(prose_, {.kind = Kind::dissent}, prose_.place(paragraph), label.label);
    set_children(prose_, node, gather(paragraph, blocks, i));
    return node;
  }

  /// The text under a `Beslut` heading: inside an item one decision; in a section of its own one for each list item.
  void read_decisions_section(const std::vector<NodeId>& blocks, std::size_t& i, std::vector<NodeId>& out) {
    std::vector<NodeId> content;
    while (i < blocks.size() && prose_.at(blocks[i]).kind != Kind::heading) content.push_back(blocks[i++]);
    Place at = content.empty() ? Place{} : prose_.place(content.front());
    auto is_marked = [&](NodeId block) { return is_marked_block(block); };
    auto is_list = [&](NodeId block) { return prose_.at(block).kind == Kind::list && !is_task_list(block); };
    bool own_section = where_.item() == kNoItem;
    bool listed = own_section && std::any_of(content.begin(), content.end(), is_list);
    if (content.empty() || listed || std::any_of(content.begin(), content.end(), is_marked)) {
      for (std::size_t k = 0; k < content.size();) {
        if (listed && is_list(content[k]))
          decide_each(content[k]), out.push_back(content[k++]);
        else
          read_block(content, k, out);
      }
      return;
    }
    std::vector<NodeId> words;
    std::size_t k = 0;
    while (k < content.size() && !is_task_block(content[k])) words.push_back(content[k++]);
    if (!words.empty()) out.push_back(statements_.add({MarkWord::decision, {}}, words, at, where_.item()));
    while (k < content.size()) read_block(content, k, out);
  }

  [[nodiscard]] bool is_task_block(NodeId block) const {
    return prose_.at(block).kind == Kind::list && is_task_list(block);
  }

  [[nodiscard]] bool is_marked_block(NodeId block) const {
    if (prose_.at(block).kind == Kind::quote) return mark_marker(prose_.plain(block)).has_value();
    if (prose_.at(block).kind != Kind::paragraph) return false;
    auto label = mark_label(prose_.plain(block));
    return label && label->size > label->name_size;
  }

  void decide_each(NodeId list) {
    for (NodeId item : children_of(prose_, list)) {
      auto content = children_of(prose_, item);
      CutLabel label{MarkWord::decision, {}};
      if (!content.empty() && prose_.at(content.front()).kind == Kind::paragraph)
        if (auto cut = cut_label(prose_, content.front()); cut && cut->word <= MarkWord::advice) label = *cut;
      set_children(prose_, item, {statements_.add(label, content, prose_.place(item), where_.item())});
    }
  }

  // ---- what nobody marked -------------------------------------------------------------------------------------------

  void warn_if_unmarked(NodeId paragraph) {
    if (!context_.has_actions || in_attendance_) return;
    if (has_near_label(prose_, paragraph) || sounds_like_decision(prose_.plain(paragraph))) warn_of_decision(paragraph);
  }

  /// The heading of a section of decisions may well be bold, and have a colon.
  void warn_if_marked(NodeId heading) {
    if (!context_.has_actions || where_.is_in(SectionKind::decisions)) return;
    auto found = label_in_heading(prose_, heading);
    if (!found) return;
    report_(Rule::decision_unmarked, prose_.place(found->node),
            say("märket står i en rubrik och märker ingenting", "the mark stands in a heading and marks nothing"),
            say("skriv det i ett eget stycke under rubriken: **{}:** …",
                "write it in a paragraph of its own below the heading: **{}:** …", found->label));
  }

  void warn_of_decision(NodeId paragraph) {
    report_(Rule::decision_unmarked, prose_.place(paragraph),
            say("det här låter som ett beslut men är inte märkt", "this sounds like a decision but is not marked"),
            say("skriv **Beslut:** först i ett eget stycke", "write **Decision:** first in a paragraph of its own"));
  }

  Prose& prose_;
  const MarkContext& context_;
  Reporter report_;
  Whereabouts where_;
  Marks marks_{};
  ActionReader actions_;
  StatementBuilder statements_;
  bool in_attendance_ = false;
};

}  // namespace

Marks read_marks(Prose& prose, const Outline& outline, std::vector<Item> items, const MarkContext& context,
                 Findings& findings) {
  return MarksReader(prose, outline, std::move(items), context, findings).read();
}

}  // namespace insyn::parse
