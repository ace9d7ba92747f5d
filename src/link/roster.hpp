// SPDX-License-Identifier: EUPL-1.2
// Who has a seat in a group, from which day to which.
#pragma once
#include <optional>
#include <vector>

#include "link/directory.hpp"
#include "link/quorum.hpp"
#include "model/site.hpp"

namespace insyn::link {

struct RosterLine {
  Party organisation = 0;
  std::optional<Party> deputy{};
  const RosterRow* row = nullptr;  // owned by the group's document
};

/// A group's roster with its names looked up.
struct Roster {
  std::vector<RosterLine> lines{};
  QuorumRule rule{};
};

/// By index in Site::groups.
[[nodiscard]] std::vector<Roster> rosters(const Site& site, Directory& directory);

/// The seats with mandate on `day`.
[[nodiscard]] std::vector<Seats> seats_on(const Roster& roster, Date day);

/// Everybody with a row on `day`, with mandate or without, and their deputies; sorted.
[[nodiscard]] std::vector<Party> members_on(const Roster& roster, Date day);

}  // namespace insyn::link
