// SPDX-License-Identifier: EUPL-1.2
#include "check/check.hpp"
#include "link/link.hpp"
#include "model/published_body.hpp"
#include "support/catch.hpp"
#include "support/documents.hpp"

using namespace insyn;
using namespace insyn::support;

namespace {

const Date kPublished = day("2025-03-14");

Note with_text(Note note, const std::string& markdown) {
  note.edit().prose.text = markdown;
  note.edit().prose.source_size = static_cast<std::uint32_t>(markdown.size());
  return note;
}

Note corrected(Note note, Date date) {
  note.edit().corrections.push_back({.date = date, .what = "Antalet är fyra."});
  return note;
}

Note approved(Note note, Date date) {
  note.meeting().approved = date;
  return note;
}

/// The findings of a note that was published with the text "Tre arbetsplatser.".
Findings found(const Note& note, Date today = day("2025-03-20")) {
  Findings of_link;
  Site site =
      link::link({}, {project_note("arbete").document(), group_note("arbete/samverkan").document(), note.document()},
                 {}, today, link::Drafts::leave_out, of_link);
  const std::string id = note.document()->id;
  site.history.published = {{id, kPublished}};
  site.history.published_bodies = {{id, body_sha256(*with_text(note, "Tre arbetsplatser.").document())}};
  Findings findings = check::check(site, 1);
  std::erase_if(findings, [](const Finding& finding) { return finding.rule != Rule::silent_change; });
  return findings;
}

bool is_silent(const Note& note) { return found(note).size() == 1; }

Note meeting() { return meeting_note("arbete/samverkan/2025-03-12"); }
Note changed() { return with_text(meeting(), "Fyra arbetsplatser."); }

}  // namespace

TEST_CASE("a text that was changed after it was published is found at its file", "[check]") {
  CHECK_FALSE(is_silent(with_text(meeting(), "Tre arbetsplatser.")));
  REQUIRE(is_silent(changed()));
  Finding finding = found(changed()).front();
  CHECK(finding.file == "minutes/arbete/samverkan/2025-03-12.md");
  CHECK(finding.message.sv.find("2025-03-14") != std::string::npos);
  CHECK(finding.hint.en.find("corrections") != std::string::npos);
  CHECK(finding.hint.en.find("approved") != std::string::npos);
}

TEST_CASE("lines that were broken anew are the same text, a letter less is not", "[check]") {
  CHECK_FALSE(is_silent(with_text(meeting(), "Tre\n  arbetsplatser.\n\n")));
  CHECK(is_silent(with_text(meeting(), "Tre arbetsplatser")));
}

TEST_CASE("a correction from the publication day on tells of the change, one from before does not", "[check]") {
  CHECK(is_silent(corrected(changed(), day("2025-03-13"))));
  CHECK_FALSE(is_silent(corrected(changed(), day("2025-03-14"))));
  CHECK_FALSE(is_silent(corrected(changed(), day("2025-03-17"))));
  CHECK(is_silent(corrected(changed(), {})));
}

TEST_CASE("what was approved after it was published was adjusted in the open", "[check]") {
  CHECK(is_silent(approved(changed(), day("2025-03-13"))));
  CHECK_FALSE(is_silent(approved(changed(), day("2025-03-14"))));
  CHECK_FALSE(is_silent(approved(changed(), day("2025-04-01"))));
  CHECK(found(approved(changed(), day("2025-03-13"))).front().hint.en.find("approved") == std::string::npos);
  CHECK(is_silent(with_text(meeting().status(MeetingStatus::approved), "Fyra.")));  // on which day is not said
}

TEST_CASE("what is said of a change does not wait for a day", "[check]") {
  CHECK(found(changed(), day("2025-03-15")).size() == 1);
  CHECK(found(changed(), day("2035-03-15")).size() == 1);
}

// A meeting that was cancelled on the web and held after all was asked to call its notes a correction of the
// cancellation.
TEST_CASE("notes of a meeting that was held after all are no change of its cancellation", "[check]") {
  auto with_status = [](MeetingStatus status) {
    return with_text(meeting_note("arbete/samverkan/2025-03-19").status(status), "Fyra arbetsplatser.");
  };
  CHECK_FALSE(is_silent(with_status(MeetingStatus::preliminary)));
  CHECK_FALSE(is_silent(with_status(MeetingStatus::called)));      // it is to be held: no notes yet
  CHECK(is_silent(with_status(MeetingStatus::cancelled)));         // the cancellation itself says something else now
  CHECK(is_silent(changed().status(MeetingStatus::preliminary)));  // published after its day: those were notes
}

TEST_CASE("news is held to the same", "[check]") {
  Note news = news_note("arbete", day("2025-03-12"), "boende");
  CHECK_FALSE(is_silent(with_text(news, "Tre arbetsplatser.")));
  CHECK(is_silent(with_text(news, "Fyra arbetsplatser.")));
}

TEST_CASE("of what is withdrawn nothing is asked", "[check]") {
  CHECK_FALSE(is_silent(with_text(meeting().withdrawn("Fel."), "")));
}
