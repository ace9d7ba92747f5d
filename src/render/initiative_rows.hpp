// SPDX-License-Identifier: EUPL-1.2
// Initiatives of the plan as lines and rows: what they say of their state beside what their dates and follow-ups say,
// who does what, which targets and what came of them.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "render/badge.hpp"
#include "render/shared.hpp"

namespace insyn::render {

/// What the initiative says of itself; no word where it says nothing.
[[nodiscard]] Badge stated_badge(const Words& words, Initiative::Status status);
/// What can be said of it; "Ingen uppgift i källan" where nothing can.
[[nodiscard]] Badge derived_badge(const Words& words, Derived::State state);
/// The one that short lists show: the derived state, else the stated one, else that nothing is said.
[[nodiscard]] Badge shown_badge(const Site& site, const Words& words, const InitiativeNode& node);
/// Why, kindly: "milstolpen ”Skriva avtal” skulle vara klar 15 april 2026"; "" where there is nothing to add.
[[nodiscard]] std::string derived_reason(const Words& words, const Derived& derived);

/// The figures that follow up its targets, each once.
[[nodiscard]] std::vector<DocId> named_figures(const InitiativeNode& node);

/// Keys of words: the role as the name of a list ("Ansvarig"), and as what an organisation is ("ansvarig").
[[nodiscard]] std::string_view role_key(Involved::Role role);
[[nodiscard]] std::string_view part_key(Involved::Role role);

/// Who does it, those with the same parts together and those who carry it out first: {does, members[{before, title,
/// href}]}. "Rädda Barnen" (utför), "Växjö kommun" (samordnar och äger).
[[nodiscard]] std::vector<View> who_rows(const Shared& shared, const Words& words, const InitiativeNode& node);
/// Who follows it up, reports and is reported to, as far as is said: {label, title, href}.
[[nodiscard]] std::vector<View> follow_up_rows(const Shared& shared, const Words& words, const InitiativeNode& node);

/// {title, href, state, state_class, roles}; roles is for others to fill
[[nodiscard]] View initiative_line(const Shared& shared, const Words& words, std::uint32_t initiative);
/// The figures that follow up its targets, each with its value on `day` and its latest: {title, href, change}.
[[nodiscard]] std::vector<View> figures_since(const Shared& shared, const Words& words, const InitiativeNode& node,
                                              Date day);
/// Puts {stated, stated_class, stated_reason, derived, derived_class, derived_reason}.
void put_states(View& view, const Shared& shared, const Words& words, const InitiativeNode& node);
/// {name, value_html, of, outcome, outcome_date, hidden_note, figure, figure_href, finding, sentence}, by target
[[nodiscard]] std::vector<View> target_rows(const Shared& shared, const Words& words, const InitiativeNode& node);
/// Of all the project's initiatives: {state, state_class}, "I tid: 5".
[[nodiscard]] std::vector<View> state_counts(const Shared& shared, const Words& words, const ProjectNode& project);

}  // namespace insyn::render
