// SPDX-License-Identifier: EUPL-1.2
// Actions from their first mention to their last.
#pragma once
#include "link/directory.hpp"
#include "link/references.hpp"
#include "link/roles.hpp"
#include "link/structure.hpp"
#include "link/threads.hpp"
#include "model/finding.hpp"
#include "model/site.hpp"

namespace insyn::link {

/// Fills Site::actions and chain_of. A mention that links to an action of an earlier meeting continues it; owner, day
/// and state are those of the latest mention that says them. An owner whom nobody in the project knows is kept as
/// text, with a finding (unknown-organisation).
void chain_actions(Site& site, const Structure& structure, const Sittings& sittings, Directory& directory,
                   const Roles& roles, const References& references, const Parts& parts, Findings& findings);

}  // namespace insyn::link
