// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string_view>

namespace insyn {

/// Whether a reason for withdrawing a document tells what it was called: its page then says why, and not that
/// (contract section 7). Titles of fewer than eight letters are words that any reason may have.
[[nodiscard]] bool tells_title(std::string_view reason, std::string_view title);

}  // namespace insyn
