// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "model/document.hpp"
#include "model/finding.hpp"
#include "parse/front_matter/front_matter.hpp"

namespace insyn::parse {

/// Hides what came of an initiative's targets where it tells of too few people, in the document's values and in the
/// front matter they came from. Findings: small-count, where its own words tell what was hidden.
void settle_outcomes(FrontMatter& front_matter, Document& document, Findings& findings);

}  // namespace insyn::parse
