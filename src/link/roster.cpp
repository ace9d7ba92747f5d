// SPDX-License-Identifier: EUPL-1.2
#include "link/roster.hpp"

#include <algorithm>

namespace insyn::link {
namespace {

std::optional<Party> deputy_of(const RosterRow& row, Directory& directory) {
  return row.deputy.empty() ? std::nullopt : std::optional(directory.party(row.deputy));
}

}  // namespace

std::vector<Roster> rosters(const Site& site, Directory& directory) {
  std::vector<Roster> all;
  for (const GroupNode& node : site.groups) {
    const Group& group = *site.doc(node.document).group_facts();
    Roster roster{{}, group.quorum};
    for (const RosterRow& row : group.roster)
      roster.lines.push_back({directory.party(row.organisation), deputy_of(row, directory), &row});
    all.push_back(std::move(roster));
  }
  return all;
}

std::vector<Seats> seats_on(const Roster& roster, Date day) {
  std::vector<Seats> seats;
  for (const RosterLine& line : roster.lines)
    if (line.row->mandate && line.row->covers(day))
      seats.push_back({line.organisation, line.deputy, std::clamp(line.row->seats, 0, kMostSeats)});
  return seats;
}

std::vector<Party> members_on(const Roster& roster, Date day) {
  std::vector<Party> members;
  for (const RosterLine& line : roster.lines) {
    if (!line.row->covers(day)) continue;
    members.push_back(line.organisation);
    if (line.deputy) members.push_back(*line.deputy);
  }
  std::sort(members.begin(), members.end());
  return members;
}

}  // namespace insyn::link
