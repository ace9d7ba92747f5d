// SPDX-License-Identifier: EUPL-1.2
#include "check/rules.hpp"

namespace insyn::check {
namespace {

bool is_told_of(MeetingStatus status) {
  return status == MeetingStatus::preliminary || status == MeetingStatus::approved ||
         status == MeetingStatus::cancelled;
}

/// The day of what is posted; no day for what never is.
Date day_of_post(const Site& site, DocId id) {
  const Document& document = site.doc(id);
  if (const auto* news = std::get_if<News>(&document.as)) return news->date;
  const Meeting* meeting = document.meeting();
  return meeting != nullptr && is_told_of(site.meeting_facts[id].status) ? meeting->date : Date();
}

}  // namespace

void no_summary(const Site& site, Findings& findings) {
  if (site.settings.channels.empty() || !site.settings.publish_from) return;
  for (DocId id = 0; id < site.documents.size(); ++id) {
    const Document& document = site.doc(id);
    if (!document.summaries.empty() || !document.post.empty() || site.as_translation(id) != nullptr) continue;
    if (document.channels && document.channels->empty()) continue;  // is to be posted nowhere
    const Date day = day_of_post(site, id);
    if (!day || day < *site.settings.publish_from || day >= site.today) continue;  // on its day it is being written
    findings.push_back(
        {.rule = Rule::no_summary,
         .file = document.path,
         .message = say("texten har ingen sammanfattning, så den postas inte på kanalerna",
                        "the text has no summary, so it is not posted on the channels"),
         .hint = say("skriv \"sammanfattning: …\" överst: en eller två meningar om vad som hände; ska inget "
                     "postas, skriv \"kanaler: []\"",
                     "write \"summary: …\" at the top: a sentence or two on what happened; where nothing "
                     "is to be posted, write \"channels: []\"")});
  }
}

}  // namespace insyn::check
