// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "model/document.hpp"

namespace insyn::parse {

/// "fler än hälften", "minst hälften", "5", "2/3", "inget krav", and the same in English.
[[nodiscard]] std::optional<QuorumRule> read_quorum_rule(std::string_view text);
/// The rule in Swedish, as read_quorum_rule() reads it.
[[nodiscard]] std::string words_of(const QuorumRule& rule);

}  // namespace insyn::parse
