// SPDX-License-Identifier: EUPL-1.2
#include "render/prose_html.hpp"

#include <algorithm>
#include <utility>

#include "base/encode.hpp"

namespace insyn::render {
namespace {

/// Somewhere else than this site: anything with a scheme or a host of its own.
bool is_elsewhere(std::string_view href) {
  auto end = href.find_first_of("/?#");
  return href.starts_with("//") || href.substr(0, end).find(':') != std::string_view::npos;
}

/// "Punkt 3" for the headings that are items, where the author numbered none; by index in Prose::headings.
std::vector<int> item_numbers(const Document& document) {
  std::vector<int> numbers(document.prose.headings.size(), 0);
  const auto& items = document.marks.items;
  bool numbered = std::any_of(items.begin(), items.end(), [](const Item& item) { return !item.number.empty(); });
  if (numbered || document.meeting() == nullptr) return numbers;
  for (std::size_t i = 0; i < items.size(); ++i)
    if (items[i].heading < numbers.size()) numbers[items[i].heading] = static_cast<int>(i) + 1;
  return numbers;
}

class Writer {
 public:
  Writer(std::string& to, const ProseInput& input)
      : out_(to),
        in_(input),
        prose_(input.document.prose),
        words_(input.words),
        numbers_(item_numbers(input.document)),
        explained_(input.terms == nullptr ? ExplainedTerms{} : input.terms->none_explained()) {}

  void write() {
    NodeId from = in_.from != 0 ? in_.from : prose_.at(0).first_child;
    for (NodeId block = from; block != 0 && block != in_.until; block = prose_.at(block).next) write(block);
  }

 private:
  void children(const Node& node) {
    for (NodeId child = node.first_child; child != 0; child = prose_.at(child).next) write(child);
  }

  void wrapped(const Node& node, std::string_view open, std::string_view close) {
    out_ += open;
    children(node);
    out_ += close;
  }

  void text(std::string_view words) { encode::html(out_, words); }

  /// Terms are explained in running text: a heading, a link and the head of a table say something of their own.
  void running_text(std::string_view words) {
    if (in_.terms == nullptr || in_link_ || in_heading_) return text(words);
    in_.terms->write(out_, words, explained_);
  }

  void attribute(std::string_view name, std::string_view value) { put_attribute(out_, name, value); }

  void write(NodeId id) {
    if (id == in_.skip) return;
    const Node& node = prose_.at(id);
    switch (node.kind) {
      case Kind::root: return children(node);
      case Kind::paragraph: return paragraph(node);
      case Kind::heading: return heading(node);
      case Kind::quote: return wrapped(node, "<blockquote>\n", "</blockquote>\n");
      case Kind::list: return list(node);
      case Kind::item: return children(node);  // outside a list: a statement that was a point of one
      case Kind::code_block: return code_block(node);
      case Kind::thematic_break: out_ += "<hr>\n"; return;
      case Kind::table: return table(node);
      case Kind::table_row: return row(node);
      case Kind::table_cell: return children(node);
      case Kind::statement: return statement(node);
      case Kind::dissent: return labelled(node, "dissent", words_["dissent"]);
      case Kind::follow_up: return labelled(node, "follow-up", words_["follow_up"]);
      case Kind::recusal: return labelled(node, "recusal", words_["recusal"]);
      case Kind::hidden: return hidden(node);
      default: return inline_node(id, node);
    }
  }

  void inline_node(NodeId id, const Node& node) {
    switch (node.kind) {
      case Kind::text: return running_text(prose_.literal(node));
      case Kind::soft_break: out_ += soft_breaks_are_lines_ ? "<br>\n" : "\n"; return;
      case Kind::line_break: out_ += "<br>\n"; return;
      case Kind::code:
        out_ += "<code>";
        text(prose_.literal(node));
        out_ += "</code>";
        return;
      case Kind::emphasis: return wrapped(node, "<em>", "</em>");
      case Kind::strong: return wrapped(node, "<strong>", "</strong>");
      case Kind::strike: return wrapped(node, "<del>", "</del>");
      case Kind::superscript: return wrapped(node, "<sup>", "</sup>");
      case Kind::subscript: return wrapped(node, "<sub>", "</sub>");
      case Kind::underline: return wrapped(node, "<u>", "</u>");
      case Kind::link: return link(node);
      case Kind::image: return image(id, node);
      default: return children(node);
    }
  }

  // ---- blocks ----

  /// "**Tid:** …" and below it "**Plats:** …": who writes so means two lines.
  bool each_line_begins_bold(const Node& node) const {
    bool begins = true, several = false;
    for (NodeId child = node.first_child; child != 0; child = prose_.at(child).next) {
      Kind kind = prose_.at(child).kind;
      if (begins && kind != Kind::strong) return false;
      begins = kind == Kind::soft_break;
      several = several || begins;
    }
    return several;
  }

