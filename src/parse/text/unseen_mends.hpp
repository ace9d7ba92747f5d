// SPDX-License-Identifier: EUPL-1.2
// What takes characters that nobody sees out of a file, in the file's own bytes.
#pragma once
#include <string_view>
#include <vector>

#include "model/finding.hpp"

namespace insyn::parse {

/// Without control characters. A vertical tab or a form feed between two words (Word's own line break) becomes a space.
[[nodiscard]] std::vector<Edit> without_controls(std::string_view bytes);

/// Without what unturned() takes away (base/unseen.hpp), line by line.
[[nodiscard]] std::vector<Edit> without_turns(std::string_view bytes);

}  // namespace insyn::parse
