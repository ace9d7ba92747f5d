// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include "explain/entry.hpp"

namespace insyn::explain {

/// Headings and the line that a finding points at are bold where there is a terminal to show it.
enum class Emphasis { none, bold };

/// The entry for someone at a terminal: prose of at most 80 letters a line, the examples' files as they are.
[[nodiscard]] std::string entry_text(Rule rule, const Entry& entry, Lang lang, Emphasis emphasis);

/// Every rule that has an entry, the gravest first, with its summary.
[[nodiscard]] std::string overview_text(Lang lang, Emphasis emphasis);

}  // namespace insyn::explain
