// SPDX-License-Identifier: EUPL-1.2
// A site with a plan, initiatives and figures made by hand: what parse and link would give.
#pragma once
#include <initializer_list>
#include <optional>
#include <string>

#include "model/site.hpp"

namespace insyn::test {

/// Quarters from the first of `year`, a series for each list of values; nothing is a value that is hidden.
using Values = std::initializer_list<std::optional<int>>;
[[nodiscard]] Figure quarters(int year, std::initializer_list<std::pair<const char*, Values>> series);

/// Project "arbete" with a plan (areas: "Försörjning" with collaboration areas "Språk" (prioritised) and "Vägen till
/// arbete", "Boende" that ended), four initiatives ("fler-i-arbete": late, with a figure, in both collaboration areas;
/// "motesplats": open to join; "stilla": not followed up; "utan-plats"), the figures "arbetslosa" and "dolda", a
/// meeting with a decision that belongs to "fler-i-arbete", and the organisation Arbetsmarknadsenheten. Today is
/// 2026-04-20.
[[nodiscard]] Site plan_site();

}  // namespace insyn::test
