// SPDX-License-Identifier: EUPL-1.2
// Calendars to subscribe to (RFC 5545, RFC 7986): meetings to come and those of the last year. A meeting is one event
// for as long as its document is there, known by <id>@<host>; what is cancelled stays, cancelled and with its reason.
//
// A meeting that was moved is one event on its new day. Once the new day has a note of its own, that is the event, and
// the old day is cancelled with where it went: never two that take place.
//
// Times come from the documents alone, SEQUENCE from what has happened to the meeting, so that the same site gives the
// same calendar whenever it is built.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "render/shared.hpp"

namespace insyn::render {

constexpr std::string_view kCalendarFile = "kalender.ics";

[[nodiscard]] std::string site_calendar(const Shared& shared);
/// The meetings of a group (index in Site::groups).
[[nodiscard]] std::string group_calendar(const Shared& shared, std::uint32_t group);
/// Those that its notes tell of; of the others, those whose own list names it, and without such a list those on a day
/// when it has a seat. Each once, by number.
[[nodiscard]] std::vector<DocId> calendar_meetings(const Shared& shared, const OrganisationNode& node);
/// The meetings that an organisation (index in Site::organisations) is called to.
[[nodiscard]] std::string organisation_calendar(const Shared& shared, std::uint32_t organisation);

}  // namespace insyn::render
