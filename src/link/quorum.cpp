// SPDX-License-Identifier: EUPL-1.2
#include "link/quorum.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>

namespace insyn::link {
namespace {

constexpr int kAll = std::numeric_limits<int>::max();

/// Who is at the table, and how many seats each can still fill.
class Table {
 public:
  Table(std::span<const AtTable> lines, Presence at_least) {
    for (const AtTable& line : lines)
      if (line.presence != Presence::no && line.presence >= at_least)
        sitters_.push_back({line.who, line.count.value_or(kAll), false});
    std::stable_sort(sitters_.begin(), sitters_.end(), [](const auto& a, const auto& b) { return a.who < b.who; });
    merge_lines_of_one_party();
  }

  /// Lets `who` fill what it can of the empty seats of a row.
  void seat(Party who, int& empty, Filled& filled) {
    auto found = std::lower_bound(sitters_.begin(), sitters_.end(), who,
                                  [](const Sitter& sitter, Party party) { return sitter.who < party; });
    if (found == sitters_.end() || found->who != who) return;
    int taken = std::min(empty, found->left);
    if (found->left != kAll) found->left -= taken;
    if (taken > 0 && !std::exchange(found->sits, true)) filled.by.push_back(who);
    filled.seats += taken, empty -= taken;
  }

 private:
  struct Sitter {
    Party who = 0;
    int left = 0;
    bool sits = false;
  };

  void merge_lines_of_one_party() {
    std::vector<Sitter> merged;
    for (const Sitter& line : sitters_) {
      if (merged.empty() || merged.back().who != line.who)
        merged.push_back(line);
      else
        merged.back().left = line.left == kAll || merged.back().left == kAll ? kAll : merged.back().left + line.left;
    }
    sitters_ = std::move(merged);
  }

  std::vector<Sitter> sitters_;  // by party
};

}  // namespace

int required_seats(const QuorumRule& rule, int seats) {
  switch (rule.kind) {
    case QuorumRule::Kind::more_than_half: return seats / 2 + 1;
    case QuorumRule::Kind::at_least_half: return (seats + 1) / 2;
    case QuorumRule::Kind::number: return rule.number;
    case QuorumRule::Kind::fraction: {
      auto parts = std::int64_t{seats} * rule.numerator;
      std::int64_t whole = std::max(rule.denominator, 1);
      return static_cast<int>((parts + whole - 1) / whole);
    }
    case QuorumRule::Kind::none: break;
  }
  return 0;
}

Filled fill(std::span<const Seats> seats, std::span<const AtTable> table, Presence at_least) {
  Table sitters(table, at_least);
  std::vector<int> empty;
  Filled filled;
  for (const Seats& row : seats) {
    empty.push_back(row.count);
    sitters.seat(row.organisation, empty.back(), filled);
  }
  for (std::size_t i = 0; i < seats.size(); ++i)
    if (seats[i].deputy && empty[i] > 0) sitters.seat(*seats[i].deputy, empty[i], filled);
  return filled;
}

Quorum count_quorum(const QuorumRule& rule, std::span<const Seats> seats, std::span<const AtTable> table,
                    Unnamed unnamed) {
  Quorum quorum;
  for (const Seats& row : seats) quorum.seats += row.count;
  quorum.required = quorum.seats > 0 || rule.kind == QuorumRule::Kind::number ? required_seats(rule, quorum.seats) : 0;
  quorum.present = fill(seats, table, Presence::yes).seats;
  if (rule.kind == QuorumRule::Kind::none || quorum.seats == 0 || table.empty()) return quorum;
  int least = std::max(quorum.present - unnamed.may_have_left, 0);
  int most = unnamed.may_hold_seats ? quorum.seats : fill(seats, table, Presence::maybe).seats;
  if (least >= quorum.required)
    quorum.met = true;
  else if (most < quorum.required)
    quorum.met = false;
  return quorum;
}

}  // namespace insyn::link
