// SPDX-License-Identifier: EUPL-1.2
#include "render/calendar.hpp"

#include "base/text.hpp"
#include "render/ical_writer.hpp"
#include "support/catch.hpp"

using namespace insyn;

namespace {

Document meeting(const std::string& id, Date date) {
  Document d;
  d.id = id;
  d.url_path = id + "/";
  d.project = "arbete", d.group = "grupp";
  d.title = "Möte";
  d.as = Meeting{.date = date};
  return d;
}

/// A group that two organisations sit in, and its meetings; today is 2025-06-01.
struct Section {
  explicit Section(const std::vector<Document>& meetings, const std::vector<MeetingStatus>& statuses) {
    site.settings.base_url = "https://www.exempelkommun.example/samverkan/";
    site.settings.language = "sv";
    site.settings.title = "Samverkan";
    site.today = {2025, 6, 1};
    Document project, group, police, school;
    project.id = project.project = project.title = "arbete";
    project.as = Project{};
    group.id = "arbete/grupp", group.url_path = "arbete/grupp/", group.title = "Samverkansgruppen";
    group.project = "arbete", group.group = "grupp";
    RosterRow seat;
    seat.organisation = "Polisen", seat.to = {2025, 12, 31};
    group.as = Group{.roster = {seat}};
    police.id = "organisations/polisen", police.url_path = "aktorer/polisen/", police.title = "Polisen";
    police.as = Organisation{};
    school.id = "organisations/skolan", school.url_path = "aktorer/skolan/", school.title = "Skolan";
    school.as = Organisation{};
    site.documents = {std::make_shared<const Document>(project), std::make_shared<const Document>(group)};
    site.groups = {{1, 0, {}, {}}};
    for (const Document& one : meetings) {
      site.groups[0].meetings.push_back(static_cast<DocId>(site.documents.size()));
      site.documents.push_back(std::make_shared<const Document>(one));
    }
    auto first = static_cast<DocId>(site.documents.size());
    site.documents.push_back(std::make_shared<const Document>(police));
    site.documents.push_back(std::make_shared<const Document>(school));
    site.projects = {{.document = 0, .groups = {0}}};
    site.organisations = {{.document = first, .groups = {0}}, {.document = first + 1}};
    std::size_t n = site.documents.size();
    site.hrefs.resize(n), site.meeting_facts.resize(n), site.attachments.resize(n), site.attachment_hrefs.resize(n);
    for (std::size_t i = 0; i < statuses.size(); ++i) site.meeting_facts[2 + i].status = statuses[i];
    Findings findings;
    theme = render::load_theme({}, site.settings, findings);
  }

  [[nodiscard]] std::string calendar() const { return unfolded(render::site_calendar(render::Shared(site, *theme))); }
  [[nodiscard]] std::string of_organisation(std::uint32_t index) const {
    return unfolded(render::organisation_calendar(render::Shared(site, *theme), index));
  }
  static std::string unfolded(const std::string& ical) { return replaced(ical, "\r\n ", ""); }

  Site site;
  std::shared_ptr<const render::Theme> theme{};
};

bool has(const std::string& calendar, const std::string& line) {
  return calendar.find("\r\n" + line + "\r\n") != std::string::npos;
}

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t n = 0;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++n;
  return n;
}

}  // namespace

