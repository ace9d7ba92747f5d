// SPDX-License-Identifier: EUPL-1.2
// Finds the marks in a text (contract section 4) and gives each its place in the tree: what belongs to a decision
// becomes the children of one statement node. What stands in the text stays in the text; only the label's word is taken
// off, kept in Statement::label.
#pragma once
#include <string>
#include <vector>

#include "base/date.hpp"
#include "model/document.hpp"
#include "model/prose.hpp"
#include "parse/text/outline.hpp"

namespace insyn::parse {

/// What the marks mean depends on the document they stand in.
struct MarkContext {
  const std::string& path;
  bool has_actions = false;      // meetings only
  bool decides_nothing = false;  // front matter: beslutsmässig: nej. Decisions are shown as directions
  Date day{};                    // for days without a year; no day: only whole dates are read
};

/// `items` are those of finish_headings(). Findings: action-owner, action-due, follow-up-unclear, decision-unmarked.
[[nodiscard]] Marks read_marks(Prose& prose, const Outline& outline, std::vector<Item> items,
                               const MarkContext& context, Findings& findings);

}  // namespace insyn::parse
