// SPDX-License-Identifier: EUPL-1.2
// What mends a finding that points at one place of a note, where only one thing can be meant.
#pragma once
#include "model/finding.hpp"
#include "model/source.hpp"

namespace insyn::parse {

/// Fills in Finding::edits of the note's findings: the space that heading-space lacks, and the date of bad-date and
/// action-due, where it is one in another form (base/date_text.hpp: meant_date). Where what stands at the place in the
/// file is not what the finding tells of, nothing is filled in.
void add_mends(const Source& source, Findings& findings);

}  // namespace insyn::parse
