// SPDX-License-Identifier: EUPL-1.2
// No two documents at one address, and none at an address that the site keeps for itself (contract section 7).
#pragma once
#include "link/publication.hpp"
#include "model/finding.hpp"
#include "model/settings.hpp"

namespace insyn::link {

/// Of two documents that want one id or one URL (an alias included) the first by path keeps it; the other is left out
/// and gets a finding of duplicate-id that names both. Looks at unpublished documents too, so that the verdict is the
/// same on every day.
void refuse_double_addresses(Candidates& candidates, const Settings& settings, Findings& findings);

}  // namespace insyn::link
