// SPDX-License-Identifier: EUPL-1.2
// Numbers as people write and compare them: exact, with the decimals that were written. No binary fractions, so that a
// sum on a page is the sum a reader gets.
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace insyn {

/// digits · 10^-places: 5.30 is {530, 2}. Two that are worth the same are equal, however many zeros they end in.
struct Decimal {
  std::int64_t digits = 0;
  int places = 0;  // 0–9

  [[nodiscard]] static Decimal whole(std::int64_t number) { return {number, 0}; }
  [[nodiscard]] double value() const;
  [[nodiscard]] bool is_whole() const;
  /// "-1234.50": decimal point, as many decimals as written (JSON, CSV, SVG).
  [[nodiscard]] std::string plain() const;

  [[nodiscard]] Decimal operator+(Decimal other) const;
  [[nodiscard]] Decimal operator-(Decimal other) const;
  [[nodiscard]] Decimal operator-() const { return {-digits, places}; }
  friend std::strong_ordering operator<=>(Decimal a, Decimal b);
  friend bool operator==(Decimal a, Decimal b) { return (a <=> b) == 0; }
};

/// A number as Swedes write it: "1 234,5", "1234.5", "12 000", "−3,2", "5,3 %" without its sign is the caller's.
/// Thousands may be parted by a space, a no-break or thin space, an apostrophe or (with three digits after each) a full
/// stop. At most 15 digits, 9 of them decimals. Nothing for what is no number.
[[nodiscard]] std::optional<Decimal> read_decimal(std::string_view text);

}  // namespace insyn
