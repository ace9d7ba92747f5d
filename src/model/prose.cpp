// SPDX-License-Identifier: EUPL-1.2
#include "model/prose.hpp"

namespace insyn {
namespace {

bool is_inline(Kind kind) { return kind >= Kind::text; }

/// The word that a mark is called by is no part of what it says.
bool is_label(Kind kind) { return kind == Kind::dissent || kind == Kind::follow_up || kind == Kind::recusal; }

void append_space(std::string& to) {
  if (!to.empty() && to.back() != ' ') to += ' ';
}

void append_plain(const Prose& prose, NodeId id, std::string& to) {
  const Node& node = prose.at(id);
  if (node.kind == Kind::soft_break || node.kind == Kind::line_break) return append_space(to);
  if (!is_inline(node.kind)) append_space(to);
  if (!is_label(node.kind)) to += prose.literal(node);
  for (NodeId child = node.first_child; child != 0; child = prose.at(child).next) append_plain(prose, child, to);
  if (!is_inline(node.kind)) append_space(to);
}

}  // namespace

std::string Prose::plain(NodeId id) const {
  std::string out;
  append_plain(*this, id, out);
  while (!out.empty() && out.back() == ' ') out.pop_back();
  while (!out.empty() && out.front() == ' ') out.erase(out.begin());
  return out;
}

}  // namespace insyn
