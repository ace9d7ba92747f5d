// SPDX-License-Identifier: EUPL-1.2
// What a decision says of the advice that it answers.
#pragma once
#include <string_view>

#include "model/marks.hpp"

namespace insyn::link {

/// followed, partly_followed or declined where the decision's first sentence begins by saying so in so many words:
/// "Gruppen följer rådet …", "beslutar att inte följa rådet", "följer delvis rådet", "follows the advice".
/// Outcome::none for all other words, and where a "men", "inte" or "utom" later in the sentence may take something
/// back: then the decision is an answer, and nothing is claimed of which.
[[nodiscard]] Outcome stance_in(std::string_view decision_text);

}  // namespace insyn::link
