// SPDX-License-Identifier: EUPL-1.2
// Where in the plan an initiative stands, by the names it gives.
#pragma once
#include <functional>
#include <vector>

#include "model/plan.hpp"
#include "model/site.hpp"

namespace insyn::link {

/// Told where a name stands, what is wrong and what to write instead.
using Report = std::function<void(Place, Said, Said)>;

/// Every collaboration area that the initiative names, in its order, each once. Where two areas have one of that name
/// `område` decides; without it the initiative stands under both, with a report. An area that has ended is still a
/// place: what was done there was done.
[[nodiscard]] std::vector<PlanPlace> places_in(const Plan& plan, const Initiative& initiative, const Report& report);

}  // namespace insyn::link
