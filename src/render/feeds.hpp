// SPDX-License-Identifier: EUPL-1.2
// Atom feeds (RFC 4287): the newest fifty, latest first. Ids are the absolute URLs; times come from the documents' own
// dates alone, so that a feed changes when its content does.
#pragma once
#include <cstdint>
#include <string>

#include "render/shared.hpp"

namespace insyn::render {

/// Meetings whose notes are shown or that were cancelled, and news, of the whole site.
[[nodiscard]] std::string site_feed(const Shared& shared);
/// The meetings of a group (index in Site::groups).
[[nodiscard]] std::string group_feed(const Shared& shared, std::uint32_t group);
/// The meetings that an organisation (index in Site::organisations) was called to.
[[nodiscard]] std::string organisation_feed(const Shared& shared, std::uint32_t organisation);
/// Each decision with its text.
[[nodiscard]] std::string decisions_feed(const Shared& shared);

}  // namespace insyn::render
