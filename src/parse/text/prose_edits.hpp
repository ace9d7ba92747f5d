// SPDX-License-Identifier: EUPL-1.2
// Small moves on a tree that is still being made.
#pragma once
#include <string_view>
#include <vector>

#include "model/prose.hpp"

namespace insyn::parse {

[[nodiscard]] std::vector<NodeId> children_of(const Prose& prose, NodeId parent);
void set_children(Prose& prose, NodeId parent, const std::vector<NodeId>& children);

/// A node without children that nobody is parent of yet, with letters of its own.
[[nodiscard]] inline NodeId add_node(Prose& prose, Node node, Place at, std::string_view literal = {}) {
  node.text_from = static_cast<std::uint32_t>(prose.text.size());
  node.text_size = static_cast<std::uint32_t>(literal.size());
  prose.text += literal;
  prose.nodes.push_back(node);
  prose.places.push_back(at);
  return static_cast<NodeId>(prose.nodes.size() - 1);
}

/// Nodes in a row that have no parent yet.
struct Siblings {
  NodeId first = 0, last = 0;
};

/// `next` may have siblings of its own: those up to `last` come along.
inline void append(Prose& prose, Siblings& siblings, NodeId next, NodeId last) {
  if (siblings.first == 0)
    siblings.first = next;
  else
    prose.nodes[siblings.last].next = next;
  siblings.last = last;
}
inline void append(Prose& prose, Siblings& siblings, NodeId next) { append(prose, siblings, next, next); }

}  // namespace insyn::parse
