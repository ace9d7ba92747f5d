// SPDX-License-Identifier: EUPL-1.2
// Text with its looks as lines of Markdown that say the same: whatever signs it has are letters there.
#pragma once
#include <string>
#include <vector>

#include "convert/paper.hpp"

namespace insyn::convert {

/// One line, without a guard at its start: for the cell of a table.
[[nodiscard]] std::string written_line(const Text& line);
/// Its lines that say anything, none of which begins a heading, a list, a quote or a rule.
[[nodiscard]] std::vector<std::string> written_lines(const Text& text);
/// All of it on one line, for behind a heading's signs.
[[nodiscard]] std::string one_line(const Text& text);

}  // namespace insyn::convert
