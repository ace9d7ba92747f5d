// SPDX-License-Identifier: EUPL-1.2
// How a note is worded: advice, never more than that. Only what is published is looked at, and only sentences.
#pragma once
#include <vector>

#include "model/document.hpp"
#include "model/finding.hpp"
#include "model/words.hpp"
#include "parse/text/outline.hpp"
#include "parse/wording/running_text.hpp"

namespace insyn::parse {

/// Findings readability, long-sentence and officialese, in texts that are Swedish or English or do not say what they
/// are. Gives the abbreviations that the text does not explain and that are not well known, each where it first stands:
/// whether the project explains them only the other files tell. Nothing of notes that are approved: they are not to be
/// reworded.  The prose still has its places, and no marks.
[[nodiscard]] std::vector<Words> look_at_wording(const Document& document, const Summary& summary,
                                                 const Outline& outline, Findings& findings);

}  // namespace insyn::parse
