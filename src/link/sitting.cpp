// SPDX-License-Identifier: EUPL-1.2
#include "link/sitting.hpp"

#include <algorithm>
#include <string_view>

namespace insyn::link {
namespace {

/// What "punkt 4" may be written as for this item.
bool is_named(const std::vector<Item>& items, int item, std::string_view number) {
  const Item& wanted = items[static_cast<std::size_t>(item)];
  if (wanted.number.empty()) return wanted.anchor == "p-" + std::string(number);
  // "punkt 4" is also 4.1 and 4.2.
  std::string_view own = wanted.number;
  return own.starts_with(number) && (own.size() == number.size() || own[number.size()] == '.');
}

/// First and last of the items that the number names; nothing when there is none.
struct Range {
  int first = 0, last = 0;
};
std::optional<Range> items_named(const std::vector<Item>& items, std::string_view number) {
  std::optional<Range> range;
  for (int i = 0; i < static_cast<int>(items.size()); ++i)
    if (is_named(items, i, number)) range = Range{range ? range->first : i, i};
  return range;
}

/// Nothing where the text names an item that the notes don't have.
std::optional<bool> was_there(const Attended& attended, const std::vector<Item>& items, int item) {
  bool in_list = false;
  for (const std::string& number : attended.items) {
    auto range = items_named(items, number);
    if (!range) return std::nullopt;
    if (attended.span == Attended::Span::until) return item <= range->last;
    if (attended.span == Attended::Span::from) return item >= range->first;
    in_list = in_list || is_named(items, item, number);
  }
  if (attended.items.empty()) return std::nullopt;
  return attended.span == Attended::Span::only ? in_list : !in_list;
}

std::vector<Party> parties(const std::vector<Attendance>& list, Directory& directory) {
  std::vector<Party> found;
  for (const Attendance& line : list) found.push_back(directory.party(line.who));
  return found;
}

std::optional<int> seats_taken(const Attendance& line) {
  return line.count ? std::optional(std::clamp(*line.count, 0, kMostSeats)) : std::nullopt;
}

Attendees counted(const Sitting& sitting, const std::vector<AtTable>& table, Unnamed unnamed) {
  Attendees result{count_quorum(sitting.roster->rule, sitting.seats, table, unnamed),
                   fill(sitting.seats, table, Presence::yes).by};
  // The notes' own word that they were too few goes before all counting.
  if (sitting.meeting().quorate == false) result.quorum.met = false;
  return result;
}

}  // namespace

Presence presence_at(const Attended& attended, const std::vector<Item>& items, int item) {
  if (attended.span == Attended::Span::all) return Presence::yes;
  if (attended.span == Attended::Span::undecidable || item == kNoItem) return Presence::maybe;
  auto there = was_there(attended, items, item);
  return !there ? Presence::maybe : *there ? Presence::yes : Presence::no;
}

bool Sitting::is_same_throughout() const {
  return recused.empty() && std::all_of(meeting().present.begin(), meeting().present.end(), [](const Attendance& line) {
           return line.attended.span == Attended::Span::all;
         });
}

bool Sitting::is_member(Party party) const { return std::binary_search(members.begin(), members.end(), party); }

Sitting sitting(const Document& document, const Roster& roster, Directory& directory) {
  const Meeting& meeting = *document.meeting();
  Sitting sitting{&document, &roster, seats_on(roster, meeting.date), members_on(roster, meeting.date)};
  sitting.invited = parties(meeting.invited, directory);
  sitting.present = parties(meeting.present, directory);
  sitting.absent = parties(meeting.absent, directory);
  sitting.guests = parties(meeting.guests, directory);
  for (const Recusal& recusal : document.marks.recusals)
    for (const std::string& who : recusal.who) sitting.recused.push_back({recusal.item, directory.party(who)});
  sitting.unnamed_people =
      meeting.attendance_in_text && std::any_of(sitting.present.begin(), sitting.present.end(),
                                                [&](Party party) { return !directory.is_known(party); });
  return sitting;
}

Attendees attendees(const Sitting& sitting) {
  std::vector<AtTable> table;
  const auto& lines = sitting.meeting().present;
  for (std::size_t i = 0; i < lines.size(); ++i)
    table.push_back({sitting.present[i], seats_taken(lines[i]), Presence::yes});
  return counted(sitting, table, {sitting.unnamed_people, 0});
}

Attendees attendees_at(const Sitting& sitting, int item) {
  if (sitting.whole && sitting.is_same_throughout()) return *sitting.whole;
  std::vector<AtTable> table;
  const auto& lines = sitting.meeting().present;
  const auto& items = sitting.document->marks.items;
  for (std::size_t i = 0; i < lines.size(); ++i)
    table.push_back({sitting.present[i], seats_taken(lines[i]), presence_at(lines[i].attended, items, item)});
  Unnamed unnamed{sitting.unnamed_people, 0};
  for (const Sitting::Recused& recused : sitting.recused) {
    if (recused.item != item) continue;
    bool was_listed = false;
    for (AtTable& line : table)
      if (line.who == recused.who) line.presence = Presence::no, was_listed = true;
    if (!was_listed && !sitting.is_member(recused.who)) ++unnamed.may_have_left;
  }
  return counted(sitting, table, unnamed);
}

}  // namespace insyn::link
