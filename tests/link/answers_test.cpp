// SPDX-License-Identifier: EUPL-1.2
#include "link/answers.hpp"

#include "linked.hpp"
#include "support/catch.hpp"

namespace insyn::link {
namespace {

using namespace support;

TEST_CASE("a decision that says in so many words how it takes the advice is believed", "[link]") {
  for (auto [text, stance] :
       {std::pair("Gruppen följer rådet.", Outcome::followed),
        std::pair("Samverkansgruppen följer rådet om busstider och beslutar att begära avgångar.", Outcome::followed),
        std::pair("Gruppen beslutar att följa rådet.", Outcome::followed),
        std::pair("Vi följer rådet delvis. Resten får vänta.", Outcome::partly_followed),
        std::pair("Gruppen följer delvis rådet om barnomsorg.", Outcome::partly_followed),
        std::pair("Gruppen beslutar att inte följa rådet.", Outcome::declined),
        std::pair("Gruppen FÖLJER INTE RÅDET, eftersom lokalen är stängd.", Outcome::declined),
        std::pair("The group follows the advice.", Outcome::followed)})
    CHECK(stance_in(text) == stance);
}

TEST_CASE("words that may mean something else claim nothing", "[link]") {
  for (const char* text : {"", "Vi frågar.", "Gruppen utreder om den följer rådet.",
                           "Gruppen beslutar att pröva att följa rådet.", "Gruppen följer rådet, men inte i år.",
                           "Gruppen följer rådets arbete.", "Kommunen frågar hur man följer rådet.",
                           "Vi startar. Gruppen följer rådet.", "Gruppen följer råden.", "Ingen följer rådet."})
    CHECK(stance_in(text) == Outcome::none);
}

TEST_CASE("advice is followed when its answer says so, until a follow-up says what became of it", "[link]") {
  auto advised = [](std::vector<Note> notes) {
    notes.push_back(material_note("arbete/samverkan/rad", {2025, 3, 1}).advice("Gör så.").advice("Gör si."));
    return linked_in_group(notes).thread("arbete/samverkan/rad").state;
  };
  const std::string march = "arbete/samverkan/2025-03-12", april = "arbete/samverkan/2025-04-09";
  Note answer = meeting_note(march).decision("Gruppen följer rådet.", {"rad.md#rad-1"});
  CHECK(advised({answer}) == Outcome::followed);
  CHECK(advised({answer, meeting_note(april).decision("Gruppen följer inte rådet.", {"rad.md#rad-1"})}) ==
        Outcome::declined);
  CHECK(advised({answer, meeting_note(april).follow_up(Outcome::postponed, {"rad.md#rad-1"})}) == Outcome::postponed);
  // Which of two pieces of advice?
  CHECK(advised({meeting_note(march).decision("Gruppen följer rådet.", {"rad.md#rad-1", "rad.md#rad-2"})}) ==
        Outcome::none);
}

}  // namespace
}  // namespace insyn::link