TEST_CASE("a meeting is an event in Stockholm's time, known by its id", "[render]") {
  Document one = meeting("arbete/grupp/2025-06-12", {2025, 6, 12});
  std::get<Meeting>(one.as).time = TimeSpan{{13, 0}, TimeOfDay{15, 30}};
  std::get<Meeting>(one.as).place = "Kommunhuset, rum 4; plan 2";
  one.summaries["sv"] = "Vi ses.\nAlla är med.";
  auto calendar = Section({one}, {MeetingStatus::planned}).calendar();
  CHECK(calendar.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
  CHECK(calendar.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
  CHECK(has(calendar, "TZID:Europe/Stockholm"));
  CHECK(has(calendar, "UID:arbete/grupp/2025-06-12@www.exempelkommun.example"));
  CHECK(has(calendar, "DTSTART;TZID=Europe/Stockholm:20250612T130000"));
  CHECK(has(calendar, "DTEND;TZID=Europe/Stockholm:20250612T153000"));
  CHECK(has(calendar, "STATUS:TENTATIVE"));
  CHECK(has(calendar, "SEQUENCE:0"));
  CHECK(has(calendar, "SUMMARY:Samverkansgruppen: Möte"));
  CHECK(has(calendar, "LOCATION:Kommunhuset\\, rum 4\\; plan 2"));
  CHECK(has(calendar, "URL:https://www.exempelkommun.example/samverkan/arbete/grupp/2025-06-12/"));
  CHECK(calendar.find("DESCRIPTION:Vi ses.\\nAlla är med.\\n") != std::string::npos);
  CHECK(calendar.find("METHOD") == std::string::npos);
}

TEST_CASE("a meeting without a time takes its day", "[render]") {
  auto calendar = Section({meeting("arbete/grupp/2025-12-31", {2025, 12, 31})}, {MeetingStatus::called}).calendar();
  CHECK(has(calendar, "DTSTART;VALUE=DATE:20251231"));
  CHECK(has(calendar, "DTEND;VALUE=DATE:20260101"));
  CHECK(has(calendar, "STATUS:CONFIRMED"));
}

TEST_CASE("a meeting past midnight ends the next day", "[render]") {
  Document one = meeting("arbete/grupp/2025-06-12", {2025, 6, 12});
  std::get<Meeting>(one.as).time = TimeSpan{{22, 0}, TimeOfDay{1, 0}};
  auto calendar = Section({one}, {MeetingStatus::planned}).calendar();
  CHECK(has(calendar, "DTSTART;TZID=Europe/Stockholm:20250612T220000"));
  CHECK(has(calendar, "DTEND;TZID=Europe/Stockholm:20250613T010000"));
}

TEST_CASE("a time that the clocks skip is the hour after, and the event does not end before it begins", "[render]") {
  Document one = meeting("arbete/grupp/2025-03-30", {2025, 3, 30});
  std::get<Meeting>(one.as).time = TimeSpan{{2, 30}, TimeOfDay{3, 0}};
  auto calendar = Section({one}, {MeetingStatus::planned}).calendar();
  CHECK(has(calendar, "DTSTART;TZID=Europe/Stockholm:20250330T033000"));
  CHECK(calendar.find("DTEND;TZID") == std::string::npos);
}

TEST_CASE("a cancelled meeting stays, cancelled and with its reason", "[render]") {
  Document one = meeting("arbete/grupp/2025-06-12", {2025, 6, 12});
  one.reason = "För få kunde komma.";
  auto calendar = Section({one}, {MeetingStatus::cancelled}).calendar();
  CHECK(has(calendar, "STATUS:CANCELLED"));
  CHECK(has(calendar, "SEQUENCE:2"));
  CHECK(has(calendar, "SUMMARY:Inställt: Samverkansgruppen: Möte"));
  CHECK(calendar.find("DESCRIPTION:För få kunde komma.") != std::string::npos);
}

TEST_CASE("a meeting that was moved is one event, on its new day", "[render]") {
  Document one = meeting("arbete/grupp/2025-06-12", {2025, 6, 12});
  std::get<Meeting>(one.as).new_date = {2025, 6, 19};
  one.reason = "Krock med avslutningen.";
  auto calendar = Section({one}, {MeetingStatus::moved}).calendar();
  CHECK(count(calendar, "BEGIN:VEVENT") == 1);
  CHECK(has(calendar, "DTSTART;VALUE=DATE:20250619"));
  CHECK(has(calendar, "STATUS:CONFIRMED"));
  CHECK(has(calendar, "SEQUENCE:1"));
  CHECK(calendar.find("Krock med avslutningen.") != std::string::npos);
}

TEST_CASE("a meeting that was moved to a day that nobody knows is struck out, and not among those to come",
          "[render]") {
  const Document one = meeting("arbete/grupp/2025-06-12", {2025, 6, 12});
  const Section section({one}, {MeetingStatus::moved});
  CHECK(render::Shared(section.site, *section.theme).coming.empty());
  auto calendar = section.calendar();
  CHECK(has(calendar, "STATUS:CANCELLED"));
  CHECK(has(calendar, "SUMMARY:Flyttat: Samverkansgruppen: Möte"));
  CHECK(calendar.find("DESCRIPTION:Flyttat från 12") != std::string::npos);
  CHECK(calendar.find(" till ") == std::string::npos);
}

TEST_CASE("once the new day has its own note, the old one is cancelled: one event takes place", "[render]") {
  Document one = meeting("arbete/grupp/2025-06-12", {2025, 6, 12});
  std::get<Meeting>(one.as).new_date = {2025, 6, 19};
  auto calendar =
      Section({one, meeting("arbete/grupp/2025-06-19", {2025, 6, 19})}, {MeetingStatus::moved, MeetingStatus::planned})
          .calendar();
  CHECK(count(calendar, "BEGIN:VEVENT") == 2);
  CHECK(count(calendar, "STATUS:CANCELLED") == 1);
  CHECK(count(calendar, "DTSTART;VALUE=DATE:20250612") == 1);
  CHECK(count(calendar, "DTSTART;VALUE=DATE:20250619") == 1);
}

TEST_CASE("a calendar goes a year back, and times are the documents' own", "[render]") {
  Document corrected = meeting("arbete/grupp/2025-03-12", {2025, 3, 12});
  corrected.corrections = {{{2025, 4, 2}, "fel"}};
  std::vector<Document> notes = {meeting("arbete/grupp/2024-05-31", {2024, 5, 31}),
                                 meeting("arbete/grupp/2024-06-02", {2024, 6, 2}), corrected,
                                 meeting("arbete/grupp/2027-01-01", {2027, 1, 1})};
  auto approved = MeetingStatus::approved;
  auto calendar = Section(notes, {approved, approved, approved, MeetingStatus::planned}).calendar();
  CHECK(calendar.find("UID:arbete/grupp/2024-05-31@") == std::string::npos);
  CHECK(calendar.find("UID:arbete/grupp/2024-06-02@") != std::string::npos);
  CHECK(has(calendar, "DTSTAMP:20250402T120000Z\r\nLAST-MODIFIED:20250402T120000Z\r\nSEQUENCE:1"));
  CHECK(has(calendar, "DTSTAMP:20260101T120000Z"));
}

TEST_CASE("an organisation's calendar has the meetings it is called to, those to come too", "[render]") {
  Document later = meeting("arbete/grupp/2026-02-01", {2026, 2, 1});
  Document open = meeting("arbete/grupp/2025-09-01", {2025, 9, 1});
  Attendance invited;
  invited.who = "skolan";
  std::get<Meeting>(open.as).invited = {invited};
  auto planned = MeetingStatus::planned;
  Section section({meeting("arbete/grupp/2025-06-12", {2025, 6, 12}), open, later}, {planned, planned, planned});
  auto of_police = section.of_organisation(0), of_school = section.of_organisation(1);
  CHECK(count(of_police, "BEGIN:VEVENT") == 1);
  CHECK(of_police.find("2025-06-12@") != std::string::npos);
  CHECK(count(of_school, "BEGIN:VEVENT") == 1);
  CHECK(of_school.find("2025-09-01@") != std::string::npos);
}

TEST_CASE("no name is in a calendar", "[render]") {
  Document one = meeting("arbete/grupp/2025-06-12", {2025, 6, 12});
  auto& facts = std::get<Meeting>(one.as);
  facts.chair = facts.secretary = facts.approver = "Förnamn Efternamn";
  Attendance line;
  line.who = line.name = "Förnamn Efternamn";
  facts.present = facts.invited = facts.guests = {line};
  CHECK(Section({one}, {MeetingStatus::planned}).calendar().find("rnamn") == std::string::npos);
}

TEST_CASE("lines are folded at 75 octets and never within a letter", "[render]") {
  for (std::size_t spaces = 0; spaces < 4; ++spaces) {
    render::IcalWriter ical;
    std::string text = std::string(spaces, 'x');
    for (int i = 0; i < 60; ++i) text += "å𝄞";
    ical.text("SUMMARY", text);
    std::string out = ical.take();
    REQUIRE(replaced(out, "\r\n ", "") == "SUMMARY:" + text + "\r\n");
    for (std::size_t at = 0; at < out.size();) {
      auto end = out.find("\r\n", at);
      CHECK(end - at <= 75);
      CHECK(is_valid_utf8(out.substr(at, end - at)));
      at = end + 2;
    }
  }
}

TEST_CASE("what an author writes begins no line of its own in a calendar", "[render]") {
  render::IcalWriter ical;
  ical.text("SUMMARY", "a\r\nEND:VEVENT\nb\\n,;\x01");
  CHECK(ical.take() == "SUMMARY:a\\nEND:VEVENT\\nb\\\\n\\,\\;\r\n");
}

TEST_CASE("Unicode's own line ends are line ends within a text of a calendar", "[render]") {
  render::IcalWriter ical;
  ical.text("SUMMARY",
            "a\u2028b\u2029c\xC2\x85"
            "d");
  CHECK(ical.take() == "SUMMARY:a\\nb\\nc\\nd\r\n");
}
