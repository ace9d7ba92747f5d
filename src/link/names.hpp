// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <vector>

#include "link/directory.hpp"
#include "link/roles.hpp"
#include "link/roster.hpp"
#include "link/structure.hpp"
#include "link/threads.hpp"
#include "model/finding.hpp"
#include "model/site.hpp"

namespace insyn::link {

/// Findings unknown-organisation (a roster, an attendance list or a recusal names somebody that no document describes)
/// and not-member (somebody present has no place in the roster that day and is no guest). A plain file's lists may
/// name people: of those nothing is said. Nor of chair and secretary, who need no seat.
void look_at_names(const Site& site, const Structure& structure, const Sittings& sittings, const Directory& directory,
                   const Roles& roles, const std::vector<Roster>& rosters, Findings& findings);

}  // namespace insyn::link
