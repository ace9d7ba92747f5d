// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>
#include <set>
#include <vector>

#include "model/document.hpp"
#include "model/prose.hpp"
#include "parse/text/outline.hpp"

namespace insyn::parse {

/// In which sections and in which item of a meeting we are, on a walk through its blocks.
class Whereabouts {
 public:
  /// `outline` must outlive this.
  Whereabouts(const Prose& prose, const Outline& outline, const std::vector<Item>& items);

  /// Past a heading. One that is no section's changes nothing.
  void enter(NodeId heading);

  /// The innermost section is of that kind.
  [[nodiscard]] bool is_in(SectionKind kind) const { return !open_.empty() && open_.back()->kind == kind; }
  /// The innermost section, or one round it, is.
  [[nodiscard]] bool is_within(SectionKind kind) const;
  /// The item's place among the meeting's items; kNoItem.
  [[nodiscard]] int item() const { return item_; }
  /// A block of a list of people: a box there is no action.
  [[nodiscard]] bool lists_people(NodeId block) const { return people_.contains(block); }

 private:
  std::map<NodeId, const Section*> sections_{};
  std::map<NodeId, int> item_of_heading_{};
  std::set<NodeId> people_{};
  std::vector<const Section*> open_{};
  int item_ = kNoItem;
  int item_section_level_ = 0;
};

}  // namespace insyn::parse
