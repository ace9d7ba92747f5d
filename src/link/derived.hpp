// SPDX-License-Identifier: EUPL-1.2
// What an initiative's dates and follow-ups say of how it goes, beside what it says of itself. A pure function.
#pragma once
#include <vector>

#include "model/plan.hpp"
#include "model/site.hpp"

namespace insyn::link {

/// How the initiative goes on `today`; `history` is oldest first, and what is later than today is not looked at.
///
/// Nothing is claimed where it says `följs-upp: nej`, or says neither status, period nor a milestone's day and no
/// meeting has followed it up. Else, the first that holds:
///  1. done, stopped: its own status; or the newest follow-up says that it was done, or was abandoned, revoked,
///  replaced
///  2. late: a milestone's day has passed and it is not completed (the earliest such); the newest follow-up says so;
///  the
///     period has ended; the period has begun and the initiative is said not to have
///  3. not started: it is said so, or its period lies ahead (and nobody says that it goes on all the same)
///  4. on time: only with something to show for it – it is said to go on, or a milestone was reached in time
[[nodiscard]] Derived derive(const Initiative& initiative, const std::vector<Event>& history, Date today);

}  // namespace insyn::link
