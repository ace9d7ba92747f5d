// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <string_view>

#include "model/prose.hpp"

namespace insyn::parse {

/// Gives the nodes of a tree their letters while it is made. What stands in the Markdown as it is read, which nearly
/// all of it does, is a slice of that and stored once; entities and escapes are written behind it.
class Letters {
 public:
  explicit Letters(Prose& prose) : prose_(prose) {}

  /// A node with these letters, which stand in the Markdown at byte `near` or not far behind it, if at all.
  [[nodiscard]] NodeId add(Node node, Place at, std::string_view letters, std::size_t near);
  /// More of them for a node, when it was the last that was given any; false otherwise.
  [[nodiscard]] bool grow(NodeId id, std::string_view letters, std::size_t near);

 private:
  void give(Node& node, std::string_view letters, std::size_t near) const;

  Prose& prose_;
  NodeId last_ = 0;
};

}  // namespace insyn::parse
