// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "link/publication.hpp"
#include "model/finding.hpp"

namespace insyn::link {

/// Leaves out what stands in a project or a group that has no page of its own on the site. A folder without project.md
/// or group.md is a finding (missing-parent), once, at its first file; one whose page is not public today is none.
void refuse_orphans(Candidates& candidates, Findings& findings);

}  // namespace insyn::link
