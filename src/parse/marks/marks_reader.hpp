// SPDX-License-Identifier: EUPL-1.2
// Finds the marks in a text (contract section 4) and gives each its place in the tree: what belongs to a decision
// becomes the children of one statement node. What stands in the text stays in the text; only the label's word is taken
// off, kept in Statement::label.
#pragma once
#include <vector>

#include "model/document.hpp"
#include "model/prose.hpp"
#include "parse/marks/mark_context.hpp"
#include "parse/text/outline.hpp"

namespace insyn::parse {

/// `items` are those of finish_headings(). Findings: action-owner, action-due, follow-up-unclear, decision-unmarked.
[[nodiscard]] Marks read_marks(Prose& prose, const Outline& outline, std::vector<Item> items,
                               const MarkContext& context, Findings& findings);

}  // namespace insyn::parse
