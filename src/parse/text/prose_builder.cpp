// SPDX-License-Identifier: EUPL-1.2
#include "parse/text/prose_builder.hpp"

#include <cmark-gfm-core-extensions.h>

#include <algorithm>
#include <unordered_map>

#include "base/text.hpp"
#include "base/unseen.hpp"
#include "parse/text/columns.hpp"
#include "parse/text/inline_tags.hpp"
#include "parse/text/letters.hpp"
#include "parse/text/markdown.hpp"

namespace insyn::parse {

std::vector<NodeId> children_of(const Prose& prose, NodeId parent) {
  std::vector<NodeId> children;
  for (NodeId child = prose.at(parent).first_child; child != 0; child = prose.at(child).next) children.push_back(child);
  return children;
}

void set_children(Prose& prose, NodeId parent, const std::vector<NodeId>& children) {
  prose.nodes[parent].first_child = children.empty() ? 0 : children.front();
  for (std::size_t i = 0; i < children.size(); ++i)
    prose.nodes[children[i]].next = i + 1 < children.size() ? children[i + 1] : 0;
}

void append(Prose& prose, Siblings& siblings, NodeId next, NodeId last) {
  if (siblings.first == 0)
    siblings.first = next;
  else
    prose.nodes[siblings.last].next = next;
  siblings.last = last;
}

NodeId add_node(Prose& prose, Node node, Place at, std::string_view literal) {
  node.text_from = static_cast<std::uint32_t>(prose.text.size());
  node.text_size = static_cast<std::uint32_t>(literal.size());
  prose.text += literal;
  prose.nodes.push_back(node);
  prose.places.push_back(at);
  return static_cast<NodeId>(prose.nodes.size() - 1);
}

namespace {

/// The `<` that parse_markdown hid, put back.
std::string shown(std::string_view literal) {
  std::string text(literal);
  std::replace(text.begin(), text.end(), kAngle, '<');
  std::replace(text.begin(), text.end(), kOurTag, '<');
  return text;
}

std::string_view text_of(const char* literal) { return literal ? std::string_view(literal) : std::string_view(); }

bool has_host(std::string_view url) { return url.find("://") != std::string_view::npos || url.starts_with("//"); }

class Builder {
 public:
  Builder(const Published& published, const std::string& path, Findings& findings)
      : published_(published), path_(path), findings_(findings), markdown_(parse_markdown(published.text)) {
    line_starts_.push_back(0);
    for (auto at = published.text.find('\n'); at != std::string::npos; at = published.text.find('\n', at + 1))
      line_starts_.push_back(at + 1);
  }

  Prose build() {
    prose_.text = published_.text;
    if (!prose_.text.empty() && !prose_.text.ends_with('\n')) prose_.text += '\n';
    prose_.source_size = static_cast<std::uint32_t>(prose_.text.size());
    prose_.nodes.reserve(published_.text.size() / 24 + 16);
    NodeId first = blocks(markdown_.root.get(), 1);
    prose_.nodes[0].first_child = first;
    return std::move(prose_);
  }

 private:
  struct Start {
    int line = 0, column = 0;  // bytes from 1, as cmark counts
  };

  /// cmark-gfm gives no place to a bare link and to the text after it: `follow` has noted theirs.
  Start start_of(cmark_node* node) const {
    int line = cmark_node_get_start_line(node);
    if (line > 0) return {line, column_of(node, line)};
    auto noted = unplaced_.find(node);
    return noted == unplaced_.end() ? Start{} : noted->second;
  }

  /// The text from the beginning of a line (from 1) that it has.
  std::string_view text_from_line(int line) const {
    return std::string_view(published_.text).substr(line_starts_[static_cast<std::size_t>(line) - 1]);
  }

