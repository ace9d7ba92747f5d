// SPDX-License-Identifier: EUPL-1.2
#include "parse/figures/suppression.hpp"

#include <algorithm>
#include <utility>

namespace insyn::parse {
namespace {

/// A row while more and more of it is hidden.
class Row {
 public:
  Row(const CountRow& row, int min_count) : row_(row), least_(min_count) {
    for (const auto& part : row.parts) hidden_.parts.push_back(part && is_small(*part, min_count));
    hidden_.total = row.total && is_small(*row.total, min_count);
  }

  [[nodiscard]] bool is_shown(std::size_t i) const { return row_.parts[i] && !hidden_.parts[i]; }
  [[nodiscard]] bool is_whole() const {  // nothing is left to be computed
    for (std::size_t i = 0; i < row_.parts.size(); ++i)
      if (!is_shown(i)) return false;
    return !hidden_.total;
  }

  void hide_all() {
    for (std::size_t i = 0; i < row_.parts.size(); ++i) hidden_.parts[i] = row_.parts[i].has_value();
    hidden_.total = row_.total.has_value();
  }

  /// The next shown part after the last that is not, round the row.
  bool hide_one_more() {
    if (!last_) last_ = last_not_shown();
    for (std::size_t step = 1; step <= row_.parts.size(); ++step) {
      std::size_t i = (*last_ + step) % row_.parts.size();
      if (!is_shown(i)) continue;
      hidden_.parts[i] = true;
      last_ = i;
      return true;
    }
    return false;
  }

  /// Whether the shown numbers give a part away: it is the only one that is not shown; or those not shown are together
  /// fewer than may be told; or they are as many as hidden parts can be at most, so that each is known.
  [[nodiscard]] bool tells() const {
    std::int64_t unknown = 0, hidden = 0;
    for (std::size_t i = 0; i < row_.parts.size(); ++i) {
      unknown += !is_shown(i);
      hidden += hidden_.parts[i];
    }
    if (unknown == 0) return false;
    Decimal rest = unaccounted();
    return unknown == 1 || is_small(rest, least_) || rest == Decimal::whole(hidden * (least_ - 1));
  }

  /// The total less the shown parts: what a reader can compute of the others.
  [[nodiscard]] Decimal unaccounted() const {
    Decimal rest = *row_.total;
    for (std::size_t i = 0; i < row_.parts.size(); ++i)
      if (is_shown(i)) rest = rest - *row_.parts[i];
    return rest;
  }

  /// More is given as parts than the total holds.
  [[nodiscard]] bool is_contradictory() const {
    if (!row_.total) return false;
    Decimal rest = *row_.total;
    for (const auto& part : row_.parts)
      if (part) rest = rest - *part;
    return rest < Decimal{};
  }

  [[nodiscard]] bool rest_is_small() const { return is_small(unaccounted(), least_); }
  void hide_total() { hidden_.total = true; }
  [[nodiscard]] bool hides_total() const { return hidden_.total; }
  [[nodiscard]] HiddenCells done() { return std::move(hidden_); }

 private:
  [[nodiscard]] std::size_t last_not_shown() const {
    std::size_t last = 0;
    for (std::size_t i = 0; i < row_.parts.size(); ++i)
      if (!is_shown(i)) last = i;
    return last;
  }

  const CountRow& row_;
  const int least_;
  HiddenCells hidden_{};
  std::optional<std::size_t> last_{};
};

}  // namespace

bool HiddenCells::any() const { return total || std::find(parts.begin(), parts.end(), true) != parts.end(); }

bool is_small(Decimal number, int min_count) {
  return (number < Decimal{} ? -number : number) < Decimal::whole(min_count);
}

HiddenCells hidden_cells(const CountRow& given, int min_count, Summing summing) {
  Row row(given, min_count);
  if (summing == Summing::none || row.is_whole()) return row.done();
  if (summing == Summing::unclear || row.hides_total() || row.is_contradictory()) {
    row.hide_all();
    return row.done();
  }
  if (!given.total || given.parts.size() < 2) return row.done();
  while (row.tells())
    if (!row.hide_one_more()) break;
  if (row.rest_is_small()) row.hide_total();
  return row.done();
}

}  // namespace insyn::parse
