// SPDX-License-Identifier: EUPL-1.2
#include "parse/text/prose_edits.hpp"

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

}  // namespace insyn::parse
