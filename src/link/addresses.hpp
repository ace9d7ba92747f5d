// SPDX-License-Identifier: EUPL-1.2
// No two documents at one address, and none at an address that the site keeps for itself (contract section 7).
#pragma once
#include "link/publication.hpp"
#include "model/finding.hpp"
#include "model/settings.hpp"

namespace insyn::link {

/// Of two documents that want one id or one URL (an alias included) the first by path keeps it; the other is left out
/// and gets a finding of duplicate-id that names both. Looks at unpublished documents too, so that the verdict is the
/// same on every day.
void refuse_double_addresses(Candidates& candidates, const Settings& settings, Findings& findings);

/// True when `path` (below base_url, as "data/decisions.json") lies under a name that the site keeps for itself.
[[nodiscard]] bool is_kept_by_site(std::string_view path, const Settings& settings);

/// True for what the site has under a name that an author's page may take over ("press/", "innehall/2025/").
[[nodiscard]] bool is_offered_by_site(std::string_view path);

/// True when a page of that name in a project is the site's own ("plan", "uppfoljning").
[[nodiscard]] bool is_kept_in_project(std::string_view name);

}  // namespace insyn::link
