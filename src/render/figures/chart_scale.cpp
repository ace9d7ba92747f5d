// SPDX-License-Identifier: EUPL-1.2
#include "render/figures/chart_scale.hpp"

#include <algorithm>
#include <cmath>

namespace insyn::render {
namespace {

constexpr int kMostSteps = 5;
constexpr int kMostPlaces = 9;  // of a Decimal

/// digit · 10^exponent, digit 1, 2 or 5.
Decimal round_number(int digit, int exponent) {
  if (exponent < 0) return {digit, std::min(-exponent, kMostPlaces)};
  std::int64_t digits = digit;
  for (; exponent > 0; --exponent) digits *= 10;
  return Decimal::whole(digits);
}

/// The smallest round number of which `kMostSteps` span `range`.
Decimal step_for(double range) {
  if (range <= 0) return Decimal::whole(1);
  int exponent = std::max(static_cast<int>(std::floor(std::log10(range / kMostSteps))), -kMostPlaces);
  for (int digit : {1, 2, 5})
    if (round_number(digit, exponent).value() * kMostSteps >= range * (1 - 1e-9)) return round_number(digit, exponent);
  return round_number(1, exponent + 1);
}

Decimal times(Decimal step, std::int64_t count) { return {step.digits * count, step.places}; }

double middle_day(const Period& period) {
  auto first = period.first_day().days_since_epoch(), last = period.last_day().days_since_epoch();
  return static_cast<double>(first + last) / 2;
}

}  // namespace

ValueScale::ValueScale(const std::vector<Decimal>& shown, double top, double bottom) : top_(top), bottom_(bottom) {
  Decimal low{}, high{};
  for (Decimal value : shown) {
    low = std::min(low, value);
    high = std::max(high, value);
  }
  Decimal step = step_for((high - low).value());
  auto steps = [&](Decimal value) { return value.value() / step.value(); };
  auto from = static_cast<std::int64_t>(std::floor(steps(low) + 1e-9));
  auto to = static_cast<std::int64_t>(std::ceil(steps(high) - 1e-9));
  for (auto i = from; i <= std::max(to, from + 1); ++i) ticks_.push_back(times(step, i));
}

double ValueScale::y(Decimal value) const {
  double low = ticks_.front().value(), high = ticks_.back().value();
  return bottom_ - (value.value() - low) / (high - low) * (bottom_ - top_);
}

TimeScale::TimeScale(const std::vector<Period>& periods, double left, double right) : left_(left), right_(right) {
  if (periods.empty()) return;
  first_ = middle_day(periods.front());
  days_ = middle_day(periods.back()) - first_;
}

double TimeScale::x(const Period& period) const {
  if (days_ <= 0) return (left_ + right_) / 2;
  return left_ + (middle_day(period) - first_) / days_ * (right_ - left_);
}

}  // namespace insyn::render
