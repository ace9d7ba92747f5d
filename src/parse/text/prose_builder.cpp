// SPDX-License-Identifier: EUPL-1.2
#include "parse/text/prose_builder.hpp"

#include <cmark-gfm-core-extensions.h>

#include <algorithm>

#include "parse/text/inline_builder.hpp"
#include "parse/text/markdown.hpp"
#include "parse/text/node_places.hpp"
#include "parse/text/prose_edits.hpp"

namespace insyn::parse {
namespace {

class Builder {
 public:
  Builder(const Published& published, const std::string& path, Findings& findings)
      : published_(published), markdown_(parse_markdown(published.text)), report_{path, findings} {}

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
  /// The first of them; the others are its siblings.
  NodeId blocks(cmark_node* parent, int depth) {
    Siblings made;
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node))
      append(prose_, made, depth >= Prose::kDeepest ? inlines_.flattened(node) : block(node, depth));
    return made.first;
  }

  NodeId with_children(NodeId parent, NodeId first) {
    prose_.nodes[parent].first_child = first;
    return parent;
  }

  NodeId block(cmark_node* node, int depth) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_HEADING: return heading(node);
      case CMARK_NODE_CODE_BLOCK:
        return inlines_.leaf(Kind::code_block, node, shown(text_of(cmark_node_get_literal(node))));
      case CMARK_NODE_HTML_BLOCK: return inlines_.literal_paragraph(node, text_of(cmark_node_get_literal(node)));
      case CMARK_NODE_THEMATIC_BREAK: return inlines_.leaf(Kind::thematic_break, node, {});
      case CMARK_NODE_LIST: return list(node, depth);
      case CMARK_NODE_ITEM: return item(node, depth);
      case CMARK_NODE_BLOCK_QUOTE: return quote(node, depth);
      case CMARK_NODE_PARAGRAPH: return inlines_.with_inlines({.kind = Kind::paragraph}, node);
      default: return extension_block(node, depth);
    }
  }

  NodeId extension_block(cmark_node* node, int depth) {
    std::string_view type = cmark_node_get_type_string(node);
    if (type == "table") return table(node);
    return container(Kind::paragraph, node, depth);
  }

  NodeId container(Kind kind, cmark_node* node, int depth) {
    NodeId id = add_node(prose_, {.kind = kind}, places_.in_file(node));
    return with_children(id, blocks(node, depth + 1));
  }

  NodeId heading(cmark_node* node) {
    auto level = static_cast<std::uint8_t>(cmark_node_get_heading_level(node));
    const Start start{cmark_node_get_start_line(node), cmark_node_get_start_column(node)};
    if (places_.is_spaced(start.line))
      report_(Rule::heading_space, places_.in_file(start),
              say("rubriken saknar mellanslag efter #", "the heading has no space after #"),
              say("skriv ett mellanslag mellan # och texten", "write a space between # and the text"));
    return inlines_.with_inlines({.kind = Kind::heading, .level = level}, node);
  }

  NodeId quote(cmark_node* node, int depth) {
    const auto& traces = published_.traces;
    Trace here{cmark_node_get_start_line(node), cmark_node_get_start_column(node)};
    if (!std::binary_search(traces.begin(), traces.end(), here)) return container(Kind::quote, node, depth);
    NodeId id = container(Kind::hidden, node, depth);
    std::string stand_in = prose_.plain(id);
    if (is_standard_trace(stand_in)) stand_in.clear();
    return inlines_.leaf(Kind::hidden, node, stand_in);
  }

  // ---- lists --------------------------------------------------------------------------------------------------------

  NodeId list(cmark_node* node, int depth) {
    NodeId id = container(Kind::list, node, depth);
    prose_.nodes[id].tight = cmark_node_get_list_tight(node) != 0;
    if (cmark_node_get_list_type(node) == CMARK_ORDERED_LIST) {
      prose_.nodes[id].level = 1;
      prose_.nodes[id].data = static_cast<std::uint32_t>(cmark_node_get_list_start(node));
    }
    return id;
  }

  NodeId item(cmark_node* node, int depth) {
    NodeId id = container(Kind::item, node, depth);
    bool boxed = std::string_view(cmark_node_get_type_string(node)) == "tasklist";
    if (boxed) prose_.nodes[id].level = is_ticked(node) ? 2 : 1;
    return id;
  }

  /// The item's own box: cmark-gfm calls an item done that has "[x]" anywhere on its line.
  bool is_ticked(cmark_node* item) const {
    const std::string_view rest = std::string_view(published_.text).substr(places_.byte_of(item));
    const std::size_t sign = rest.find('[') + 1;  // 0: there is none
    return sign > 0 && sign < rest.size() && (rest[sign] == 'x' || rest[sign] == 'X');
  }

  // ---- tables -------------------------------------------------------------------------------------------------------

  NodeId table(cmark_node* node) {
    NodeId id = add_node(prose_, {.kind = Kind::table}, places_.in_file(node));
    const std::uint8_t* alignments = cmark_gfm_extensions_get_table_alignments(node);
    Siblings rows;
    for (cmark_node* row = cmark_node_first_child(node); row != nullptr; row = cmark_node_next(row))
      append(prose_, rows, table_row(row, alignments));
    return with_children(id, rows.first);
  }

  NodeId table_row(cmark_node* row, const std::uint8_t* alignments) {
    bool head = cmark_gfm_extensions_get_table_row_is_header(row) != 0;
    NodeId id =
        add_node(prose_, {.kind = Kind::table_row, .level = static_cast<std::uint8_t>(head)}, places_.in_file(row));
    Siblings cells;
    std::size_t column = 0;
    for (cmark_node* cell = cmark_node_first_child(row); cell != nullptr; cell = cmark_node_next(cell)) {
      std::uint8_t letter = alignments ? alignments[column++] : 0;
      std::uint8_t side = letter == 'l' ? 1 : letter == 'c' ? 2 : letter == 'r' ? 3 : 0;
      append(prose_, cells, inlines_.with_inlines({.kind = Kind::table_cell, .level = side}, cell));
    }
    return with_children(id, cells.first);
  }

  const Published& published_;
  Markdown markdown_;
  Reporter report_;
  Prose prose_{};
  NodePlaces places_{published_, markdown_.spaced_headings};
  InlineBuilder inlines_{prose_, places_, report_};
};

}  // namespace

Prose build_prose(const Published& published, const std::string& path, Findings& findings) {
  return Builder(published, path, findings).build();
}

}  // namespace insyn::parse
