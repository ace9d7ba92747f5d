// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <vector>

#include "model/finding.hpp"
#include "model/parsed.hpp"
#include "model/settings.hpp"

namespace insyn::pipeline {

/// Findings bad-value: a document names a channel that the settings do not have; its post would silently never be made.
/// Where there are no channels at all nobody posts, and nothing is said.
void report_unknown_channels(const std::vector<Parsed>& parsed, const Settings& settings, Findings& findings);

}  // namespace insyn::pipeline
