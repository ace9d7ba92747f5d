// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "base/lang.hpp"

namespace insyn::cli {

/// Asks the person at the terminal: true for "j", "ja", "y", "yes" in any case. A machine must say --yes: without a
/// terminal UsageError with `without_one`.
[[nodiscard]] bool is_told_yes(const Said& question, const Said& without_one, Lang lang);
/// A terminal to ask at.
[[nodiscard]] bool has_terminal();

}  // namespace insyn::cli
