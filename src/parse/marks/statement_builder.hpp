// SPDX-License-Identifier: EUPL-1.2
// Decisions, directions and advice, once it is known which blocks are one: numbered, with an anchor, their text as one
// piece and their links.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "model/marks.hpp"
#include "model/prose.hpp"
#include "parse/marks/label_cutter.hpp"
#include "parse/marks/mark_context.hpp"

namespace insyn::parse {

class StatementBuilder {
 public:
  StatementBuilder(Prose& prose, const MarkContext& context, Marks& marks)
      : prose_(prose), context_(context), marks_(marks) {}

  /// A statement node with `content` as its children, and the statement beside it. `item`: see Statement.
  NodeId add(const CutLabel& label, const std::vector<NodeId>& content, Place at, int item);

 private:
  [[nodiscard]] std::string points(NodeId list) const;

  Prose& prose_;
  const MarkContext& context_;
  Marks& marks_;
  std::map<StatementKind, int> numbers_{};
};

}  // namespace insyn::parse
