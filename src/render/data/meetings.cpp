// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "render/data/ids.hpp"
#include "render/data/items.hpp"
#include "render/data/keys.hpp"

namespace insyn::render {
namespace {

/// ISO 8601: "13:00", or from–to as an interval, "13:00/15:00".
std::string iso(const std::optional<TimeSpan>& time) {
  if (!time) return "";
  return time->to ? time->from.iso() + '/' + time->to->iso() : time->from.iso();
}

/// Each once, in the order of the attendance list.
std::vector<std::string> organisation_ids(const Site& site, const std::vector<Seated>& seated) {
  std::vector<std::string> ids;
  for (const auto& one : seated) {
    if (one.organisation == kNoDocument) continue;
    const std::string& id = site.doc(one.organisation).id;
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  }
  return ids;
}

std::vector<std::string> item_ids(const Document& document) {
  std::vector<std::string> ids;
  for (const auto& item : document.marks.items) ids.push_back(part_id(document, item.anchor));
  return ids;
}

std::vector<std::string> decision_ids(const Site& site, DocId id) {
  std::vector<std::uint32_t> threads;
  for (std::uint32_t i = 0; i < site.doc(id).marks.statements.size(); ++i)
    if (auto thread = site.thread_of.find({id, i})) threads.push_back(*thread);
  return thread_ids(site, threads, StatementKind::decision);
}

/// By the id of each action's origin: the item in actions.json.
std::vector<std::string> action_ids(const Site& site, DocId id) {
  std::vector<std::string> ids;
  for (std::uint32_t i = 0; i < site.doc(id).marks.actions.size(); ++i) {
    auto chain = site.chain_of.find({id, i});
    if (chain) ids.push_back(action_id(site, site.actions[*chain].origin()));
  }
  return ids;
}

void write_corrections(FieldWriter& to, const std::vector<Correction>& corrections) {
  to.begin_list("corrections");
  for (const auto& correction : corrections) {
    to.begin_element();
    to.date("date", correction.date);
    to.text("what", correction.what);
    to.text("before", correction.before);
    to.text("after", correction.after);
    to.end_element();
  }
  to.end_list();
}

/// Where nothing can be claimed, nothing is: then how many were there is not said either.
void write_quorum(FieldWriter& to, const Quorum& quorum) {
  bool has_rule = quorum.seats > 0;
  to.begin_object("quorum");
  to.count("required", has_rule ? std::optional(quorum.required) : std::nullopt);
  to.count("present", quorum.met ? std::optional(quorum.present) : std::nullopt);
  to.boolean("met", quorum.met);
  to.end_object();
}

void write_meeting(FieldWriter& to, const Shared& shared, DocId id) {
  const Site& site = shared.site;
  const Document& document = site.doc(id);
  const Meeting& meeting = *document.meeting();
  const MeetingFacts& facts = site.meeting_facts[id];
  write_head(to, shared, document, modified(document));
  to.date("date", meeting.date);
  to.text("time", iso(meeting.time));
  to.text("place", meeting.place);
  to.text("status", key_of(facts.status));
  to.text("summary", summary_of(document, site.settings.language));
  to.text("reference", site.reference(id));
  to.text("language", document.language.empty() ? site.settings.language : document.language);
  to.date("approved", meeting.approved);
  to.date("published", site.history.published_on(document.id));
  write_corrections(to, document.corrections);
  to.texts("present", organisation_ids(site, facts.present));
  to.texts("absent", organisation_ids(site, facts.absent));
  write_quorum(to, facts.quorum);
  to.texts("items", item_ids(document));
  to.texts("decisions", decision_ids(site, id));
  to.texts("actions", action_ids(site, id));
  std::vector<std::string> attachments;
  for (const auto& file : site.attachments[id]) attachments.push_back(shared.absolute(file.path));
  to.texts("attachments", attachments);
  to.text("textSha256", document.text_sha256);
}

}  // namespace

void write_meetings(FieldWriter& to, const Shared& shared) {
  for (DocId id = 0; id < shared.site.documents.size(); ++id) {
    if (shared.site.doc(id).meeting() == nullptr || shared.site.as_translation(id) != nullptr) continue;
    to.begin_item();
    write_meeting(to, shared, id);
    to.end_item();
  }
  write_deleted(to, shared, Tombstone::Was::meeting);
}

}  // namespace insyn::render
