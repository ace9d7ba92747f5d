// SPDX-License-Identifier: EUPL-1.2
// The arithmetic of quorum (contract section 3): pure functions on small values.
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "link/directory.hpp"
#include "model/document.hpp"
#include "model/site.hpp"

namespace insyn::link {

/// No row has more seats than this and nobody fills more: sums stay far inside an int.
constexpr int kMostSeats = 10'000;

/// The seats with mandate of one row of a roster that holds on the day.
struct Seats {
  Party organisation = 0;
  std::optional<Party> deputy{};
  int count = 1;  // 0–kMostSeats
};

enum class Presence { no, maybe, yes };  // maybe: the notes do not let us tell (clock times)

/// One line of attendance, as it stands at one item.
struct AtTable {
  Party who = 0;
  std::optional<int> count{};  // seats it fills at most, 0–kMostSeats; absent: all it can
  Presence presence = Presence::yes;
};

/// People at the table whom no roster names (persons in a plain file): each may sit for somebody.
struct Unnamed {
  bool may_hold_seats = false;
  int may_have_left = 0;  // recused, and not to be found among those present
};

/// How many of `seats` must be filled: more than half floor(n/2)+1, at least half ceil(n/2), a/b ceil(n·a/b), a number
/// as it is, no requirement 0.
[[nodiscard]] int required_seats(const QuorumRule& rule, int seats);

struct Filled {
  int seats = 0;
  std::vector<Party> by{};  // who fills them, in the order of the roster
};
/// Fills the seats with those at the table. An organisation fills its own, then those it deputises that stand empty.
/// More people never fill fewer seats.
[[nodiscard]] Filled fill(std::span<const Seats> seats, std::span<const AtTable> table, Presence at_least);

/// `met` is absent where nothing can be claimed: no requirement, no seats, nobody listed, or when it turns on somebody
/// of whom the notes do not say whether they were there.
[[nodiscard]] Quorum count_quorum(const QuorumRule& rule, std::span<const Seats> seats, std::span<const AtTable> table,
                                  Unnamed unnamed = {});

}  // namespace insyn::link