  void paragraph(const Node& node) {
    bool outer = std::exchange(soft_breaks_are_lines_, each_line_begins_bold(node));
    wrapped(node, "<p>", "</p>\n");
    soft_breaks_are_lines_ = outer;
  }

  void heading(const Node& node) {
    const Heading& heading = prose_.headings[node.data];
    const char level = static_cast<char>('0' + std::clamp<int>(node.level, 2, 6));
    (out_ += "<div class=\"heading\"><h") += level;
    put_id(out_, heading.anchor);
    out_ += '>';
    if (int number = numbers_[node.data]; number != 0)
      ((((out_ += "<span class=\"item-number\">") += words_["item"]) += "\u00a0") += std::to_string(number)) +=
          "</span> ";
    in_heading_ = true;
    children(node);
    in_heading_ = false;
    ((out_ += "</h") += level) += '>';
    permalink(heading);
    out_ += "</div>\n";
    last_heading_ = &heading;
  }

  void permalink(const Heading& heading) {
    if (heading.anchor.empty()) return;
    out_ += "<a class=\"permalink\"";
    attribute("href", "#" + heading.anchor);
    attribute("aria-label", words_.fill("link_to_section", {{"title", heading.text}}));
    out_ += ">#</a>";
  }

  void list(const Node& node) {
    bool ordered = node.level == 1;
    out_ += ordered ? "<ol" : "<ul";
    if (ordered && node.data != 1) attribute("start", std::to_string(node.data));
    if (has_boxes(node)) out_ += " class=\"boxes\"";
    out_ += ">\n";
    for (NodeId child = node.first_child; child != 0; child = prose_.at(child).next) point(child, node.tight);
    out_ += ordered ? "</ol>\n" : "</ul>\n";
  }

  /// What stands in a list: its items, or a mark of ours round one.
  void point(NodeId id, bool tight) {
    if (prose_.at(id).kind == Kind::item) return item(prose_.at(id), tight);
    out_ += "<li>";
    write(id);
    out_ += "</li>\n";
  }

  bool has_boxes(const Node& list) const {
    for (NodeId child = list.first_child; child != 0; child = prose_.at(child).next) {
      const Node& point = prose_.at(child);
      if (point.kind == Kind::item && (point.level != 0 || point.data != 0)) return true;
    }
    return false;
  }

  void item(const Node& node, bool tight) {
    const Action* action = action_of(node);
    out_ += "<li";
    if (action != nullptr) put_action_attributes(out_, *action, badge_of(*action));
    out_ += '>';
    std::string mark = action != nullptr ? badge_html(badge_of(*action)) : box_of(node);
    bool mark_placed = mark.empty();
    for (NodeId child = node.first_child; child != 0; child = prose_.at(child).next) {
      const Node& block = prose_.at(child);
      bool bare = tight && block.kind == Kind::paragraph;
      if (!mark_placed && block.kind == Kind::paragraph && !bare) {
        (out_ += "<p>") += mark;
        wrapped(block, "", "</p>\n");
      } else {
        if (!mark_placed) out_ += mark;
        if (bare) {
          children(block);
          if (block.next != 0) out_ += '\n';
        } else {
          write(child);
        }
      }
      mark_placed = true;
    }
    if (!mark_placed) out_ += mark;
    if (action != nullptr) action_outcome(*action);
    out_ += "</li>\n";
  }

  static std::string tick(std::string_view sign, std::string_view words) {
    return fmt::format(
        "<span class=\"tick\"><span aria-hidden=\"true\">{}</span><span class=\"unseen\">{}:</span></span> ", sign,
        encode::html(words));
  }

  std::string box_of(const Node& node) const {
    if (node.level == 0) return "";
    return node.level == 2 ? tick("☑", words_["ticked"]) : tick("☐", words_["not_ticked"]);
  }

  void code_block(const Node& node) {
    out_ += "<pre><code>";
    text(prose_.literal(node));
    out_ += "</code></pre>\n";
  }

  // ---- tables ----

  void table(const Node& node) {
    ++tables_;
    std::string number = std::to_string(tables_);
    std::string label = last_heading_ == nullptr
                            ? words_.fill("table", {{"n", number}})
                            : words_.fill("table_under", {{"n", number}, {"title", last_heading_->text}});
    out_ += "<div class=\"scroll\" role=\"group\" tabindex=\"0\"";
    attribute("aria-label", label);
    out_ += ">\n<table>\n";
    bool in_body = false;
    for (NodeId child = node.first_child; child != 0; child = prose_.at(child).next) {
      bool head = prose_.at(child).level == 1;
      if (head) out_ += "<thead>\n";
      if (!head && !in_body) out_ += "<tbody>\n";
      in_body = in_body || !head;
      row(prose_.at(child));
      if (head) out_ += "</thead>\n";
    }
    out_ += in_body ? "</tbody>\n</table>\n</div>\n" : "</table>\n</div>\n";
  }

