// SPDX-License-Identifier: EUPL-1.2
// A text's skeleton: its title, the labels before its first section, its sections, and (in a meeting) its items.
#pragma once
#include <string>
#include <vector>

#include "model/document.hpp"
#include "model/prose.hpp"
#include "parse/text/sections.hpp"

namespace insyn::parse {

/// "**Datum:** 12 mars 2025" before the first section.
struct Label {
  std::string name{}, value{};
  Place at{}, value_at{};
};

struct Section {
  SectionKind kind = SectionKind::none;
  NodeId heading = 0;
  int level = 0;                 // the author's
  std::vector<NodeId> blocks{};  // what stands under it, to the next heading of its level or above (people: any level)
};

struct Outline {
  std::string title{};  // of the first h1; "" when there is none
  Place title_at{};
  NodeId title_node = 0;
  std::vector<Label> labels{};
  std::vector<Section> sections{};  // one for each heading but the title, in order

  [[nodiscard]] bool has(SectionKind kind) const;
};

[[nodiscard]] Outline outline_of(const Prose& prose);

/// Finishes the headings: takes the title out of the tree (when `keep_title` is not asked for), gives each heading the
/// level it is shown at and its anchor, and lists them in Prose::headings. In a meeting the headings that are items are
/// returned. Findings: heading-order.
enum class KeepTitle { no, yes };
enum class HasItems { no, yes };
[[nodiscard]] std::vector<Item> finish_headings(Prose& prose, const Outline& outline, KeepTitle keep_title,
                                                HasItems has_items, const std::string& path, Findings& findings);

}  // namespace insyn::parse
