// SPDX-License-Identifier: EUPL-1.2
// Which day a group's next meeting is on, and what stands in the way of notes for it.
#pragma once
#include <string>

#include "model/site.hpp"

namespace insyn::begin {

/// The day the group meets next, as far as its notes tell: the day that its latest meeting promised ("Nästa möte", or
/// the new day of one that was moved) where it has no meeting yet, also when it has just passed; else that of its
/// latest meeting whose notes are still to be written; else today.
[[nodiscard]] Date next_meeting_day(const Site& site, const GroupNode& group);

/// The file of the group's meeting on that day, drafts included; "" where there is none.
[[nodiscard]] std::string meeting_on(const Site& site, const GroupNode& group, Date day);

}  // namespace insyn::begin
