// SPDX-License-Identifier: EUPL-1.2
#include "begin/meeting_day.hpp"

#include <algorithm>

namespace insyn::begin {
namespace {

constexpr int kForgotten = 60;  // days: an older promise was not kept, and nobody means it any more

bool is_to_come(MeetingStatus status) { return status == MeetingStatus::planned || status == MeetingStatus::called; }

Date promised_by(const Site& site, DocId id) {
  const Meeting& meeting = *site.doc(id).meeting();
  if (site.meeting_facts[id].status == MeetingStatus::moved) return meeting.new_date;
  return meeting.next_date.value_or(Date{});
}

/// What the latest meeting that promised a day promised; no day where that is long ago.
Date promised_day(const Site& site, const GroupNode& group) {
  for (auto id = group.meetings.rbegin(); id != group.meetings.rend(); ++id)
    if (Date day = promised_by(site, *id)) return day >= site.today.plus_days(-kForgotten) ? day : Date{};
  return {};
}

/// Of the meetings with notes to write, and of drafts, which are such.
Date latest_unwritten(const Site& site, const GroupNode& group) {
  Date latest{};
  for (DocId id : group.meetings)
    if (is_to_come(site.meeting_facts[id].status)) latest = std::max(latest, site.doc(id).meeting()->date);
  for (const LeftOut& file : site.left_out)
    if (file.why == LeftOut::Why::draft && file.group == site.doc(group.document).id)
      latest = std::max(latest, file.met);
  return latest;
}

}  // namespace

Date next_meeting_day(const Site& site, const GroupNode& group) {
  if (Date day = promised_day(site, group); day && meeting_on(site, group, day).empty()) return day;
  if (Date day = latest_unwritten(site, group)) return day;
  return site.today;
}

std::string meeting_on(const Site& site, const GroupNode& group, Date day) {
  for (DocId id : group.meetings)
    if (site.doc(id).meeting()->date == day) return site.doc(id).path;
  for (const LeftOut& file : site.left_out)
    if (file.met == day && file.group == site.doc(group.document).id) return file.path;
  return "";
}

}  // namespace insyn::begin
