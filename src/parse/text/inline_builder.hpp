// SPDX-License-Identifier: EUPL-1.2
// From what a block of cmark's tree holds, its words, looks, links and pictures, to nodes of ours.
#pragma once
#include <cmark-gfm.h>

#include <string>
#include <string_view>

#include "model/prose.hpp"
#include "parse/reporter.hpp"
#include "parse/text/inline_tags.hpp"
#include "parse/text/letters.hpp"
#include "parse/text/node_places.hpp"

namespace insyn::parse {

/// A literal of cmark's; "" for nullptr.
[[nodiscard]] inline std::string_view text_of(const char* literal) {
  return literal ? std::string_view(literal) : std::string_view();
}
/// The same with the `<` that parse_markdown hid put back.
[[nodiscard]] std::string shown(std::string_view literal);

/// Findings: raw-html, external-image, missing-alt, too-large (once a text).
class InlineBuilder {
 public:
  InlineBuilder(Prose& prose, NodePlaces& places, Reporter report) : prose_(prose), places_(places), report_(report) {}

  /// `node` with what stands in `from` as its children.
  NodeId with_inlines(Node node, cmark_node* from);
  /// A node of these letters, which stand where `node` does.
  NodeId leaf(Kind kind, cmark_node* node, std::string_view letters);
  /// A paragraph of one literal.
  NodeId literal_paragraph(cmark_node* node, std::string_view literal);
  /// What lies too deep, as a paragraph of the words it holds.
  NodeId flattened(cmark_node* node);

 private:
  NodeId inlines(cmark_node* parent, Start begin, int depth);
  void add_text(InlineTags& tags, std::string_view literal, Start start);
  NodeId inline_node(cmark_node* node, int depth);
  NodeId unplaced(Kind kind, cmark_node* node);
  NodeId span(Kind kind, cmark_node* node, int depth);
  NodeId link(Kind kind, cmark_node* node, int depth);
  void check_image(const Link& image, NodeId id);
  void report_raw_html(Place at);

  Prose& prose_;
  NodePlaces& places_;
  Reporter report_;
  Letters letters_{prose_};
  bool told_too_deep_ = false;
};

}  // namespace insyn::parse
