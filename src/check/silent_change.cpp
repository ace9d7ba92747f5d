// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "check/rules.hpp"
#include "model/published_body.hpp"

namespace insyn::check {
namespace {

/// Readers are told of what was changed. Preliminary notes are published to be read through: what their approval covers
/// was changed for all to see. What a correction of a day to come says is not said yet.
bool is_told_of(const Document& document, Date published, Date today) {
  auto& corrections = document.corrections;
  const Meeting* meeting = document.meeting();
  bool is_approved_since = meeting && meeting->approved && meeting->approved >= published;
  return is_approved_since || std::any_of(corrections.begin(), corrections.end(), [&](const Correction& correction) {
           return correction.date >= published && correction.date <= today;
         });
}

/// What stood on a meeting's page before its day was that it was cancelled: no other coming meeting is posted, and so
/// seen. Where it is held after all, its notes are a text that nobody has read before.
bool was_cancellation(const Site& site, DocId id, Date published) {
  const Meeting* meeting = site.doc(id).meeting();
  return meeting && published < meeting->date && site.meeting_facts[id].status != MeetingStatus::cancelled;
}

Said what_to_write(const Document& document) {
  if (document.meeting() && !document.meeting()->approved)
    return say(
        "skriv rättelser: med datum: och vad: som är ändrat; eller godkänt: med dagen, när gruppen har godkänt texten "
        "som den är nu",
        "write corrections: with date: and what: is changed; or approved: with the day, when the group has approved "
        "the text as it is now");
  return say("skriv rättelser: med datum: och vad: som är ändrat",
             "write corrections: with date: and what: is changed");
}

}  // namespace

void silent_change(const Site& site, Findings& findings) {
  for (const auto& [id, body] : site.history.published_bodies) {
    const DocId found = site.find(id);
    if (found == kNoDocument) continue;
    const Document& document = site.doc(found);
    const Date published = site.history.published_on(id);
    if (was_cancellation(site, found, published) || is_told_of(document, published, site.today)) continue;
    if (body_sha256(document) == body) continue;
    findings.push_back({.rule = Rule::silent_change,
                        .file = document.path,
                        .message = say("texten är ändrad sedan den publicerades {}, och ingen rättelse säger det",
                                       "the text was changed after it was published on {}, and no correction says so",
                                       published.iso()),
                        .hint = what_to_write(document)});
  }
}

}  // namespace insyn::check
