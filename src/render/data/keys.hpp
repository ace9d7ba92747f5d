// SPDX-License-Identifier: EUPL-1.2
// What enumerated values are called in open data (contract section 7). The words of each list stand in the order of the
// enumeration, so that the writer and the schema have them from one place.
#pragma once
#include <string_view>

#include "model/site.hpp"

namespace insyn::render {

// "" is no value: null.
constexpr std::string_view kMeetingStatusKeys[] = {"",     "planned", "called",      "moved",   "cancelled",
                                                   "held", "draft",   "preliminary", "approved"};
constexpr std::string_view kOutcomeKeys[] = {
    "",        "done",      "ongoing",  "not-started",     "delayed",  "changed",  "replaced",
    "revoked", "abandoned", "followed", "partly-followed", "declined", "postponed"};
constexpr std::string_view kInitiativeStatusKeys[] = {"", "not-started", "trial", "ongoing", "done", "stopped"};
constexpr std::string_view kDerivedStateKeys[] = {"", "not-started", "on-time", "late", "done", "stopped"};
constexpr std::string_view kDerivedReasonKeys[] = {
    "", "status", "milestone-overdue", "end-passed", "start-passed", "not-begun", "follow-up", "on-schedule"};
constexpr std::string_view kDirectionKeys[] = {"", "increase", "decrease"};
constexpr std::string_view kResolutionKeys[] = {"year", "half-year", "quarter", "month", "term", "school-year"};
constexpr std::string_view kOrganisationKeys[] = {
    "municipality",    "region",  "state-agency",        "municipal-association",
    "education",       "company", "labour-market-party", "association",
    "faith-community", "other"};

template <std::size_t n, typename Enumeration>
std::string_view key_in(const std::string_view (&keys)[n], Enumeration value) {
  return keys[static_cast<std::size_t>(value)];
}

inline std::string_view key_of(MeetingStatus status) { return key_in(kMeetingStatusKeys, status); }
inline std::string_view key_of(Outcome outcome) { return key_in(kOutcomeKeys, outcome); }
inline std::string_view key_of(Initiative::Status status) { return key_in(kInitiativeStatusKeys, status); }
inline std::string_view key_of(Derived::State state) { return key_in(kDerivedStateKeys, state); }
inline std::string_view key_of(Derived::Reason reason) { return key_in(kDerivedReasonKeys, reason); }
inline std::string_view key_of(Figure::Direction direction) { return key_in(kDirectionKeys, direction); }
inline std::string_view key_of(Period::Kind kind) { return key_in(kResolutionKeys, kind); }

}  // namespace insyn::render
