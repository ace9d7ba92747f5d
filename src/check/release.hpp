// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "model/finding.hpp"
#include "model/settings.hpp"

namespace insyn::check {

/// Takes away each finding whose rule, file and text someone has looked at and let through. A release that takes
/// nothing away becomes a finding stale-release: its text has been changed, moved to another file, or is not published.
void apply_releases(const std::vector<Release>& releases, Findings& findings);

}  // namespace insyn::check
