// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "model/site.hpp"

namespace insyn::link {

constexpr std::uint32_t kNoGroup = 0xFFFFFFFF;

/// What the later steps need to know of how the documents stand to each other.
struct Structure {
  std::vector<std::uint32_t> group_of{};  // by DocId: index in Site::groups; the group's own document too
  std::vector<DocId> by_day{};            // every document but translations, oldest first, then by id
};

/// The day a document tells of; no day where it tells of none.
[[nodiscard]] Date day_of(const Document& document);

/// The place of a document in Site::initiatives or Site::figures; nothing when it is no such document.
[[nodiscard]] std::optional<std::uint32_t> initiative_of(const Site& site, DocId id);
[[nodiscard]] std::optional<std::uint32_t> figure_of(const Site& site, DocId id);

/// Fills Site::projects, groups, initiatives, figures, glossary and pages (of initiatives and figures only where they
/// belong), and each meeting's status and neighbours. Every document in a project or group has its parents among
/// Site::documents (refuse_orphans saw to that).
[[nodiscard]] Structure arrange(Site& site);

}  // namespace insyn::link
