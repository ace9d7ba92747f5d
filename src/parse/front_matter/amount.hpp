// SPDX-License-Identifier: EUPL-1.2
// How much something is or shall be, as people write it: "80", "5,3", "80 %", "30–50", "30–50 procent".
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "model/plan.hpp"

namespace insyn::parse {

/// The whole text must be the amount; a unit after it ("80 personer") is none. A range rises.
[[nodiscard]] std::optional<Amount> read_amount(std::string_view text);

/// "80", "5.3", "80 %", "30–50": read_amount() reads it back to the same.
[[nodiscard]] std::string words_of(const Amount& amount);

}  // namespace insyn::parse
