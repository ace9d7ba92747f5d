// SPDX-License-Identifier: EUPL-1.2
// Meetings and organisations seen through each other: who was called, who came, who sits where, who shall do what.
#pragma once
#include <vector>

#include "link/directory.hpp"
#include "link/roster.hpp"
#include "link/structure.hpp"
#include "link/threads.hpp"
#include "model/site.hpp"

namespace insyn::link {

/// Fills each meeting's lists and quorum. Attendance is counted for meetings that have taken place; a list written
/// into a coming meeting claims nothing.
void fill_meeting_facts(Site& site, const Sittings& sittings, const Directory& directory);

/// Fills Site::organisations (Site::actions and the people of Site::initiatives must be there). `called` and `present`
/// tell of meetings that have taken place and whose notes say who was there: called are those invited (without such a
/// list those with a row in the roster that day), and those noted as absent.
void gather_organisations(Site& site, const Structure& structure, const Sittings& sittings, const Directory& directory,
                          const std::vector<Roster>& rosters);

}  // namespace insyn::link