  /// cmark takes every line of a paragraph to begin in the column of its first; each begins behind its own blanks and
  /// marks of quotes, which a lazy line has fewer of.
  int column_of(cmark_node* node, int line) const {
    int column = cmark_node_get_start_column(node);
    cmark_node* block = node;
    while ((cmark_node_get_type(block) & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_INLINE)
      block = cmark_node_parent(block);
    bool is_first = block == node || cmark_node_get_start_line(block) >= line;
    if (is_first || static_cast<std::size_t>(line) > line_starts_.size()) return column;
    std::string_view rest = text_from_line(line);
    auto begins = static_cast<int>(std::min(rest.find_first_not_of(" \t>"), rest.size()));
    return column + begins - (cmark_node_get_start_column(block) - 1);
  }

  /// Notes that the node starts at `at` if cmark does not say. Gives where the next one does, if it says no more.
  Start follow(cmark_node* node, Start at) {
    if (cmark_node_get_start_line(node) < 1) unplaced_[node] = at;
    cmark_node* words = cmark_node_get_type(node) == CMARK_NODE_LINK ? cmark_node_first_child(node) : node;
    const char* literal = words == nullptr ? nullptr : cmark_node_get_literal(words);
    at = start_of(node);
    return {at.line, at.column + static_cast<int>(text_of(literal).size())};
  }

  Place place(cmark_node* node) { return place(start_of(node)); }

  Place place(Start start) {
    if (!is_in_text(start)) return {};
    std::string_view rest = text_from_line(start.line);
    rest = rest.substr(0, rest.find('\n'));  // cells that were added to a row's end stand there
    auto byte = std::min(static_cast<std::size_t>(std::max(0, start.column - 1)), rest.size());
    int column = columns_.of(start.line, rest, byte) + 1;
    if (start.column > 1 && is_spaced(start.line)) --column;
    return published_.in_file({start.line, column});
  }

  /// The byte of the text where a node's letters stand, or about there.
  [[nodiscard]] std::size_t byte_of(Start start) const {
    if (!is_in_text(start)) return 0;
    const int before = start.column - 1 - (is_spaced(start.line) ? 1 : 0);
    return line_starts_[static_cast<std::size_t>(start.line) - 1] + static_cast<std::size_t>(std::max(0, before));
  }

  [[nodiscard]] bool is_in_text(Start start) const {
    return start.line >= 1 && static_cast<std::size_t>(start.line) <= line_starts_.size();
  }

  [[nodiscard]] bool is_spaced(int line) const {
    const auto& spaced = markdown_.spaced_headings;
    return std::binary_search(spaced.begin(), spaced.end(), line);
  }

  void report(Rule rule, Place at, Said message, Said hint) {
    findings_.push_back(
        {.rule = rule, .file = path_, .at = at, .message = std::move(message), .hint = std::move(hint)});
  }

  // ---- blocks -----------------------------------------------------------------------------------------------------

  /// The first of them; the others are its siblings.
  NodeId blocks(cmark_node* parent, int depth) {
    Siblings made;
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node))
      append(prose_, made, depth >= Prose::kDeepest ? flattened(node) : block(node, depth));
    return made.first;
  }

  NodeId with_children(NodeId parent, NodeId first) {
    prose_.nodes[parent].first_child = first;
    return parent;
  }

