// SPDX-License-Identifier: EUPL-1.2
#include "parse/marks/marks_reader.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/text.hpp"
#include "parse/marks/action_reader.hpp"
#include "parse/marks/label_cutter.hpp"
#include "parse/marks/mark_words.hpp"
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

void collect_links(const Prose& prose, NodeId node, std::vector<std::uint32_t>& links) {
  if (prose.at(node).kind == Kind::link) links.push_back(prose.at(node).data);
  for (NodeId child = prose.at(node).first_child; child != 0; child = prose.at(child).next)
    collect_links(prose, child, links);
}

void append_unlinked(const Prose& prose, NodeId node, std::string& words) {
  if (prose.at(node).kind == Kind::link) {
    words += " · ";  // no state's word may reach across a link
    return;
  }
  words += prose.literal(prose.at(node));
  if (prose.at(node).kind == Kind::soft_break || prose.at(node).kind == Kind::line_break) words += ' ';
  for (NodeId child = prose.at(node).first_child; child != 0; child = prose.at(child).next)
    append_unlinked(prose, child, words);
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

class MarksReader {
 public:
  MarksReader(Prose& prose, const Outline& outline, std::vector<Item> items, const MarkContext& context,
              Findings& findings)
      : prose_(prose), context_(context), findings_(findings), actions_(prose, context, marks_, findings) {
    marks_.items = std::move(items);
    for (const auto& section : outline.sections) {
      sections_[section.heading] = &section;
      if (lists_people(section.kind)) people_.insert(section.blocks.begin(), section.blocks.end());
    }
    for (std::size_t i = 0; i < marks_.items.size(); ++i)
      item_of_heading_[prose.headings[marks_.items[i].heading].node] = static_cast<int>(i);
  }

  Marks read() {
    auto blocks = children_of(prose_, 0);
    std::vector<NodeId> out;
    for (std::size_t i = 0; i < blocks.size();) {
      in_attendance_ = people_.contains(blocks[i]);
      if (prose_.at(blocks[i]).kind == Kind::heading) {
        enter_heading(blocks[i]);
        out.push_back(blocks[i++]);
        if (in(SectionKind::decisions)) read_decisions_section(blocks, i, out);
        continue;
      }
      read_block(blocks, i, out);
    }
    set_children(prose_, 0, out);
    return std::move(marks_);
  }

 private:
  // ---- where we are -------------------------------------------------------------------------------------------------

  void enter_heading(NodeId heading) {
    auto found = sections_.find(heading);
    if (found == sections_.end()) return;
    const Section& section = *found->second;
    open_.erase(std::remove_if(open_.begin(), open_.end(), [&](const Section* s) { return s->level >= section.level; }),
                open_.end());
    open_.push_back(&section);
    if (auto item = item_of_heading_.find(heading); item != item_of_heading_.end()) {
      item_ = item->second;
      item_section_level_ = section.level;
    } else if (section.level <= item_section_level_) {
      item_ = kNoItem;
    }
  }

  [[nodiscard]] bool in(SectionKind kind) const { return !open_.empty() && open_.back()->kind == kind; }

  [[nodiscard]] ActionContext action_context() const {
    bool listed =
        std::any_of(open_.begin(), open_.end(), [](const Section* s) { return s->kind == SectionKind::actions; });
    return {.item = item_, .every_line = listed};
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
      case MarkWord::follow_up: out.push_back(follow_up(*label, paragraph)); break;
      case MarkWord::recusal: out.push_back(recusal(*label, paragraph)); break;
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
    return add_statement(label, content, at);
  }

  NodeId add_statement(const CutLabel& label, const std::vector<NodeId>& content, Place at) {
    StatementKind kind = statement_kind(label.word);
    if (kind == StatementKind::decision && context_.decides_nothing) kind = StatementKind::direction;
    Statement statement{.kind = kind, .number = ++numbers_[kind], .label = label.label, .item = item_, .at = at};
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
  [[nodiscard]] std::string points(NodeId list) const {
    auto items = children_of(prose_, list);
    std::string words;
    for (NodeId item : items) {
      std::string point = prose_.plain(item);
      if (!words.empty()) words += item == items.back() ? before_last_point(words, point) : before_point(words);
      words += point;
    }
    return words;
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
    bool own_section = item_ == kNoItem;
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
    if (!words.empty()) out.push_back(add_statement({MarkWord::decision, {}}, words, at));
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
      set_children(prose_, item, {add_statement(label, content, prose_.place(item))});
    }
  }

  // ---- the other marks ----------------------------------------------------------------------------------------------

  NodeId follow_up(const CutLabel& label, NodeId paragraph) {
    FollowUp follow_up{.text = prose_.plain(paragraph), .item = item_, .at = prose_.place(paragraph)};
    collect_links(prose_, paragraph, follow_up.links);
    std::string words;
    append_unlinked(prose_, paragraph, words);
    follow_up.state = outcome_in(words);
    if (follow_up.state == Outcome::none)
      report(Rule::follow_up_unclear, follow_up.at,
             say("uppföljningen säger inte hur det gick", "the follow-up does not say what became of it"),
             say("skriv ett av orden genomfört, pågår, ej påbörjat, försenat, ändrat, ersatt, upphävt, fullföljs inte "
                 "(råd: följs, följs delvis, följs inte, bordlagt)",
                 "write one of done, ongoing, not started, delayed, changed, replaced, revoked, abandoned (advice: "
                 "followed, partly followed, declined, postponed)"));
    NodeId node =
        add_node(prose_, {.kind = Kind::follow_up, .data = static_cast<std::uint32_t>(marks_.follow_ups.size())},
                 follow_up.at, label.label);
    set_children(prose_, node, {paragraph});
    follow_up.node = node;
    marks_.follow_ups.push_back(std::move(follow_up));
    return node;
  }

  NodeId recusal(const CutLabel& label, NodeId paragraph) {
    Recusal recusal{.item = item_, .at = prose_.place(paragraph)};
    std::string words = prose_.plain(paragraph);
    for (auto part : split(words, ',')) {
      std::string_view name = trimmed(part);
      while (name.ends_with('.')) name.remove_suffix(1);
      if (!name.empty()) recusal.who.emplace_back(name);
    }
    NodeId node = add_node(prose_, {.kind = Kind::recusal, .data = static_cast<std::uint32_t>(marks_.recusals.size())},
                           recusal.at, label.label);
    set_children(prose_, node, {paragraph});
    recusal.node = node;
    marks_.recusals.push_back(std::move(recusal));
    return node;
  }

  void warn_if_unmarked(NodeId paragraph) {
    if (!context_.has_actions || in_attendance_) return;
    if (has_near_label(prose_, paragraph) || sounds_like_decision(prose_.plain(paragraph))) warn_of_decision(paragraph);
  }

  void warn_of_decision(NodeId paragraph) {
    report(Rule::decision_unmarked, prose_.place(paragraph),
           say("det här låter som ett beslut men är inte märkt", "this sounds like a decision but is not marked"),
           say("skriv **Beslut:** först i ett eget stycke", "write **Decision:** first in a paragraph of its own"));
  }

  void report(Rule rule, Place at, Said message, Said hint) {
    findings_.push_back(
        {.rule = rule, .file = context_.path, .at = at, .message = std::move(message), .hint = std::move(hint)});
  }

  Prose& prose_;
  const MarkContext& context_;
  Findings& findings_;
  Marks marks_{};
  ActionReader actions_;
  std::map<NodeId, const Section*> sections_{};
  std::map<NodeId, int> item_of_heading_{};
  std::set<NodeId> people_{};  // blocks of the lists of people: a box there is no action
  std::vector<const Section*> open_{};
  std::map<StatementKind, int> numbers_{};
  int item_ = kNoItem;
  bool in_attendance_ = false;
  int item_section_level_ = 0;
};

}  // namespace

Marks read_marks(Prose& prose, const Outline& outline, std::vector<Item> items, const MarkContext& context,
                 Findings& findings) {
  return MarksReader(prose, outline, std::move(items), context, findings).read();
}

}  // namespace insyn::parse
