// SPDX-License-Identifier: EUPL-1.2
// Addresses below base_url that are the site's own (contract section 7), once: its pages stand there, and no document
// of an author's may want one of them.
#pragma once
#include <string_view>

#include "model/settings.hpp"

namespace insyn {

// Registers.
inline constexpr std::string_view kDecisionsPath = "beslut/";
inline constexpr std::string_view kActionsPath = "atgarder/";
inline constexpr std::string_view kAdvicePath = "rad/";
inline constexpr std::string_view kOrganisationsPath = "aktorer/";
inline constexpr std::string_view kOpennessPath = "oppenhet/";
inline constexpr std::string_view kDataPath = "data/";
inline constexpr std::string_view kStatementPath = "tillganglighet/";
// Ours unless an author has a page there.
inline constexpr std::string_view kIndexPath = "innehall/";
inline constexpr std::string_view kPressPath = "press/";
// Below a project.
inline constexpr std::string_view kNewsFolder = "nyheter/";
inline constexpr std::string_view kPlanFolder = "plan/";
inline constexpr std::string_view kFiguresFolder = "uppfoljning/";

/// True when `path` (below base_url, as "data/decisions.json") lies under a name that the site keeps for itself.
[[nodiscard]] bool is_kept_by_site(std::string_view path, const Settings& settings);

/// True for what the site has under a name that an author's page may take over ("press/", "innehall/2025/").
[[nodiscard]] bool is_offered_by_site(std::string_view path);

/// True when a page of that name in a project is the site's own ("plan", "uppfoljning").
[[nodiscard]] bool is_kept_in_project(std::string_view name);

}  // namespace insyn
