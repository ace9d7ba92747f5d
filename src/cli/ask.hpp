// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>

#include "base/lang.hpp"

namespace insyn::cli {

/// Asks the person at the terminal: true for "j", "ja", "y", "yes" in any case. A machine must say --yes: without a
/// terminal UsageError with `without_one`.
[[nodiscard]] bool is_told_yes(const Said& question, const Said& without_one, Lang lang);
/// Asks the person at the terminal; an empty answer is `by_default`, which is shown. Nothing where the person ends the
/// input (Ctrl-D).
[[nodiscard]] std::optional<std::string> answer_to(const std::string& question, const std::string& by_default);
/// A terminal to ask at.
[[nodiscard]] bool has_terminal();

}  // namespace insyn::cli
