// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "model/document.hpp"
#include "model/finding.hpp"
#include "parse/figures/hidden_values.hpp"
#include "parse/front_matter/front_matter.hpp"

namespace insyn::parse {

/// Findings small-count: a figure's title, summary or text names a number that is hidden, with a word for people after
/// it ("3 personer", "tre kvinnor"); or a further table of its text holds numbers below the least count. A number that
/// is shown elsewhere in the figure may be named. No finding tells the number.
void report_small_counts(const FrontMatter& front_matter, const Document& document, const Hidden& hidden,
                         Findings& findings);

}  // namespace insyn::parse
