// SPDX-License-Identifier: EUPL-1.2
#include "begin/meeting_day.hpp"

#include "notes.hpp"
#include "support/catch.hpp"

namespace insyn::begin {
namespace {

std::string day_of(std::vector<Source> notes, Date today) {
  auto read_notes = read(project_with("", std::move(notes)), today);
  return next_meeting_day(read_notes.site, read_notes.site.groups[0]).iso();
}

const std::string kPromise = "# Möte\n\n## Läget\n\nLugnt.\n\n## Nästa möte\n\nDen 9 april i Folkets hus.\n";

TEST_CASE("the next meeting is on the day that the latest one promised, also when it has just passed", "[begin]") {
  CHECK(day_of({meeting_of("2025-03-12", kPromise)}, {2025, 3, 13}) == "2025-04-09");
  CHECK(day_of({meeting_of("2025-03-12", kPromise)}, {2025, 4, 11}) == "2025-04-09");
}

TEST_CASE("a promise that nobody kept is forgotten", "[begin]") {
  CHECK(day_of({meeting_of("2025-03-12", kPromise)}, {2025, 6, 9}) == "2025-06-09");
}

TEST_CASE("a meeting that was moved is on its new day", "[begin]") {
  auto moved = meeting_of("2025-04-09", "---\nstatus: flyttat\nnytt-datum: 2025-04-16\n---\n# Möte\n");
  CHECK(day_of({meeting_of("2025-03-12", kPromise), moved}, {2025, 4, 1}) == "2025-04-16");
}

TEST_CASE("notes that are planned or a draft are the next to be written", "[begin]") {
  auto planned = meeting_of("2025-04-09", "---\nstatus: planerat\n---\n# Möte\n");
  auto draft = meeting_of("2025-04-09", "---\nstatus: utkast\n---\n# Möte\n");
  for (const Source& there : {planned, draft}) {
    auto read_notes = read(project_with("", {meeting_of("2025-03-12", kPromise), there}), {2025, 4, 10});
    const GroupNode& group = read_notes.site.groups[0];
    CHECK(next_meeting_day(read_notes.site, group) == Date{2025, 4, 9});
    CHECK(meeting_on(read_notes.site, group, {2025, 4, 9}) == there.path);
    CHECK(meeting_on(read_notes.site, group, {2025, 4, 10}).empty());
  }
}

TEST_CASE("without any of that it is today", "[begin]") {
  CHECK(day_of({}, {2025, 6, 1}) == "2025-06-01");
  CHECK(day_of({meeting_of("2025-03-12", "# Möte\n\n## Läget\n\nLugnt.\n")}, {2025, 6, 1}) == "2025-06-01");
}

// ---- and the notes themselves ----

const std::string kRoster =
    "representanter:\n  - organisation: Kommunen\n    till: 2025-03-31\n  - organisation: Skolan\n"
    "  - organisation: Skolan\n    roll: rektor\n  - organisation: Polisen\n    mandat: nej\n"
    "dagordning:\n  - \"Läget hos #1\"\n  - Nästa möte\n  - 2. Bussar\n";

std::string made(std::vector<Source> notes, Date day, Date today) {
  auto read_notes = read(project_with(kRoster, std::move(notes)), today);
  return meeting(read_notes.site, 0, day,
                 "# x\n<!-- kallade: här -->\n<!-- dagordning -->\n<!-- eget -->\n"
                 "## Nästa möte\n<!-- nästa möte -->\n",
                 swedish())
      .text;
}

TEST_CASE("called is everybody with a row of the roster that day, once", "[begin]") {
  CHECK(made({}, {2025, 6, 1}, {2025, 6, 1}) ==
        "---\ntitel: Gruppen 2025-06-01\nstatus: preliminärt\n---\n# x\n- Skolan\n- Polisen\n"
        "## Läget hos \\#1\n\n## 2\\. Bussar\n<!-- eget -->\n## Nästa möte\n"
        "<!-- Skriv dag, tid och plats här. -->\n");
  CHECK(made({}, {2025, 3, 31}, {2025, 6, 1}).find("- Kommunen\n- Skolan\n") != std::string::npos);
}

TEST_CASE("a day to come is planned, and the meeting after it is named", "[begin]") {
  auto later = meeting_of("2025-09-03", "---\nstatus: planerat\n---\n# Möte\n");
  std::string text = made({later}, {2025, 6, 11}, {2025, 6, 1});
  CHECK(text.find("status: planerat\n") != std::string::npos);
  CHECK(text.find("## Nästa möte\n2025-09-03.\n") != std::string::npos);
}

// "i Kommunhuset Skriv tid och plats överst." was one sentence.
TEST_CASE("what the last notes said ends before the advice begins", "[begin]") {
  auto said = [](const std::string& next, const std::string& told) {
    auto before = meeting_of("2025-03-12", "# Möte\n\n## Läget\n\nLugnt.\n\n## Nästa möte\n\n" + next + "\n");
    auto read_notes = read(project_with("", {before}), {2025, 4, 1});
    const std::string text = meeting(read_notes.site, 0, {2025, 4, 9}, "<!-- tid och plats -->\n", swedish()).text;
    INFO(text);
    CHECK(text.find("<!-- Förra anteckningarna sa: " + told + " Skriv tid och plats överst. -->") != std::string::npos);
  };
  said("Den 9 april 2025 kl. 13.00 i Kommunhuset", "Den 9 april 2025 kl. 13.00 i Kommunhuset.");
  said("Den 9 april 2025 i Kommunhuset.", "Den 9 april 2025 i Kommunhuset.");
  said("Den 9 april 2025 (passar det?)", "Den 9 april 2025 (passar det?).");
  said("Den 9 april 2025, passar det?", "Den 9 april 2025, passar det?");
}

TEST_CASE("a rhythm is a question to the writer, not a claim to the reader", "[begin]") {
  auto met = [](const char* name) { return meeting_of(name, "# Möte\n\n## Läget\n\nLugnt.\n"); };
  std::string text = made({met("2025-05-07"), met("2025-05-21")}, {2025, 6, 4}, {2025, 6, 1});
  CHECK(text.find("<!-- Med gruppens rytm blir det 2025-06-18.") != std::string::npos);
}

}  // namespace
}  // namespace insyn::begin
