// SPDX-License-Identifier: EUPL-1.2
// "Så blev det": what became of a document's decisions, advice and actions, as markup that ends their boxes.
#pragma once
#include <string>
#include <vector>

#include "render/badge.hpp"
#include "render/shared.hpp"

namespace insyn::render {

/// The statement's thread, or nothing.
[[nodiscard]] const Thread* thread_at(const Site& site, PartRef statement);
[[nodiscard]] const ActionChain* chain_at(const Site& site, PartRef action);

/// By index in Marks::statements; "" where nothing is known.
[[nodiscard]] std::vector<std::string> statement_outcomes(const Shared& shared, const Words& words, DocId document);
/// By index in Marks::actions; "" where the action stands in this document alone.
[[nodiscard]] std::vector<std::string> action_outcomes(const Shared& shared, const Words& words, DocId document);
/// By index in Marks::actions: what the action is today, the same word wherever it is shown.
[[nodiscard]] std::vector<Badge> action_badges(const Shared& shared, const Words& words, DocId document);

/// "7 av 13 platser med mandat var fyllda, det behövs minst 7. Gruppen var beslutsmässig."; "" where nothing is
/// claimed.
[[nodiscard]] std::string quorum_text(const Words& words, const Quorum& quorum);

}  // namespace insyn::render
