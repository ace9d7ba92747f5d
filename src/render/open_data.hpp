// SPDX-License-Identifier: EUPL-1.2
// The files of data/ (contract section 7): {"schema":"insyn/1","items":[…]}, an item a line. English keys and values,
// ISO dates, null where nothing is known. Persons' names are never in them: who was there is said by the ids of
// organisations, and an owner who is no organisation of the project is null.
#pragma once
#include <string>
#include <string_view>

#include "render/shared.hpp"

namespace insyn::render {

[[nodiscard]] std::string meetings_json(const Shared& shared);
[[nodiscard]] std::string decisions_json(const Shared& shared);
[[nodiscard]] std::string actions_json(const Shared& shared);
[[nodiscard]] std::string advice_json(const Shared& shared);
[[nodiscard]] std::string organisations_json(const Shared& shared);

/// The latest of the document's own dates: its day, its approval, its corrections. No day where it has none.
[[nodiscard]] Date modified(const Document& document);
/// "arbete/samverkansgruppen/2025-03-12#beslut-1"
[[nodiscard]] std::string part_id(const Document& document, std::string_view anchor);
/// The title of the item that it stands under, else the document's.
[[nodiscard]] const std::string& title_of_part(const Document& document, int item);

}  // namespace insyn::render
