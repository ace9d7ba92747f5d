// SPDX-License-Identifier: EUPL-1.2
#include "parse/kept_room.hpp"

namespace insyn::parse {
namespace {

template <typename... Vectors>
void give_back(Vectors&... vectors) {
  (vectors.shrink_to_fit(), ...);
}

}  // namespace

void give_back_room(Document& document) {
  Prose& prose = document.prose;
  prose.places.clear();
  Marks& marks = document.marks;
  give_back(prose.nodes, prose.places, prose.text, prose.links, prose.headings, marks.items, marks.statements,
            marks.follow_ups, marks.actions, marks.recusals, marks.promises, document.anchors, document.head);
  if (auto* meeting = std::get_if<Meeting>(&document.as))
    give_back(meeting->invited, meeting->present, meeting->absent, meeting->guests);
}

}  // namespace insyn::parse
