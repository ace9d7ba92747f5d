// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "model/site.hpp"

namespace insyn::link {

/// What came of a target may be the number that its figure (mått) hides, or may tell it: only here are both known.
/// Hides the outcome, in a copy of the document and in its published text, where the figure hides anything of the
/// period it is of (of any period, where it is of none) and it is not the total that is shown there, and where it is
/// below the least count of the figure. Needs InitiativeNode::figures.
void hide_outcomes(Site& site);

}  // namespace insyn::link
