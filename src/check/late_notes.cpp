// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/working_days.hpp"
#include "check/rules.hpp"

namespace insyn::check {
namespace {

constexpr int kLookBack = 60;  // days, where the settings do not say from when anything is posted

class Watch {
 public:
  Watch(const Site& site, Findings& findings)
      : site_(site),
        findings_(findings),
        since_(site.settings.publish_from.value_or(site.today.plus_days(-kLookBack))),
        first_seen_(first_seen(site.history)) {}

  void look_at(const GroupNode& group) {
    for (DocId id : group.meetings) {
      const Document& document = site_.doc(id);
      Date day = document.meeting()->date;
      if (!is_late(day, group)) continue;
      MeetingStatus status = site_.meeting_facts[id].status;
      if (has_no_notes(status))
        report(document.path, day, group,
               say("skriv in anteckningarna, eller status: inställt om mötet inte blev av",
                   "write the notes, or status: cancelled if there was no meeting"));
      else if (has_notes(status) && should_have_been_seen(document, day))
        report(document.path, day, group,
               say("lägg ut webbplatsen och kör insyn publish: liggaren har inte sett sidan",
                   "put the site up and run insyn publish: the ledger has not seen the page"));
    }
  }

  void look_at(const LeftOut& left_out) {
    // Whoever wrote a later day in publicera: has chosen it.
    bool is_draft = left_out.why == LeftOut::Why::draft && left_out.met;
    DocId document = is_draft ? site_.find(left_out.group) : kNoDocument;
    auto group = std::find_if(site_.groups.begin(), site_.groups.end(),
                              [&](const GroupNode& node) { return node.document == document; });
    if (group == site_.groups.end() || !is_late(left_out.met, *group)) return;
    report(left_out.path, left_out.met, *group,
           say("ta bort status: utkast, så visas de som preliminära",
               "take status: draft away, and they are shown as preliminary"));
  }

 private:
  static Date first_seen(const History& history) {
    Date first;
    for (const auto& [id, day] : history.published)
      if (!first || day < first) first = day;
    return first;
  }

  [[nodiscard]] int promise_of(const GroupNode& group) const {
    return site_.doc(group.document).group_facts()->publish_within;
  }

  [[nodiscard]] bool is_late(Date day, const GroupNode& group) const {
    return day && since_ <= day && day < site_.today &&
           working_day_after(day, promise_of(group) + 1, site_.settings.closed_days) <= site_.today;
  }

  static bool has_no_notes(MeetingStatus status) {
    return status == MeetingStatus::held || status == MeetingStatus::planned || status == MeetingStatus::called;
  }

  static bool has_notes(MeetingStatus status) {
    return status == MeetingStatus::preliminary || status == MeetingStatus::approved;
  }

  /// Only what is posted is ever seen, and only since the ledger began to see anything.
  [[nodiscard]] bool should_have_been_seen(const Document& document, Date day) const {
    bool is_posted = !document.post.empty() || !document.summaries.empty();
    return is_posted && first_seen_ && first_seen_ <= day && !site_.history.published_on(document.id);
  }

  void report(const std::string& path, Date day, const GroupNode& group, Said hint) {
    findings_.push_back({.rule = Rule::late_notes,
                         .file = path,
                         .message = say("mötet var {}, och gruppen lovar anteckningar inom {} arbetsdagar",
                                        "the meeting was on {}, and the group promises notes within {} working days",
                                        day.iso(), promise_of(group)),
                         .hint = std::move(hint)});
  }

  const Site& site_;
  Findings& findings_;
  Date since_{}, first_seen_{};
};

}  // namespace

void late_notes(const Site& site, Findings& findings) {
  Watch watch(site, findings);
  for (const GroupNode& group : site.groups) watch.look_at(group);
  for (const LeftOut& left_out : site.left_out) watch.look_at(left_out);
}

}  // namespace insyn::check
