// SPDX-License-Identifier: EUPL-1.2
#include "check/check.hpp"
#include "link/link.hpp"
#include "support/catch.hpp"
#include "support/documents.hpp"

using namespace insyn;
using namespace insyn::support;

namespace {

/// What the ledger and the settings know, besides the notes.
struct Surroundings {
  Date today = day("2025-03-20");  // six working days after the meeting of Wednesday 12 March
  std::optional<Date> publish_from{};
  std::vector<Date> closed{};
  std::map<std::string, Date, std::less<>> seen{};
};

/// Files with late notes, in a group that promises five working days.
std::vector<std::string> late(Note meeting, const Surroundings& around = {}) {
  Settings settings;
  settings.publish_from = around.publish_from;
  settings.closed_days = around.closed;
  Findings of_link;
  Site site = link::link(
      settings, {project_note("arbete").document(), group_note("arbete/samverkan").document(), meeting.document()}, {},
      around.today, link::Drafts::leave_out, of_link);
  site.history.published = around.seen;
  std::vector<std::string> files;
  for (const Finding& finding : check::check(site, 2))
    if (finding.rule == Rule::late_notes) files.push_back(finding.file);
  return files;
}

Note meeting() { return meeting_note("arbete/samverkan/2025-03-12"); }
const std::vector<std::string> kLate{"minutes/arbete/samverkan/2025-03-12.md"};

}  // namespace

TEST_CASE("notes are late when the promised working days have passed", "[check]") {
  auto held = meeting().status(MeetingStatus::held);
  CHECK(late(held, {.today = day("2025-03-19")}).empty());
  CHECK(late(held, {.today = day("2025-03-20")}) == kLate);
  CHECK(late(held, {.today = day("2025-03-20"), .closed = {day("2025-03-14")}}).empty());
  CHECK(late(held, {.today = day("2025-03-21"), .closed = {day("2025-03-14")}}) == kLate);
}

TEST_CASE("notes that nobody can read yet are late, those that stand there are not", "[check]") {
  CHECK(late(meeting().status(MeetingStatus::called)) == kLate);
  CHECK(late(meeting().status(MeetingStatus::planned)) == kLate);
  CHECK(late(meeting().status(MeetingStatus::draft)) == kLate);
  CHECK(late(meeting()).empty());
  CHECK(late(meeting().status(MeetingStatus::approved)).empty());
  CHECK(late(meeting().status(MeetingStatus::cancelled)).empty());
  CHECK(late(meeting().status(MeetingStatus::moved)).empty());
  CHECK(late(meeting().published(Publish::no)).empty());
  CHECK(late(meeting().published(Publish::from_date, day("2025-04-01"))).empty());
  CHECK(late(meeting().withdrawn("Fel.")).empty());
}

TEST_CASE("an old archive is left in peace", "[check]") {
  auto held = meeting().status(MeetingStatus::held);
  CHECK(late(held, {.today = day("2025-05-11")}) == kLate);
  CHECK(late(held, {.today = day("2025-05-12")}).empty());
  CHECK(late(held, {.today = day("2025-12-01"), .publish_from = day("2025-03-12")}) == kLate);
  CHECK(late(held, {.publish_from = day("2025-03-13")}).empty());
}

TEST_CASE("a page that should have been posted and was never seen is late, once anything has been seen", "[check]") {
  auto summed_up = meeting();
  summed_up.edit().summaries = {{"sv", "Vi öppnar."}};
  const std::map<std::string, Date, std::less<>> another{{"arbete/samverkan/2025-02-12", day("2025-02-14")}};
  CHECK(late(summed_up).empty());
  CHECK(late(summed_up, {.seen = another}) == kLate);
  CHECK(late(meeting(), {.seen = another}).empty());
  CHECK(late(summed_up, {.seen = {{"arbete/samverkan/2025-03-12", day("2025-03-13")}}}).empty());
  CHECK(late(summed_up, {.seen = {{"arbete/samverkan/2025-04-12", day("2025-03-13")}}}).empty());
}
