// SPDX-License-Identifier: EUPL-1.2
#include "linked.hpp"
#include "support/catch.hpp"

namespace insyn::link {
namespace {

using namespace support;

const std::string kMarch = "arbete/samverkan/2025-03-12";

Strings found(Note meeting) {
  return linked_in_group({organisation_note("Skolan"), organisation_note("Polisen"), organisation_note("Kyrkan"),
                          organisation_note("Regionen"),
                          group_note("arbete/samverkan")
                              .seat("Skolan", {.deputy = "Regionen"})
                              .seat("Polisen", {.to = {2025, 3, 11}})
                              .seat("Skolan", {.role = "sekreterare", .mandate = false}),
                          std::move(meeting)})
      .found();
}

TEST_CASE("who is present without a seat that day, and no guest, is pointed at", "[link]") {
  const Strings pointed{"not-member minutes/arbete/samverkan/2025-03-12.md:1:1"};
  CHECK(found(meeting_note(kMarch).present("Skolan")).empty());
  CHECK(found(meeting_note(kMarch).present("Regionen")).empty());
  CHECK(found(meeting_note(kMarch).present("Kyrkan")) == pointed);
  CHECK(found(meeting_note(kMarch).present("Polisen")) == pointed);
  CHECK(found(meeting_note(kMarch).present("Kyrkan").guest("Kyrkan")).empty());
  CHECK(found(meeting_note(kMarch).guest("Kyrkan")).empty());
  CHECK(found(meeting_note(kMarch).absent("Kyrkan")).empty());
}

TEST_CASE("chair and secretary need no seat", "[link]") {
  auto note = meeting_note(kMarch).present("Kyrkan");
  note.meeting().present[0].role = "Kommunens utredare";
  note.meeting().secretary = "kommunens utredare";
  CHECK(found(note).empty());
}

TEST_CASE("a name that no document describes", "[link]") {
  CHECK(found(meeting_note(kMarch).absent("Nämnden")) ==
        Strings{"unknown-organisation minutes/arbete/samverkan/2025-03-12.md:1:1"});
  CHECK(found(meeting_note(kMarch).invited("Nämnden")).size() == 1);
  CHECK(found(meeting_note(kMarch).present("Nämnden")).size() == 2);  // nor has it a seat
  CHECK(found(meeting_note(kMarch).guest("Konsulten")).empty());
  CHECK(found(meeting_note(kMarch).item("1").recused("Nämnden")) ==
        Strings{"unknown-organisation minutes/arbete/samverkan/2025-03-12.md:2:1"});
}

TEST_CASE("a roster's undescribed name is said in the roster, not at every meeting", "[link]") {
  auto result = linked_in_group({group_note("arbete/samverkan").seat("Nämnden", {.deputy = "Styrelsen"}),
                                 meeting_note(kMarch).present("Nämnden")});
  CHECK(result.found() == Strings{"unknown-organisation minutes/arbete/samverkan/group.md:1:1",
                                  "unknown-organisation minutes/arbete/samverkan/group.md:1:1"});
  CHECK(result.site.name_of(result.facts(kMarch).present[0]) == "Nämnden");
}

TEST_CASE("of people's names in a plain file nothing is said", "[link]") {
  auto note = meeting_note(kMarch).present("Rektorn på Ekskolan").absent("Kassören").present("Kyrkan");
  note.meeting().attendance_in_text = true;
  CHECK(found(note) == Strings{"not-member minutes/arbete/samverkan/2025-03-12.md:3:1"});
}

TEST_CASE("a group without a roster has no members to miss", "[link]") {
  auto result = linked_in_group({organisation_note("Skolan"), meeting_note(kMarch).present("Skolan")});
  CHECK(result.findings.empty());
  CHECK(result.facts(kMarch).present[0].member);
}

}  // namespace
}  // namespace insyn::link
