// SPDX-License-Identifier: EUPL-1.2
// Initiatives and what they name: their places in the plan, who takes part, who follows them up and in which figures.
#pragma once
#include "link/directory.hpp"
#include "link/paths.hpp"
#include "link/roles.hpp"
#include "model/finding.hpp"
#include "model/site.hpp"

namespace insyn::link {

/// Fills what Site::initiatives say of plan, people and figures, and FigureNode::initiatives. A collaboration area that
/// the plan does not have is a finding (unknown-area); so is, once a project, that there is no plan at all. A name that
/// is nobody's is unknown-organisation, a figure that is not there broken-link.
void join_initiatives(Site& site, const Paths& paths, Directory& directory, const Roles& roles, Findings& findings);

/// Fills InitiativeNode::derived, once the follow-ups are there.
void derive_states(Site& site);

}  // namespace insyn::link
