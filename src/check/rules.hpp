// SPDX-License-Identifier: EUPL-1.2
// One function a rule, each in a file of its name.
#pragma once
#include "model/finding.hpp"
#include "model/site.hpp"

namespace insyn::check {

/// A decision of a group that was not quorate at its item by the roster and the attendance.
void decision_without_quorum(const Site& site, Findings& findings);
/// An open action whose day has passed.
void overdue_action(const Site& site, Findings& findings);
/// A link that says only "här" or "läs mer": read alone it says nothing.
void vague_link_text(const Site& site, Findings& findings);

}  // namespace insyn::check
