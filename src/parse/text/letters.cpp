// SPDX-License-Identifier: EUPL-1.2
#include "parse/text/letters.hpp"

#include <algorithm>

namespace insyn::parse {

NodeId Letters::add(Node node, Place at, std::string_view letters, std::size_t near) {
  give(node, letters, near);
  prose_.nodes.push_back(node);
  prose_.places.push_back(at);
  auto id = static_cast<NodeId>(prose_.nodes.size() - 1);
  if (!letters.empty() || node.kind == Kind::text) last_ = id;
  return id;
}

bool Letters::grow(NodeId id, std::string_view letters, std::size_t near) {
  if (id != last_) return false;
  Node& node = prose_.nodes[id];
  if (node.text_size == 0) return give(node, letters, near), true;
  const std::size_t end = node.text_from + node.text_size;
  bool goes_on = end <= prose_.source_size && prose_.source().substr(end).starts_with(letters);
  if (!goes_on) {
    if (end != prose_.text.size()) {
      const auto from = static_cast<std::uint32_t>(prose_.text.size());
      prose_.text += std::string(prose_.literal(node));
      node.text_from = from;
    }
    prose_.text += letters;
  }
  node.text_size += static_cast<std::uint32_t>(letters.size());
  return true;
}

void Letters::give(Node& node, std::string_view letters, std::size_t near) const {
  constexpr std::size_t kReach = 64;  // bytes: "```python" stands before its code
  const std::string_view source = prose_.source();
  near = std::min(near, source.size());
  auto found = source.substr(near, letters.size() + kReach).find(letters);
  bool stands = found != std::string_view::npos;
  node.text_from = static_cast<std::uint32_t>(stands ? near + found : prose_.text.size());
  node.text_size = static_cast<std::uint32_t>(letters.size());
  if (!stands) prose_.text += letters;
}

}  // namespace insyn::parse
