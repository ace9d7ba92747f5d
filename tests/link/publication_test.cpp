// SPDX-License-Identifier: EUPL-1.2
#include "link/publication.hpp"

#include "base/hash.hpp"
#include "linked.hpp"
#include "support/catch.hpp"

namespace insyn::link {
namespace {

using namespace support;
using Why = LeftOut::Why;

std::optional<Why> why(Note note, Date today, Drafts drafts = Drafts::leave_out) {
  return candidates({note.document()}, today, drafts).front().left_out;
}

TEST_CASE("what is public on a day, and why the rest is not", "[link]") {
  const Date today{2025, 6, 10}, yesterday{2025, 6, 9}, tomorrow{2025, 6, 11};
  CHECK(why(page_note("om"), today) == std::nullopt);
  CHECK(why(page_note("om").published(Publish::no), today) == Why::publish_no);
  CHECK(why(page_note("om").published(Publish::from_date, today), today) == std::nullopt);
  CHECK(why(page_note("om").published(Publish::from_date, tomorrow), today) == Why::not_yet);
  CHECK(why(page_note("om").unpublished_from(tomorrow), today) == std::nullopt);
  CHECK(why(page_note("om").unpublished_from(today), today) == Why::withdrawn);
  CHECK(why(page_note("om").unpublished_from(yesterday), today) == Why::withdrawn);
  CHECK(why(page_note("om").published(Publish::from_date, today).unpublished_from(yesterday), today) == Why::no_longer);
  CHECK(why(page_note("om").published(Publish::no).unpublished_from(yesterday), today) == Why::publish_no);
  CHECK(why(page_note("om").withdrawn("Fel bilaga."), today) == Why::withdrawn);
}

TEST_CASE("a draft is public only when asked for", "[link]") {
  Note draft = meeting_note("arbete/samverkan/2025-03-12").status(MeetingStatus::draft);
  CHECK(why(draft, {2025, 6, 10}) == Why::draft);
  CHECK(why(draft, {2025, 6, 10}, Drafts::include) == std::nullopt);
  CHECK(why(draft.published(Publish::no), {2025, 6, 10}, Drafts::include) == Why::publish_no);
}

TEST_CASE("a meeting without a status is planned until its day has come", "[link]") {
  Meeting meeting;
  meeting.date = {2025, 3, 12};
  CHECK(status_on(meeting, {2025, 3, 11}) == MeetingStatus::planned);
  CHECK(status_on(meeting, {2025, 3, 12}) == MeetingStatus::preliminary);
  CHECK(status_on(meeting, {2025, 3, 13}) == MeetingStatus::preliminary);
  meeting.status = MeetingStatus::called;
  CHECK(status_on(meeting, {2025, 3, 13}) == MeetingStatus::called);
}

TEST_CASE("a meeting that is held shows nothing of its notes", "[link]") {
  Note note = meeting_note("arbete/samverkan/2025-03-12").status(MeetingStatus::held).present("Polisen");
  note.item("4").decision("Hemligt än så länge.").link("https://www.exempelkommun.example/");
  note.edit().head = "---\ntitel: Möte\n---\n## 4. Punkt\n\n**Beslut:** Hemligt än så länge.\n";
  note.meeting().next_meeting = "Den 2 april.";

  SECTION("with attendance in the front matter") {
    auto site = linked_in_group({note}).site;
    const Document& held = site.doc(site.find("arbete/samverkan/2025-03-12"));
    CHECK(held.prose.links.empty());
    CHECK(held.marks.statements.empty());
    CHECK(held.anchors.empty());
    CHECK(held.text() == "---\ntitel: Möte\n---\n");
    CHECK(held.text_sha256 == sha256_hex(held.text()));
    CHECK(held.meeting()->next_meeting.empty());
    CHECK(held.meeting()->present.size() == 1);
    CHECK(site.threads.empty());
  }
  SECTION("with attendance in the text") {
    note.meeting().attendance_in_text = true;
    auto site = linked_in_group({note}).site;
    CHECK(site.doc(site.find("arbete/samverkan/2025-03-12")).meeting()->present.empty());
  }
  SECTION("the document that parse made stays whole") {
    auto original = note.document();
    auto copies = candidates({original}, {2026, 1, 1}, Drafts::leave_out);
    CHECK(copies.front().document != original);
    CHECK(original->marks.statements.size() == 1);
  }
}

TEST_CASE("what is left out is listed by path, and the withdrawn keep a tombstone", "[link]") {
  auto site = linked({page_note("b").published(Publish::from_date, {2027, 1, 1}),
                      page_note("a").withdrawn("Fel bilaga.").unpublished_from({2025, 2, 3})})
                  .site;
  REQUIRE(site.left_out.size() == 2);
  CHECK(site.left_out[0].path == "minutes/a.md");
  CHECK(site.left_out[0].why == Why::withdrawn);
  CHECK(site.left_out[1].date == Date{2027, 1, 1});
  REQUIRE(site.tombstones.size() == 1);
  CHECK(site.tombstones[0].url_path == "a/");
  CHECK(site.tombstones[0].date == Date{2025, 2, 3});
  CHECK(site.tombstones[0].reason == "Fel bilaga.");
  CHECK(site.documents.empty());
}

TEST_CASE("a tombstone says what it was and which parts had names, and nothing of what they said", "[link]") {
  auto stone = [](Note note) { return linked_in_group({note.withdrawn("Fel.")}).site.tombstones.at(0); };
  auto meeting = meeting_note("arbete/samverkan/2025-03-12")
                     .decision("Ja.")
                     .direction("Kanske.")
                     .advice("Fråga.")
                     .decision("Nej.")
                     .action("Alla", "läsa");
  Tombstone of_meeting = stone(meeting);
  CHECK(of_meeting.was == Tombstone::Was::meeting);
  CHECK(of_meeting.day == Date{2025, 3, 12});
  CHECK(of_meeting.decisions == Strings{"beslut-1", "beslut-2"});
  CHECK(of_meeting.advice == Strings{"rad-1"});
  CHECK(of_meeting.actions == Strings{"atgard-1"});
  meeting.meeting().quorate = false;
  CHECK(stone(meeting).decisions.empty());
  Tombstone of_material = stone(material_note("arbete/samverkan/rad", {2025, 3, 1}).advice("Fråga.").decision("Ja."));
  CHECK(of_material.was == Tombstone::Was::material);
  CHECK(of_material.day == Date{2025, 3, 1});
  CHECK(of_material.advice == Strings{"rad-1"});
  CHECK(of_material.decisions.empty());
  CHECK(stone(organisation_note("Polisen")).was == Tombstone::Was::organisation);
  CHECK(stone(initiative_note("arbete", "praktik")).was == Tombstone::Was::initiative);
  CHECK(stone(figure_note("arbete", "bistand")).was == Tombstone::Was::figure);
  CHECK(stone(plan_note("arbete")).was == Tombstone::Was::other);
}

TEST_CASE("a document held back for its errors takes nobody with it but those who stand below it", "[link]") {
  auto notes = {page_note("om"), page_note("start").link("om.md")};
  std::vector<std::shared_ptr<const Document>> documents;
  for (const Note& note : notes) documents.push_back(note.document());
  Findings findings;
  auto site = link({}, documents, {}, {2026, 1, 1}, Drafts::leave_out, findings, {"minutes/om.md"});
  REQUIRE(site.left_out.size() == 1);
  CHECK(site.left_out[0].why == Why::has_errors);
  CHECK(site.documents.size() == 1);
  CHECK(site.hrefs[0] == Strings{""});
}

}  // namespace
}  // namespace insyn::link
