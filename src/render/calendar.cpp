// SPDX-License-Identifier: EUPL-1.2
#include "render/calendar.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "render/data/ids.hpp"
#include "render/ical_writer.hpp"

namespace insyn::render {
namespace {

constexpr int kDaysBack = 365;

/// Where a meeting takes place in time, or would have.
struct Occasion {
  Date day{};
  bool cancelled = false;  // as called off, or because the new day is not known or has a note of its own
  bool moved = false;
};

bool has_note_on(const Shared& shared, DocId meeting, Date day) {
  auto group = shared.group_of[meeting];
  if (group == kNowhere) return false;
  const auto& meetings = shared.site.groups[group].meetings;
  return std::any_of(meetings.begin(), meetings.end(),
                     [&](DocId id) { return id != meeting && shared.site.doc(id).meeting()->date == day; });
}

Occasion occasion_of(const Shared& shared, DocId id) {
  const Meeting& meeting = *shared.site.doc(id).meeting();
  auto status = shared.site.meeting_facts[id].status;
  if (status == MeetingStatus::cancelled) return {meeting.date, true, false};
  if (status != MeetingStatus::moved) return {meeting.date, false, false};
  if (!meeting.new_date) return {meeting.date, true, true};
  if (has_note_on(shared, id, meeting.new_date)) return {meeting.date, true, true};
  return {meeting.new_date, false, true};
}

/// What is older than a year is on the pages.
bool is_shown(const Shared& shared, DocId id) {
  const Meeting* meeting = shared.site.doc(id).meeting();
  return meeting != nullptr && std::max(meeting->date, meeting->new_date) >= shared.site.today.plus_days(-kDaysBack);
}

/// Rises with each correction, each move and each cancellation; nothing that happens to a meeting takes any away.
int sequence_of(const Document& document, const Occasion& occasion) {
  int happened = occasion.cancelled ? 2 : occasion.moved ? 1 : 0;
  return happened + static_cast<int>(document.corrections.size());
}

/// The latest day on which something is known to have been written; for a plan that says no such day, one that surely
/// is before it.
Date revised(const Shared& shared, const Document& document) {
  const Meeting& meeting = *document.meeting();
  Date latest{};
  auto consider = [&](Date day) {
    if (day <= shared.site.today) latest = std::max(latest, day);
  };
  consider(meeting.date);
  consider(meeting.approved);
  consider(shared.site.history.published_on(document.id));
  for (const Correction& correction : document.corrections) consider(correction.date);
  return latest ? latest : meeting.date.plus_days(-kDaysBack);
}

std::string_view status_of(const Occasion& occasion, MeetingStatus status) {
  if (occasion.cancelled) return "CANCELLED";
  return status == MeetingStatus::planned || status == MeetingStatus::unstated ? "TENTATIVE" : "CONFIRMED";
}

std::string summary(const Shared& shared, DocId id, const Occasion& occasion) {
  std::string title = title_with_group(shared, id, shared.site.doc(id).title);
  const Words& words = shared.words();
  if (occasion.moved) return words["status_moved"] + ": " + title;
  return occasion.cancelled ? words["status_cancelled"] + ": " + title : title;
}

std::string description(const Shared& shared, DocId id, const Occasion& occasion) {
  const Document& document = shared.site.doc(id);
  const Words& words = shared.words();
  const Meeting& meeting = *document.meeting();
  std::string text;
  auto add = [&](const std::string& line) { (text += text.empty() || line.empty() ? "" : "\n") += line; };
  if (occasion.moved) {
    std::string from = words.date(meeting.date), to = words.date(meeting.new_date);
    add(to.empty() ? words.fill("moved_from", {{"date", from}})
                   : words.fill("calendar_moved", {{"from", from}, {"to", to}}));
  }
  add(document.reason);
  if (!meeting.time) add(meeting.time_words);
  add(summary_of(document, shared.site.settings.language));
  add(shared.absolute(document.url_path));
  return text;
}

/// Without a time it takes the day; without an end it only begins.
void write_time(IcalWriter& ical, Date day, const std::optional<TimeSpan>& time) {
  if (!time) {
    ical.day("DTSTART", day);
    return ical.day("DTEND", day.plus_days(1));
  }
  LocalTime start = in_stockholm(day, time->from);
  ical.stockholm_time("DTSTART", start.day, start.time);
  if (!time->to) return;
  LocalTime end = end_in_stockholm(day, *time);
  if (std::pair(end.day, end.time) > std::pair(start.day, start.time)) ical.stockholm_time("DTEND", end.day, end.time);
}

std::string host_of(const Shared& shared) {
  auto slashes = shared.origin.find("//");
  return slashes == std::string::npos ? shared.origin : shared.origin.substr(slashes + 2);
}

void write_event(IcalWriter& ical, const Shared& shared, DocId id) {
  const Document& document = shared.site.doc(id);
  Occasion occasion = occasion_of(shared, id);
  Date day = revised(shared, document);
  ical.line("BEGIN:VEVENT");
  ical.text("UID", document.id + '@' + host_of(shared));
  ical.noon_utc("DTSTAMP", day);
  ical.noon_utc("LAST-MODIFIED", day);
  ical.line(fmt::format("SEQUENCE:{}", sequence_of(document, occasion)));
  write_time(ical, occasion.day, document.meeting()->time);
  ical.line(fmt::format("STATUS:{}", status_of(occasion, shared.site.meeting_facts[id].status)));
  ical.text("SUMMARY", summary(shared, id, occasion));
  ical.text("DESCRIPTION", description(shared, id, occasion));
  ical.text("LOCATION", document.meeting()->place);
  ical.line("URL:" + shared.absolute(document.url_path));
  ical.line("END:VEVENT");
}

/// Of the page at `path` below base_url.
std::string calendar(const Shared& shared, const std::string& title, const std::string& path,
                     const std::vector<DocId>& meetings) {
  IcalWriter ical;
  ical.line("BEGIN:VCALENDAR");
  ical.line("VERSION:2.0");
  ical.line("PRODID:-//Insyn//Insyn//SV");
  ical.line("CALSCALE:GREGORIAN");
  ical.text("NAME", title);
  ical.text("X-WR-CALNAME", title);
  ical.line("X-WR-TIMEZONE:Europe/Stockholm");
  ical.line("REFRESH-INTERVAL;VALUE=DURATION:PT12H");
  ical.line("X-PUBLISHED-TTL:PT12H");
  ical.line("SOURCE;VALUE=URI:" + shared.absolute(path + std::string(kCalendarFile)));
  ical.line("URL:" + shared.absolute(path));
  ical.stockholm_zone();
  Date from = shared.site.today.plus_days(-kDaysBack);
  for (DocId id : meetings)
    if (shared.site.doc(id).meeting() != nullptr && occasion_of(shared, id).day >= from) write_event(ical, shared, id);
  ical.line("END:VCALENDAR");
  return ical.take();
}

// ---- which meetings -------------------------------------------------------------------------------------------------

/// A note may call it by its title or its abbreviation.
bool names(std::string_view words, const Document& organisation) {
  return same_words(words, organisation.title) || same_words(words, organisation.organisation()->abbreviation);
}

bool is_invited(const Meeting& meeting, const Document& organisation) {
  return std::any_of(meeting.invited.begin(), meeting.invited.end(),
                     [&](const Attendance& line) { return names(line.who, organisation); });
}

std::vector<const RosterRow*> seats_of(const Group& group, const Document& organisation) {
  std::vector<const RosterRow*> seats;
  for (const RosterRow& row : group.roster)
    if (names(row.organisation, organisation)) seats.push_back(&row);
  return seats;
}

std::string with_site(const Shared& shared, const std::string& title) {
  return title + " – " + shared.site.settings.title;
}

}  // namespace

std::vector<DocId> calendar_meetings(const Shared& shared, const OrganisationNode& node) {
  const Site& site = shared.site;
  const Document& organisation = site.doc(node.document);
  std::vector<DocId> meetings = node.called;
  for (auto group : node.groups) {
    auto seats = seats_of(*site.doc(site.groups[group].document).group_facts(), organisation);
    for (DocId id : site.groups[group].meetings) {
      const Meeting& meeting = *site.doc(id).meeting();
      auto covers = [&](const RosterRow* seat) { return seat->covers(meeting.date); };
      if (!is_shown(shared, id)) continue;
      if (meeting.invited.empty() ? std::any_of(seats.begin(), seats.end(), covers) : is_invited(meeting, organisation))
        meetings.push_back(id);
    }
  }
  for (DocId id : shared.coming)
    if (is_invited(*site.doc(id).meeting(), organisation)) meetings.push_back(id);
  std::sort(meetings.begin(), meetings.end());
  meetings.erase(std::unique(meetings.begin(), meetings.end()), meetings.end());
  return meetings;
}

std::string site_calendar(const Shared& shared) {
  std::vector<DocId> all(shared.site.documents.size());
  for (DocId id = 0; id < all.size(); ++id) all[id] = id;
  std::erase_if(all, [&](DocId id) { return shared.site.as_translation(id) != nullptr; });
  return calendar(shared, shared.site.settings.title, "", all);
}

std::string group_calendar(const Shared& shared, std::uint32_t group) {
  const GroupNode& node = shared.site.groups[group];
  const Document& document = shared.site.doc(node.document);
  return calendar(shared, with_site(shared, document.title), document.url_path, node.meetings);
}

std::string organisation_calendar(const Shared& shared, std::uint32_t organisation) {
  const OrganisationNode& node = shared.site.organisations[organisation];
  const Document& document = shared.site.doc(node.document);
  return calendar(shared, with_site(shared, document.title), document.url_path, calendar_meetings(shared, node));
}

}  // namespace insyn::render
