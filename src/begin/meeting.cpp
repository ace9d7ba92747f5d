// SPDX-License-Identifier: EUPL-1.2
#include "begin/meeting.hpp"

#include <algorithm>
#include <vector>

#include "base/encode.hpp"
#include "base/text.hpp"
#include "begin/form.hpp"
#include "begin/rhythm.hpp"
#include "begin/since_last.hpp"
#include "begin/starter.hpp"

namespace insyn::begin {
namespace {

bool has_met(MeetingStatus status) {
  return status == MeetingStatus::held || status == MeetingStatus::preliminary || status == MeetingStatus::approved;
}

bool is_to_come(MeetingStatus status) { return status == MeetingStatus::planned || status == MeetingStatus::called; }

std::string invited(const Group& group, Date day) {
  std::vector<std::string> called;
  for (const RosterRow& row : group.roster)
    if (row.covers(day) && std::find(called.begin(), called.end(), row.organisation) == called.end())
      called.push_back(row.organisation);
  std::string lines;
  for (const std::string& organisation : called) lines += "- " + encode::markdown(organisation) + "\n";
  return lines;
}

std::string agenda(const Group& group, std::string_view form) {
  std::string items;
  for (const std::string& item : group.agenda)
    if (!has_heading(form, item)) items += "## " + encode::markdown(item) + "\n\n";
  return items;
}

/// A comment of the program's: no words of a note may end it.
std::string comment(const std::string& words) { return "<!-- " + replaced(words, "--", "–") + " -->"; }

/// With a full stop where no sentence ends already: another comes after it.
std::string as_sentence(std::string_view words) {
  const std::string_view said = trimmed(words);
  return std::string(said) +
         (said.empty() || std::string_view(".!?").find(said.back()) != std::string_view::npos ? "" : ".");
}

/// What the notes before said of this meeting, in their own words.
std::string when_and_where(const Site& site, const GroupNode& group, Date day, Lang lang) {
  for (auto id = group.meetings.rbegin(); id != group.meetings.rend(); ++id) {
    const Meeting& meeting = *site.doc(*id).meeting();
    if (meeting.next_date != day || meeting.next_meeting.empty()) continue;
    return comment(say("Förra anteckningarna sa: {} Skriv tid och plats överst.",
                       "The last notes said: {} Write time and place at the top.", as_sentence(meeting.next_meeting))
                       .in(lang));
  }
  return "";
}

std::string next_meeting(const Site& site, const GroupNode& group, Date day, const Tongue& tongue) {
  std::vector<Date> met;
  for (DocId id : group.meetings) {
    Date other = site.doc(id).meeting()->date;
    MeetingStatus status = site.meeting_facts[id].status;
    if (other > day && is_to_come(status)) return tongue.day(other) + ".";
    if (other < day && has_met(status)) met.push_back(other);
  }
  met.push_back(day);
  if (auto next = next_in_rhythm(met))
    return comment(say("Med gruppens rytm blir det {}. Stämmer det? Skriv dag, tid och plats här.",
                       "In the group's rhythm it would be {}. Is that right? Write day, time and place here.",
                       tongue.day(*next))
                       .in(tongue.lang));
  return comment(say("Skriv dag, tid och plats här.", "Write day, time and place here.").in(tongue.lang));
}

std::string status(Date day, Date today, Lang lang) {
  return day > today ? say("planerat", "planned").in(lang) : say("preliminärt", "preliminary").in(lang);
}

}  // namespace

bool is_first_meeting(const GroupNode& group) { return group.meetings.empty(); }

std::string_view built_in_form(Lang lang) {
  return starter(std::string(folder_of(lang)) + "/project/" + std::string(kForm));
}

NewFile meeting(const Site& site, std::uint32_t index, Date day, std::string_view form, const Tongue& tongue) {
  const GroupNode& group = site.groups[index];
  const Document& document = site.doc(group.document);
  const std::string folder = document.path.substr(0, document.path.rfind('/'));
  FormWords words;
  words.title = document.title + " " + tongue.day(day);
  words.status = status(day, site.today, tongue.lang);
  words.when_and_where = when_and_where(site, group, day, tongue.lang);
  words.invited = invited(*document.group_facts(), day);
  words.since_last = since_last(site, index, day, folder, tongue.lang);
  words.agenda = agenda(*document.group_facts(), form);
  words.next_meeting = next_meeting(site, group, day, tongue);
  return {folder + "/" + day.iso() + ".md", filled_form(form, words)};
}

}  // namespace insyn::begin
