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

/// Counts who was at the meetings that have taken place; a list written into a coming meeting claims nothing. On `jobs`
/// threads.
void count_attendees(const Site& site, Sittings& sittings, unsigned jobs);

/// Fills each meeting's lists and quorum. After count_attendees().
void fill_meeting_facts(Site& site, const Sittings& sittings, const Directory& directory, unsigned jobs);

/// Fills Site::organisations (Site::actions and the people of Site::initiatives must be there). `called` and `present`
/// tell of meetings that have taken place and whose notes say who was there: called are those invited (without such a
/// list those with a row in the roster that day), and those noted as absent.
void gather_organisations(Site& site, const Structure& structure, const Sittings& sittings, const Directory& directory,
                          const std::vector<Roster>& rosters);

}  // namespace insyn::link