  void row(const Node& node) {
    const Action* action = action_of(node);
    out_ += "<tr";
    if (action != nullptr) put_action_attributes(out_, *action, badge_of(*action));
    out_ += '>';
    for (NodeId id = node.first_child; id != 0; id = prose_.at(id).next) {
      bool last = prose_.at(id).next == 0;
      std::string before = action != nullptr && id == node.first_child ? badge_html(badge_of(*action)) : "";
      cell(prose_.at(id), node.level == 1, before, last ? action : nullptr);
    }
    out_ += "</tr>\n";
  }

  void cell(const Node& node, bool head, std::string_view before, const Action* ends) {
    static constexpr std::string_view kAligned[] = {"", "start", "centre", "end"};
    // An empty head cell heads nothing: assistive technology would announce a column without a name.
    bool is_head = head && node.first_child != 0;
    out_ += is_head ? "<th scope=\"col\"" : "<td";
    if (node.level != 0) attribute("class", kAligned[node.level & 3]);
    out_ += '>';
    out_ += before;
    in_heading_ = is_head;
    children(node);
    in_heading_ = false;
    if (ends != nullptr) action_outcome(*ends);
    out_ += is_head ? "</th>" : "</td>";
  }

  // ---- marks ----

  void statement(const Node& node) {
    open_statement(out_, in_.document, in_.document.marks.statements[node.data], words_);
    children(node);
    if (in_.outcomes != nullptr && node.data < in_.outcomes->size()) out_ += (*in_.outcomes)[node.data];
    out_ += "</section>\n";
  }

  void labelled(const Node& node, std::string_view kind, const std::string& word) {
    auto own = prose_.literal(node);  // the author's own word
    open_labelled(out_, kind, own.empty() ? std::string_view(word) : own);
    children(node);
    out_ += "</div>\n";
  }

  void hidden(const Node& node) {
    open_withheld(out_, prose_.literal(node), words_);
    children(node);
    if (!in_.ask_html.empty())
      ((((out_ += "<p class=\"remark\">") += encode::html(words_["ask"])) += ' ') += in_.ask_html) += "</p>\n";
    out_ += "</div>\n";
  }

  const Action* action_of(const Node& node) const {
    const auto& actions = in_.document.marks.actions;
    return node.data == 0 || node.data > actions.size() ? nullptr : &actions[node.data - 1];
  }

  std::size_t index_of(const Action& action) const {
    return static_cast<std::size_t>(&action - in_.document.marks.actions.data());
  }

  Badge badge_of(const Action& action) const {
    auto index = index_of(action);
    bool given = in_.action_badges != nullptr && index < in_.action_badges->size();
    return given ? (*in_.action_badges)[index] : action_badge(words_, action);
  }

  void action_outcome(const Action& action) {
    auto index = index_of(action);
    if (in_.action_outcomes != nullptr && index < in_.action_outcomes->size()) out_ += (*in_.action_outcomes)[index];
  }

  // ---- links and pictures ----

  std::string_view href_of(const Node& node) const {
    return node.data < in_.hrefs.size() ? std::string_view(in_.hrefs[node.data]) : std::string_view();
  }

  void link(const Node& node) {
    auto href = href_of(node);
    if (href.empty()) return children(node);
    in_link_ = true;
    out_ += "<a";
    attribute("href", href);
    if (const auto& title = prose_.links[node.data].title; !title.empty()) attribute("title", title);
    out_ += '>';
    children(node);
    if (in_.link_notes != nullptr && node.data < in_.link_notes->size()) note((*in_.link_notes)[node.data]);
    out_ += "</a>";
    in_link_ = false;
  }

  void note(const std::string& text) {
    if (!text.empty()) out_ += " (" + encode::html(text) + ")";
  }

  /// A picture of another host would tell that host who reads: it becomes a link.
  void image(NodeId id, const Node& node) {
    auto source = href_of(node);
    std::string alt = prose_.plain(id);
    if (source.empty()) return text(alt);
    if (is_elsewhere(source)) {
      if (in_link_) return text(alt.empty() ? source : std::string_view(alt));
      out_ += "<a";
      attribute("href", source);
      out_ += '>';
      text(alt.empty() ? source : std::string_view(alt));
      out_ += "</a>";
      return;
    }
    out_ += "<img";
    attribute("src", source);
    attribute("alt", alt);
    out_ += " loading=\"lazy\">";
  }

  std::string& out_;
  const ProseInput& in_;
  const Prose& prose_;
  const Words& words_;
  std::vector<int> numbers_;
  ExplainedTerms explained_;
  const Heading* last_heading_ = nullptr;
  int tables_ = 0;
  bool in_link_ = false, in_heading_ = false, soft_breaks_are_lines_ = false;
};

}  // namespace

void prose_html(std::string& to, const ProseInput& input) { Writer(to, input).write(); }

}  // namespace insyn::render
