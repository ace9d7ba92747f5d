// SPDX-License-Identifier: EUPL-1.2
#include "parse/marks/links_in.hpp"

namespace insyn::parse {

void collect_links(const Prose& prose, NodeId node, std::vector<std::uint32_t>& links) {
  if (prose.at(node).kind == Kind::link) links.push_back(prose.at(node).data);
  for (NodeId child = prose.at(node).first_child; child != 0; child = prose.at(child).next)
    collect_links(prose, child, links);
}

void collect_links_above_lists(const Prose& prose, NodeId node, std::vector<std::uint32_t>& links) {
  if (prose.at(node).kind == Kind::link) links.push_back(prose.at(node).data);
  for (NodeId child = prose.at(node).first_child; child != 0; child = prose.at(child).next)
    if (prose.at(child).kind != Kind::list) collect_links_above_lists(prose, child, links);
}

}  // namespace insyn::parse
