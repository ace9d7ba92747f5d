// SPDX-License-Identifier: EUPL-1.2
// From published Markdown to the tree of values (model/prose.hpp), before any mark of ours is looked for: headings
// still have the author's levels, and no anchors.
#pragma once
#include <string>

#include "model/prose.hpp"
#include "parse/text/conceal.hpp"

namespace insyn::parse {

/// Findings: raw-html, external-image, missing-alt, heading-space, too-large (nested deeper than Prose::kDeepest).
[[nodiscard]] Prose build_prose(const Published& published, const std::string& path, Findings& findings);

// Small moves on a tree that is still being made.
[[nodiscard]] std::vector<NodeId> children_of(const Prose& prose, NodeId parent);
void set_children(Prose& prose, NodeId parent, const std::vector<NodeId>& children);
[[nodiscard]] NodeId add_node(Prose& prose, Node node, Place at, std::string_view literal = {});

/// Nodes in a row that have no parent yet.
struct Siblings {
  NodeId first = 0, last = 0;
};
/// `next` may have siblings of its own: those up to `last` come along.
void append(Prose& prose, Siblings& siblings, NodeId next, NodeId last);
inline void append(Prose& prose, Siblings& siblings, NodeId next) { append(prose, siblings, next, next); }

}  // namespace insyn::parse