  NodeId block(cmark_node* node, int depth) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_HEADING: return heading(node);
      case CMARK_NODE_CODE_BLOCK: return leaf(Kind::code_block, node, shown(text_of(cmark_node_get_literal(node))));
      case CMARK_NODE_HTML_BLOCK: return literal_paragraph(node, text_of(cmark_node_get_literal(node)));
      case CMARK_NODE_THEMATIC_BREAK: return leaf(Kind::thematic_break, node, {});
      case CMARK_NODE_LIST: return list(node, depth);
      case CMARK_NODE_ITEM: return item(node, depth);
      case CMARK_NODE_BLOCK_QUOTE: return quote(node, depth);
      case CMARK_NODE_PARAGRAPH: return with_inlines({.kind = Kind::paragraph}, node);
      default: return extension_block(node, depth);
    }
  }

  NodeId extension_block(cmark_node* node, int depth) {
    std::string_view type = cmark_node_get_type_string(node);
    if (type == "table") return table(node);
    return container(Kind::paragraph, node, depth);
  }

  NodeId leaf(Kind kind, cmark_node* node, std::string_view literal) {
    return letters_.add({.kind = kind}, place(node), literal, byte_of(start_of(node)));
  }

  NodeId literal_paragraph(cmark_node* node, std::string_view literal) {
    NodeId paragraph = add_node(prose_, {.kind = Kind::paragraph}, place(node));
    return with_children(paragraph,
                         letters_.add({.kind = Kind::text}, {}, shown(trimmed(literal)), byte_of(start_of(node))));
  }

  NodeId container(Kind kind, cmark_node* node, int depth) {
    NodeId id = add_node(prose_, {.kind = kind}, place(node));
    return with_children(id, blocks(node, depth + 1));
  }

  NodeId item(cmark_node* node, int depth) {
    NodeId id = container(Kind::item, node, depth);
    bool boxed = std::string_view(cmark_node_get_type_string(node)) == "tasklist";
    if (boxed) prose_.nodes[id].level = is_ticked(node) ? 2 : 1;
    return id;
  }

  /// The item's own box: cmark-gfm calls an item done that has "[x]" anywhere on its line.
  bool is_ticked(cmark_node* item) {
    const std::string_view rest = std::string_view(published_.text).substr(byte_of(start_of(item)));
    const std::size_t sign = rest.find('[') + 1;  // 0: there is none
    return sign > 0 && sign < rest.size() && (rest[sign] == 'x' || rest[sign] == 'X');
  }

  NodeId list(cmark_node* node, int depth) {
    NodeId id = container(Kind::list, node, depth);
    prose_.nodes[id].tight = cmark_node_get_list_tight(node) != 0;
    if (cmark_node_get_list_type(node) == CMARK_ORDERED_LIST) {
      prose_.nodes[id].level = 1;
      prose_.nodes[id].data = static_cast<std::uint32_t>(cmark_node_get_list_start(node));
    }
    return id;
  }

  NodeId quote(cmark_node* node, int depth) {
    const auto& traces = published_.traces;
    Trace here{cmark_node_get_start_line(node), cmark_node_get_start_column(node)};
    if (!std::binary_search(traces.begin(), traces.end(), here)) return container(Kind::quote, node, depth);
    NodeId id = container(Kind::hidden, node, depth);
    std::string stand_in = prose_.plain(id);
    if (is_standard_trace(stand_in)) stand_in.clear();
    return leaf(Kind::hidden, node, stand_in);
  }

  NodeId heading(cmark_node* node) {
    auto level = static_cast<std::uint8_t>(cmark_node_get_heading_level(node));
    Place at = place({cmark_node_get_start_line(node), cmark_node_get_start_column(node)});
    if (is_spaced(cmark_node_get_start_line(node)))
      report(Rule::heading_space, at, say("rubriken saknar mellanslag efter #", "the heading has no space after #"),
             say("skriv ett mellanslag mellan # och texten", "write a space between # and the text"));
    return with_inlines({.kind = Kind::heading, .level = level}, node);
  }

  NodeId table(cmark_node* node) {
    NodeId id = add_node(prose_, {.kind = Kind::table}, place(node));
    const std::uint8_t* alignments = cmark_gfm_extensions_get_table_alignments(node);
    Siblings rows;
    for (cmark_node* row = cmark_node_first_child(node); row != nullptr; row = cmark_node_next(row))
      append(prose_, rows, table_row(row, alignments));
    return with_children(id, rows.first);
  }

  NodeId table_row(cmark_node* row, const std::uint8_t* alignments) {
    bool head = cmark_gfm_extensions_get_table_row_is_header(row) != 0;
    NodeId id = add_node(prose_, {.kind = Kind::table_row, .level = static_cast<std::uint8_t>(head)}, place(row));
    Siblings cells;
    std::size_t column = 0;
    for (cmark_node* cell = cmark_node_first_child(row); cell != nullptr; cell = cmark_node_next(cell)) {
      std::uint8_t letter = alignments ? alignments[column++] : 0;
      std::uint8_t side = letter == 'l' ? 1 : letter == 'c' ? 2 : letter == 'r' ? 3 : 0;
      append(prose_, cells, with_inlines({.kind = Kind::table_cell, .level = side}, cell));
    }
    return with_children(id, cells.first);
  }

  /// What lies too deep, as the words it holds: walked without recursion.
  NodeId flattened(cmark_node* node) {
    if (!told_too_deep_)
      report(Rule::too_large, place(node),
             say("texten är nästlad djupare än {} nivåer", "the text is nested deeper than {} levels", Prose::kDeepest),
             say("skriv listan eller citatet med färre nivåer", "write the list or quote with fewer levels"));
    told_too_deep_ = true;
    std::string words;
    std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> walk(cmark_iter_new(node), cmark_iter_free);
    for (cmark_event_type event; (event = cmark_iter_next(walk.get())) != CMARK_EVENT_DONE;)
      if (event == CMARK_EVENT_ENTER)
        if (const char* literal = cmark_node_get_literal(cmark_iter_get_node(walk.get()))) (words += literal) += ' ';
    return literal_paragraph(node, words);
  }

  // ---- inlines ----------------------------------------------------------------------------------------------------

  NodeId with_inlines(Node node, cmark_node* from) {
    NodeId id = add_node(prose_, node, place(from));
    return with_children(id, inlines(from, 1));
  }

  /// The first of them; the others are its siblings.
  NodeId inlines(cmark_node* parent, int depth) {
    InlineTags tags(prose_, letters_, depth);
    Start next = start_of(parent);
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node)) {
      next = follow(node, next);
      if (cmark_node_get_type(node) == CMARK_NODE_TEXT)
        add_text(tags, node);
      else
        tags.add(inline_node(node, tags.depth()));
    }
    NodeId first = tags.finish();
    if (tags.has_unbalanced()) report_raw_html(parent);
    return first;
  }

  void add_text(InlineTags& tags, cmark_node* node) {
    std::string_view literal = text_of(cmark_node_get_literal(node));
    Start start = start_of(node);
    for (auto at = literal.find(kAngle); at != std::string_view::npos; at = literal.find(kAngle, at + 1)) {
      char next = at + 1 < literal.size() ? literal[at + 1] : ' ';
      bool tag =
          (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next == '/' || next == '!' || next == '?';
      if (tag) report_raw_html_at(place({start.line, start.column + static_cast<int>(at)}));
    }
    tags.add_text(literal, place(start), byte_of(start));
  }

  void report_raw_html(cmark_node* parent) { report_raw_html_at(place(parent)); }

  void report_raw_html_at(Place at) {
    report(Rule::raw_html, at,
           say("HTML tolkas inte, den visas som text", "HTML is not interpreted, it is shown as text"),
           say("använd Markdown; bara <br>, <sup>, <sub>, <s> och <u> (med slut) går igenom",
               "use Markdown; only <br>, <sup>, <sub>, <s> and <u> (closed) pass"));
  }

  NodeId inline_node(cmark_node* node, int depth) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_SOFTBREAK: return add_node(prose_, {.kind = Kind::soft_break}, {});
      case CMARK_NODE_LINEBREAK: return add_node(prose_, {.kind = Kind::line_break}, {});
      case CMARK_NODE_CODE: return unplaced(Kind::code, node);
      case CMARK_NODE_EMPH: return span(Kind::emphasis, node, depth);
      case CMARK_NODE_STRONG: return span(Kind::strong, node, depth);
      case CMARK_NODE_LINK: return link(Kind::link, node, depth);
      case CMARK_NODE_IMAGE: return link(Kind::image, node, depth);
      case CMARK_NODE_HTML_INLINE: return unplaced(Kind::text, node);
      default: return span(Kind::strike, node, depth);  // the one inline extension we attach
    }
  }

  /// Of code a paragraph's tree has no place.
  NodeId unplaced(Kind kind, cmark_node* node) {
    return letters_.add({.kind = kind}, {}, shown(text_of(cmark_node_get_literal(node))), byte_of(start_of(node)));
  }

  NodeId span(Kind kind, cmark_node* node, int depth) {
    if (depth >= Prose::kDeepest) return flattened_inline(node);
    NodeId id = add_node(prose_, {.kind = kind}, place(node));
    return with_children(id, inlines(node, depth + 1));
  }

  NodeId flattened_inline(cmark_node* node) {
    NodeId paragraph = flattened(node);
    return prose_.at(paragraph).first_child;
  }

  NodeId link(Kind kind, cmark_node* node, int depth) {
    Link link{.url = shown(text_of(cmark_node_get_url(node))),
              .title = unturned(shown(text_of(cmark_node_get_title(node)))).text,
              .at = place(node),
              .is_image = kind == Kind::image};
    NodeId id = span(kind, node, depth);
    if (prose_.at(id).kind != kind) return id;  // flattened
    prose_.nodes[id].data = static_cast<std::uint32_t>(prose_.links.size());
    if (link.is_image) check_image(link, id);
    prose_.links.push_back(std::move(link));
    return id;
  }

  void check_image(const Link& image, NodeId id) {
    if (has_host(image.url))
      report(Rule::external_image, image.at,
             say("bilden hämtas från en annan webbplats och visas som en länk",
                 "the picture comes from another site and is shown as a link"),
             say("spara bilden i bilagor/ och skriv dess namn", "save the picture in bilagor/ and write its name"));
    if (trimmed(prose_.plain(id)).empty())
      report(
          Rule::missing_alt, image.at,
          say("bilden har ingen text för den som inte ser den", "the picture has no text for those who can't see it"),
          say("skriv ![vad bilden visar](…)", "write ![what the picture shows](…)"));
  }

  const Published& published_;
  const std::string& path_;
  Findings& findings_;
  Markdown markdown_;
  std::vector<std::size_t> line_starts_{};
  std::unordered_map<const cmark_node*, Start> unplaced_{};
  Columns columns_{};
  Prose prose_{};
  Letters letters_{prose_};
  bool told_too_deep_ = false;
};

}  // namespace

Prose build_prose(const Published& published, const std::string& path, Findings& findings) {
  return Builder(published, path, findings).build();
}

}  // namespace insyn::parse
