// SPDX-License-Identifier: EUPL-1.2
#include "parse/marks/whereabouts.hpp"

#include <algorithm>

namespace insyn::parse {

Whereabouts::Whereabouts(const Prose& prose, const Outline& outline, const std::vector<Item>& items) {
  for (const auto& section : outline.sections) {
    sections_[section.heading] = &section;
    if (parse::lists_people(section.kind)) people_.insert(section.blocks.begin(), section.blocks.end());
  }
  for (std::size_t i = 0; i < items.size(); ++i)
    item_of_heading_[prose.headings[items[i].heading].node] = static_cast<int>(i);
}

void Whereabouts::enter(NodeId heading) {
  auto found = sections_.find(heading);
  if (found == sections_.end()) return;
  const Section& section = *found->second;
  std::erase_if(open_, [&](const Section* open) { return open->level >= section.level; });
  open_.push_back(&section);
  if (auto item = item_of_heading_.find(heading); item != item_of_heading_.end()) {
    item_ = item->second;
    item_section_level_ = section.level;
  } else if (section.level <= item_section_level_) {
    item_ = kNoItem;
  }
}

bool Whereabouts::is_within(SectionKind kind) const {
  return std::any_of(open_.begin(), open_.end(), [&](const Section* section) { return section->kind == kind; });
}

}  // namespace insyn::parse
