// SPDX-License-Identifier: EUPL-1.2
#include "parse/text/meeting_sections.hpp"

#include <algorithm>
#include <set>

#include "base/date_text.hpp"
#include "base/text.hpp"
#include "parse/text/people_sections.hpp"

namespace insyn::parse {
namespace {

std::set<std::string> names_in(const std::vector<Attendance>& list) {
  std::set<std::string> names;
  for (const auto& line : list) names.insert(folded(collapsed(line.who)));
  return names;
}

/// `stated` is what front matter says. The section fills an empty list; a full one is compared.
void merge(std::vector<Attendance>& stated, std::vector<Attendance> section, const Section& from, const Prose& prose,
           const std::string& path, Findings& findings) {
  if (section.empty()) return;
  if (stated.empty()) {
    stated = std::move(section);
    return;
  }
  if (names_in(stated) == names_in(section)) return;
  findings.push_back({.rule = Rule::attendance_mismatch,
                      .file = path,
                      .at = prose.place(from.heading),
                      .message = say("listan här är en annan än i huvudet; huvudet gäller",
                                     "the list here differs from the front matter; the front matter counts"),
                      .hint = say("stryk den ena listan", "remove one of the lists")});
}

bool lists_anyone(const Meeting& meeting) {
  return !(meeting.present.empty() && meeting.absent.empty() && meeting.guests.empty());
}

std::string words_of(const Prose& prose, const Section& section) {
  std::string words;
  for (NodeId block : section.blocks) {
    if (!words.empty()) words += ' ';
    words += prose.plain(block);
  }
  return words;
}

/// The first date among the words: three, two or one of them together.
std::optional<Date> date_among(std::string_view text, Date after) {
  std::string spaced = collapsed(text);
  auto words = split(spaced, ' ');
  for (std::size_t i = 0; i < words.size() && i < 40; ++i)
    for (std::size_t n : {3, 2, 1}) {
      if (i + n > words.size()) continue;
      const char* begin = words[i].data();
      std::string_view candidate(begin,
                                 static_cast<std::size_t>(words[i + n - 1].data() + words[i + n - 1].size() - begin));
      while (candidate.ends_with('.') || candidate.ends_with(',')) candidate.remove_suffix(1);
      if (auto date = after ? read_date_after(candidate, after) : read_date(candidate)) return date;
    }
  return std::nullopt;
}

void read_next_meeting(const Prose& prose, const Section& section, Meeting& meeting) {
  std::string heading = prose.plain(section.heading), words = words_of(prose, section);
  meeting.next_meeting = words;
  meeting.next_date = date_among(words, meeting.date);
  if (!meeting.next_date) meeting.next_date = date_among(heading, meeting.date);
}

void fill(std::string& value, const std::string& words) {
  if (value.empty() && words.size() <= 120) value = words;
}

}  // namespace

void read_meeting_sections(const Prose& prose, const Outline& outline, const std::string& path, Meeting& meeting,
                           Findings& findings) {
  People people;
  const Section *present = nullptr, *absent = nullptr, *guests = nullptr;  // where a difference is reported
  for (const auto& section : outline.sections) {
    if (lists_people(section.kind)) read_people(prose, section, people);
    switch (section.kind) {
      case SectionKind::present: present = &section; break;
      case SectionKind::absent: absent = &section; break;
      case SectionKind::guests: guests = &section; break;
      case SectionKind::secretary: fill(meeting.secretary, words_of(prose, section)); break;
      case SectionKind::chair: fill(meeting.chair, words_of(prose, section)); break;
      case SectionKind::next_meeting: read_next_meeting(prose, section, meeting); break;
      default: break;
    }
  }
  bool stated = lists_anyone(meeting);
  if (stated && meeting.status == MeetingStatus::held) return;  // shown without its notes: only what front matter lists
  meeting.invited = std::move(people.invited);
  if (const Section* any = present ? present : absent ? absent : guests) {  // a label may name those of another list
    merge(meeting.present, std::move(people.present), *any, prose, path, findings);
    merge(meeting.absent, std::move(people.absent), absent ? *absent : *any, prose, path, findings);
    merge(meeting.guests, std::move(people.guests), guests ? *guests : *any, prose, path, findings);
  }
  meeting.attendance_in_text = !stated && (lists_anyone(meeting) || !meeting.invited.empty());
}

}  // namespace insyn::parse
