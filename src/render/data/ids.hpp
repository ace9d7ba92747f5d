// SPDX-License-Identifier: EUPL-1.2
// What things are called in data and feeds, where they stand, and when they last changed.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "render/shared.hpp"

namespace insyn::render {

/// The latest of the document's own dates: its day, its approval, its corrections. No day where it has none.
[[nodiscard]] Date modified(const Document& document);

/// "arbete/samverkansgruppen/2025-03-12#beslut-1"
[[nodiscard]] std::string part_id(const Document& document, std::string_view anchor);
/// The absolute address of a place in the document's page.
[[nodiscard]] std::string part_url(const Shared& shared, const Document& document, std::string_view anchor);
/// The title of the item that it stands under, else the document's.
[[nodiscard]] const std::string& title_of_part(const Document& document, int item);

[[nodiscard]] const Statement& statement_of(const Site& site, const Thread& thread);
[[nodiscard]] const Action& action_of(const Site& site, PartRef part);
[[nodiscard]] std::string thread_id(const Site& site, std::uint32_t thread);
/// The ids of those of the threads that are of this kind, in their order.
[[nodiscard]] std::vector<std::string> thread_ids(const Site& site, const std::vector<std::uint32_t>& threads,
                                                  StatementKind kind);
[[nodiscard]] std::string action_id(const Site& site, PartRef part);
/// "" for what is no meeting (advice stands in material, too).
[[nodiscard]] std::string meeting_id(const Document& document);
[[nodiscard]] std::vector<std::string> initiative_ids(const Site& site, const std::vector<std::uint32_t>& initiatives);

/// A title as lists outside the group show it: "Samverkansgruppen: Möte 12 mars", but not "Styrgruppen: Styrgruppen 12
/// mars".
[[nodiscard]] std::string title_with_group(const Shared& shared, DocId document, const std::string& title);

}  // namespace insyn::render
