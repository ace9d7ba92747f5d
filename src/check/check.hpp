// SPDX-License-Identifier: EUPL-1.2
// Looks at the site and says what is wrong; changes nothing. One rule a file, one table of them.
#pragma once
#include "model/finding.hpp"
#include "model/site.hpp"

namespace insyn::check {

/// What only shows when all is joined and today is known.
[[nodiscard]] Findings check(const Site& site);

enum class Strict { no, yes };

/// Gives each finding its severity (rule table, then [check] in the settings, then strict), takes away those that are
/// off or released, and sorts the rest by file, place and rule, without doubles.
[[nodiscard]] Findings rank(Findings findings, const Settings& settings, Strict strict);

}  // namespace insyn::check
