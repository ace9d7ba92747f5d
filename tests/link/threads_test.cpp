// SPDX-License-Identifier: EUPL-1.2
#include "linked.hpp"
#include "support/catch.hpp"

namespace insyn::link {
namespace {

using namespace support;

const std::string kMarch = "arbete/samverkan/2025-03-12", kApril = "arbete/samverkan/2025-04-09",
                  kMay = "arbete/samverkan/2025-05-14";

TEST_CASE("a decision is followed through later meetings, and its state is the latest", "[link]") {
  auto result = linked_in_group(
      {meeting_note(kMay).follow_up(Outcome::done, {"2025-03-12.md#beslut-1"}),
       meeting_note(kMarch).decision("Vi öppnar en mötesplats.").decision("Vi väntar."),
       meeting_note(kApril).follow_up(Outcome::ongoing, {"2025-03-12.md#beslut-1"}, "Lokalen är bokad.")});
  CHECK(result.findings.empty());
  const Thread& thread = result.thread(kMarch);
  CHECK(thread.kind == StatementKind::decision);
  CHECK(thread.date == Date{2025, 3, 12});
  REQUIRE(thread.history.size() == 2);
  CHECK(thread.history[0].state == Outcome::ongoing);
  CHECK(thread.history[0].date == Date{2025, 4, 9});
  CHECK(thread.history[0].text == "Lokalen är bokad.");
  CHECK(thread.history[1].follow_up == PartRef{result.id(kMay), 0});
  CHECK(thread.state == Outcome::done);
  CHECK(result.thread(kMarch, 1).state == Outcome::none);
}

TEST_CASE("a follow-up may reach another group, and several decisions", "[link]") {
  auto result = linked_in_group(
      {group_note("arbete/styr"), meeting_note("arbete/styr/2025-02-01").decision("Pengar.").direction("Vi bör."),
       meeting_note(kMarch).follow_up(Outcome::done,
                                      {"../styr/2025-02-01.md#beslut-1", "../styr/2025-02-01.md#inriktning-1",
                                       "https://www.exempelkommun.example/"})});
  CHECK(result.findings.empty());
  CHECK(result.thread("arbete/styr/2025-02-01", 0).state == Outcome::done);
  CHECK(result.thread("arbete/styr/2025-02-01", 1).state == Outcome::done);
}

TEST_CASE("a follow-up that leads to nothing that can be followed up is said to be unclear", "[link]") {
  auto found = [](Outcome state, std::initializer_list<std::string> links) {
    return linked_in_group({meeting_note(kMarch).item("4").decision("Ja.").action("Alla", "läsa"),
                            meeting_note(kApril).follow_up(state, links), initiative_note("arbete", "praktik")})
        .found();
  };
  const Strings unclear{"follow-up-unclear minutes/arbete/samverkan/2025-04-09.md:1:1"};
  CHECK(found(Outcome::done, {}) == unclear);
  CHECK(found(Outcome::done, {"2025-03-12.md"}) == unclear);
  CHECK(found(Outcome::done, {"2025-03-12.md#p-4"}) == unclear);
  CHECK(found(Outcome::done, {"2025-03-12.md#atgard-1"}) == unclear);
  CHECK(found(Outcome::done, {"https://www.exempelkommun.example/"}) == unclear);
  CHECK(found(Outcome::done, {"2025-03-12.md#beslut-1"}).empty());
  CHECK(found(Outcome::done, {"../plan/praktik.md"}).empty());
  // Parse has reported the words; the link has a finding of its own.
  CHECK(found(Outcome::none, {}).empty());
  CHECK(found(Outcome::done, {"2025-03-12.md#beslut-9"}) ==
        Strings{"broken-anchor minutes/arbete/samverkan/2025-04-09.md:1:9"});
}

TEST_CASE("what was not understood, or stands earlier, changes no state", "[link]") {
  auto result = linked_in_group({meeting_note(kMarch).follow_up(Outcome::done, {"2025-04-09.md#beslut-1"}),
                                 meeting_note(kApril).decision("Ja."),
                                 meeting_note(kMay).follow_up(Outcome::none, {"2025-04-09.md#beslut-1"})});
  CHECK(result.thread(kApril).history.empty());
  CHECK(result.thread(kApril).state == Outcome::none);
}

TEST_CASE("a decision that links to advice answers it", "[link]") {
  auto result =
      linked_in_group({group_note("arbete/board"), meeting_note("arbete/board/2025-02-04").advice("Fråga dem."),
                       meeting_note(kMarch).decision("Vi frågar.", {"../board/2025-02-04.md#rad-1"})});
  CHECK(result.findings.empty());
  const Thread& advice = result.thread("arbete/board/2025-02-04");
  const Thread& decision = result.thread(kMarch);
  REQUIRE(decision.answers.size() == 1);
  REQUIRE(advice.answered_by.size() == 1);
  CHECK(&result.site.threads[decision.answers[0]] == &advice);
  CHECK(&result.site.threads[advice.answered_by[0]] == &decision);
  CHECK(advice.state == Outcome::none);
}

TEST_CASE("only a decision answers, and only later", "[link]") {
  auto answers = [](Note note) {
    return linked_in_group({note, material_note("arbete/samverkan/rad", {2025, 3, 20}).advice("Gör så.")})
        .thread(note.edit().id, 0)
        .answers.size();
  };
  CHECK(answers(meeting_note(kApril).decision("Ja.", {"rad.md#rad-1"})) == 1);
  CHECK(answers(meeting_note(kApril).direction("Ja.", {"rad.md#rad-1"})) == 0);
  CHECK(answers(meeting_note(kMarch).decision("Ja.", {"rad.md#rad-1"})) == 0);
}

TEST_CASE("behind a decision stand those with mandate who were there for it", "[link]") {
  auto result = linked_in_group({organisation_note("Polisen"), organisation_note("Skolan"), organisation_note("Kyrkan"),
                                 organisation_note("Regionen"),
                                 group_note("arbete/samverkan")
                                     .seat("Skolan")
                                     .seat("Polisen")
                                     .seat("Kyrkan", {.mandate = false})
                                     .seat("Regionen"),
                                 meeting_note(kMarch)
                                     .present("Polisen")
                                     .present("Skolan")
                                     .present("Kyrkan")
                                     .present("Regionen", {Attended::Span::until, {"1"}})
                                     .item("1")
                                     .item("2")
                                     .decision("Ja.")});
  CHECK(result.thread(kMarch).behind ==
        std::vector{result.id("organisations/skolan"), result.id("organisations/polisen")});
}

TEST_CASE("an agenda's proposals are no decisions yet", "[link]") {
  CHECK(linked_in_group({meeting_note("arbete/samverkan/2027-01-01").decision("Förslag.")}).site.threads.empty());
  CHECK(linked_in_group({meeting_note(kMarch).status(MeetingStatus::cancelled).decision("Förslag.")})
            .site.threads.empty());
}

TEST_CASE("threads stand by date, then id, then place in the text", "[link]") {
  auto result = linked_in_group({group_note("arbete/a"), meeting_note(kApril).decision("3").decision("4"),
                                 meeting_note("arbete/a/2025-04-09").decision("2"), meeting_note(kMarch).advice("1")});
  Strings texts;
  for (const Thread& thread : result.site.threads)
    texts.push_back(result.site.doc(thread.statement.document).marks.statements[thread.statement.index].text);
  CHECK(texts == Strings{"1", "2", "3", "4"});
}

}  // namespace
}  // namespace insyn::link
