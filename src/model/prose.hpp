// SPDX-License-Identifier: EUPL-1.2
// A Markdown text as a tree of values: what parse makes and render walks. It holds published text only; what the author
// marked as internal was cut away before this tree was built.
//
// The tree is flat: nodes in one vector in document order, their literal text in one string: the Markdown itself, and
// behind it what does not stand there as it is read. Node 0 is the root, and no node's child or sibling is 0, so 0 says
// "none". At most kDeepest levels: a walk may recurse.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/finding.hpp"

namespace insyn {

using NodeId = std::uint32_t;

enum class Kind : std::uint8_t {
  root,
  // blocks of CommonMark and GFM
  paragraph,
  heading,
  quote,
  list,
  item,
  code_block,
  thematic_break,
  table,
  table_row,
  table_cell,
  // blocks that carry a mark of ours (contract section 4); each holds the blocks that belong to it
  statement,  // a decision, direction or piece of advice; data: index in Marks::statements
  dissent,    // stands last in its statement
  follow_up,  // data: index in Marks::follow_ups
  recusal,    // "Jäv", "Deltog inte"; data: index in Marks::recusals
  hidden,     // the trace of an internal block; its text is the author's stand-in, or empty
  // inlines
  text,
  soft_break,
  line_break,
  code,
  emphasis,
  strong,
  strike,
  link,
  image,
  superscript,
  subscript,
  underline,
};

struct Node {
  Kind kind = Kind::root;
  /// heading: 2–6, as shown, without jumps · list: 1 ordered, 0 bullets · item: 0 no box, 1 empty box, 2 ticked box
  /// table_row: 1 the head · table_cell: 0 no alignment, 1 left, 2 centre, 3 right
  std::uint8_t level = 0;
  bool tight = false;  // list: its items hold no paragraphs of their own (<li>text</li>)
  NodeId first_child = 0;
  NodeId next = 0;
  /// Slice of Prose::text: the literal of text, code and code_block, the stand-in of hidden, and for a dissent,
  /// follow-up or recusal the author's word for it ("Reservation", "Jäv").
  std::uint32_t text_from = 0;
  std::uint32_t text_size = 0;
  /// link, image: index in links · heading: index in headings · ordered list: its first number
  /// item, table_row: 1 + index in Marks::actions, 0 when it is no action · statement, follow_up, recusal: see Kind
  std::uint32_t data = 0;
};

/// A link or picture as the author wrote it. Where it leads is the link stage's work (Site::hrefs).
struct Link {
  std::string url{};  // as written, entities resolved
  std::string title{};
  Place at{};
  bool is_image = false;
};

struct Heading {
  std::string anchor{};  // unique in the document
  std::string text{};    // plain, with the author's number
  Place at{};
  NodeId node = 0;
};

class Prose {
 public:
  static constexpr int kDeepest = 100;

  std::vector<Node> nodes{Node{}};
  std::string text{};                  // what the nodes' literals are slices of: the Markdown first
  std::uint32_t source_size = 0;       // bytes of the Markdown
  std::vector<Place> places{Place{}};  // where nodes start in the author's file: parse alone asks, and keeps none
  std::vector<Link> links{};
  std::vector<Heading> headings{};

  [[nodiscard]] const Node& at(NodeId id) const { return nodes[id]; }
  [[nodiscard]] Place place(NodeId id) const { return places[id]; }
  [[nodiscard]] std::string_view literal(const Node& node) const {
    return std::string_view(text).substr(node.text_from, node.text_size);
  }
  /// The Markdown that the tree was read from.
  [[nodiscard]] std::string_view source() const { return std::string_view(text).substr(0, source_size); }
  [[nodiscard]] bool empty() const { return nodes[0].first_child == 0; }
  /// The node's words with inline marks gone; blocks and breaks become single spaces.
  [[nodiscard]] std::string plain(NodeId id) const;
};

}  // namespace insyn
