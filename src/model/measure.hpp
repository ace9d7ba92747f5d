// SPDX-License-Identifier: EUPL-1.2
// What is measured and counted: periods, values, and the mark that a value is hidden because it tells of too few
// people. The hidden number itself is in none of these types: parse takes it away before anything else sees it.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/decimal.hpp"

namespace insyn {

/// A stretch of time that a value tells of.
struct Period {
  enum class Kind { year, half_year, quarter, month, term, school_year } kind = Kind::year;
  int year = 0;  // school year: the one it begins in
  int part = 0;  // half 1–2, quarter 1–4, month 1–12, term 1 (spring) or 2 (autumn); else 0

  auto operator<=>(const Period&) const = default;
  /// "2024", "2024-H1", "2024-Q1", "2024-03", "2024-VT", "2024/25": the same for all languages (data, CSV).
  [[nodiscard]] std::string id() const;
  [[nodiscard]] Date first_day() const;
  [[nodiscard]] Date last_day() const;
};

/// A value that may be shown: a number, or nothing; and whether nothing is there because it is hidden.
struct Measured {
  std::optional<Decimal> value{};
  bool suppressed = false;

  [[nodiscard]] bool operator==(const Measured&) const = default;
};

}  // namespace insyn
