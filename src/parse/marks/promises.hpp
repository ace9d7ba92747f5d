// SPDX-License-Identifier: EUPL-1.2
// What a meeting says it will come back to at the next: sentences in a few fixed turns of phrase, without a mark.
#pragma once
#include <string_view>
#include <vector>

#include "model/marks.hpp"
#include "model/prose.hpp"

namespace insyn::parse {

/// "Mer information om tiderna ges vid nästa möte", "Gruppen återkommer till frågan på nästa möte", "Förslaget tas upp
/// nästa möte"; "More information will be given at the next meeting". A sentence that takes it back ("inte") is none.
[[nodiscard]] bool is_promise(std::string_view sentence);

/// The promises of a meeting's paragraphs and list items, after its marks are read: what stands in a decision, a
/// follow-up, a recusal or an action is that, and no promise.
[[nodiscard]] std::vector<Promise> read_promises(const Prose& prose, const Marks& marks);

}  // namespace insyn::parse
