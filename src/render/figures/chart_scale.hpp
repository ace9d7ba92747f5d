// SPDX-License-Identifier: EUPL-1.2
// From values and days to places in a drawing.
#pragma once
#include <vector>

#include "base/decimal.hpp"
#include "model/figure.hpp"

namespace insyn::render {

/// The axis of values: from 0 (or below, where values are) to a round number that holds them all. Made from what is
/// shown, and from nothing else: no place in a chart may tell of a hidden value.
class ValueScale {
 public:
  /// `top` and `bottom`: where the highest and the lowest number stand, in units of the drawing (y grows downwards).
  ValueScale(const std::vector<Decimal>& shown, double top, double bottom);

  [[nodiscard]] double y(Decimal value) const;
  /// Round numbers from the lowest to the highest, evenly parted.
  [[nodiscard]] const std::vector<Decimal>& ticks() const { return ticks_; }

 private:
  std::vector<Decimal> ticks_{};
  double top_, bottom_;
};

/// The axis of time: each period at its middle day, so that a year that is missing is a gap as wide as a year.
class TimeScale {
 public:
  /// A single period stands in the middle.
  TimeScale(const std::vector<Period>& periods, double left, double right);
  [[nodiscard]] double x(const Period& period) const;

 private:
  double first_ = 0, days_ = 0, left_, right_;
};

}  // namespace insyn::render
