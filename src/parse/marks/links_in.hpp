// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <vector>

#include "model/prose.hpp"

namespace insyn::parse {

/// Adds the links of a node and of all below it, by their places in Prose::links.
void collect_links(const Prose& prose, NodeId node, std::vector<std::uint32_t>& links);
/// The same without those in the lists below it: another action's.
void collect_links_above_lists(const Prose& prose, NodeId node, std::vector<std::uint32_t>& links);

}  // namespace insyn::parse
