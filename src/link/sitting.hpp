// SPDX-License-Identifier: EUPL-1.2
// Who sat at a meeting, item by item, and whether they were enough.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "link/roster.hpp"
#include "model/site.hpp"

namespace insyn::link {

/// Whether somebody with these words after their name was there for the item (index in `items`; kNoItem: for what
/// stands outside every item). An item without a number is named by its place, when no item has one.
[[nodiscard]] Presence presence_at(const Attended& attended, const std::vector<Item>& items, int item);

/// What can be said of who was there.
struct Attendees {
  Quorum quorum{};
  std::vector<Party> with_mandate{};  // certain to have been there, in the order of the roster
};

/// A meeting with the names of its lists looked up.
struct Sitting {
  const Document* document = nullptr;
  const Roster* roster = nullptr;
  std::vector<Seats> seats{};                                   // with mandate that day
  std::vector<Party> members{};                                 // sorted: everybody with a row that day
  std::vector<Party> invited{}, present{}, absent{}, guests{};  // by line of the meeting's lists
  struct Recused {
    int item = kNoItem;
    Party who = 0;
  };
  std::vector<Recused> recused{};
  std::optional<Attendees> whole{};  // of the meeting as a whole, once it was counted
  bool unnamed_people = false;       // somebody in a plain file's list whom no roster and no organisation names

  [[nodiscard]] const Meeting& meeting() const { return *document->meeting(); }
  [[nodiscard]] bool is_member(Party party) const;
  /// Nobody came later, left earlier or stood aside: who was there for an item was there for all.
  [[nodiscard]] bool is_same_throughout() const;
};

[[nodiscard]] Sitting sitting(const Document& meeting, const Roster& roster, Directory& directory);

/// As a whole: everybody who came counts, however long they stayed.
[[nodiscard]] Attendees attendees(const Sitting& sitting);
[[nodiscard]] Attendees attendees_at(const Sitting& sitting, int item);

}  // namespace insyn::link
