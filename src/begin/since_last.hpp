// SPDX-License-Identifier: EUPL-1.2
// What a meeting takes up from the meetings before it, as lines of Markdown that link to where it was said.
#pragma once
#include <string>

#include "base/lang.hpp"
#include "model/site.hpp"

namespace insyn::begin {

/// Every action that is open in the group and was last mentioned before `day`, each a line that continues it, and
/// every piece of advice in the project, given before `day`, that no decision and no follow-up has taken up. A sentence
/// that says so where there is neither. `folder`: of the note that the lines are for, from the root.
[[nodiscard]] std::string since_last(const Site& site, std::uint32_t group, Date day, const std::string& folder,
                                     Lang lang);

}  // namespace insyn::begin
