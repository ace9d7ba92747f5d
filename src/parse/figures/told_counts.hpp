// SPDX-License-Identifier: EUPL-1.2
// Numbers that running text tells of people.
#pragma once
#include <functional>
#include <optional>
#include <string_view>

#include "base/decimal.hpp"

namespace insyn::parse {

/// Whether a number that is told must not be.
struct ToldRules {
  std::function<bool(Decimal)> is_secret{};  // wherever a word for people stands near
  std::function<bool(Decimal)> is_few{};     // where it is certain that those people are counted
  std::string_view unit{};                   // a word for what is counted, besides those for people
};

enum class Told { nothing, few, secret };

[[nodiscard]] Told told_in(std::string_view text, const ToldRules& rules);

/// The number of a cell: "3", "(3)", "ca 3", "3 st"; nothing for what is no number.
[[nodiscard]] std::optional<Decimal> number_in_cell(std::string_view text);

}  // namespace insyn::parse
