// SPDX-License-Identifier: EUPL-1.2
#include "render/open_data.hpp"

#include <algorithm>

#include "base/encode.hpp"
#include "render/json_writer.hpp"

namespace insyn::render {
namespace {

std::string_view key_of(MeetingStatus status) {
  switch (status) {
    case MeetingStatus::unstated: return "";
    case MeetingStatus::planned: return "planned";
    case MeetingStatus::called: return "called";
    case MeetingStatus::moved: return "moved";
    case MeetingStatus::cancelled: return "cancelled";
    case MeetingStatus::held: return "held";
    case MeetingStatus::draft: return "draft";
    case MeetingStatus::preliminary: return "preliminary";
    case MeetingStatus::approved: return "approved";
  }
  return "";
}

std::string_view key_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::none: return "";
    case Outcome::done: return "done";
    case Outcome::ongoing: return "ongoing";
    case Outcome::not_started: return "not-started";
    case Outcome::delayed: return "delayed";
    case Outcome::changed: return "changed";
    case Outcome::replaced: return "replaced";
    case Outcome::revoked: return "revoked";
    case Outcome::abandoned: return "abandoned";
    case Outcome::followed: return "followed";
    case Outcome::partly_followed: return "partly-followed";
    case Outcome::declined: return "declined";
    case Outcome::postponed: return "postponed";
  }
  return "";
}

/// ISO 8601: "13:00", or from–to as an interval, "13:00/15:00".
std::string iso(const std::optional<TimeSpan>& time) {
  if (!time) return "";
  return time->to ? time->from.iso() + '/' + time->to->iso() : time->from.iso();
}

// ---- ids --------------------------------------------------------------------------------------------------------

const Statement& statement_of(const Site& site, const Thread& thread) {
  return site.doc(thread.statement.document).marks.statements[thread.statement.index];
}

const Action& action_at(const Site& site, PartRef part) { return site.doc(part.document).marks.actions[part.index]; }

std::string thread_id(const Site& site, std::uint32_t thread) {
  const auto& statement = site.threads[thread].statement;
  return part_id(site.doc(statement.document), statement_of(site, site.threads[thread]).anchor);
}

std::string action_id(const Site& site, PartRef part) {
  return part_id(site.doc(part.document), action_at(site, part).anchor);
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
  std::vector<std::string> ids;
  for (std::uint32_t i = 0; i < site.doc(id).marks.statements.size(); ++i) {
    auto thread = site.thread_of.find({id, i});
    if (thread == site.thread_of.end() || site.threads[thread->second].kind != StatementKind::decision) continue;
    ids.push_back(thread_id(site, thread->second));
  }
  return ids;
}

/// By the id of each action's origin: the item in actions.json.
std::vector<std::string> action_ids(const Site& site, DocId id) {
  std::vector<std::string> ids;
  for (std::uint32_t i = 0; i < site.doc(id).marks.actions.size(); ++i) {
    auto chain = site.chain_of.find({id, i});
    if (chain != site.chain_of.end()) ids.push_back(action_id(site, site.actions[chain->second].origin()));
  }
  return ids;
}

// ---- parts of items ---------------------------------------------------------------------------------------------

std::string reference_of(const Shared& shared, DocId id) {
  if (const auto& own = shared.site.doc(id).reference; !own.empty()) return own;
  const Document* group = shared.group_document(id);
  if (group && !group->reference.empty()) return group->reference;
  const Document* project = shared.project_document(id);
  return project ? project->reference : "";
}

void write_head(JsonWriter& json, const std::string& id, const std::string& url, std::string_view title,
                Date modified) {
  json.text("id", id);
  json.text("url", url);
  json.text_or_null("title", title);
  json.date("modified", modified);
}

void write_head(JsonWriter& json, const Shared& shared, const Document& document) {
  write_head(json, document.id, shared.absolute(document.url_path), document.title, modified(document));
}

void write_head_of_part(JsonWriter& json, const Shared& shared, const Document& document, const std::string& anchor,
                        std::string_view title, Date modified) {
  std::string url = shared.absolute(document.url_path) + '#' + encode::url(anchor);
  write_head(json, part_id(document, anchor), url, title, modified);
}

void write_corrections(JsonWriter& json, const std::vector<Correction>& corrections) {
  json.begin_array("corrections");
  for (const auto& correction : corrections) {
    json.begin_object();
    json.date("date", correction.date);
    json.text("what", correction.what);
    json.end_object();
  }
  json.end_array();
}

/// Where nothing can be claimed, nothing is: then how many were there is not said either.
void write_quorum(JsonWriter& json, const Quorum& quorum) {
  bool has_rule = quorum.seats > 0;
  json.begin_object("quorum");
  json.number("required", has_rule ? std::optional(quorum.required) : std::nullopt);
  json.number("present", quorum.met ? std::optional(quorum.present) : std::nullopt);
  json.boolean("met", quorum.met);
  json.end_object();
}

void write_history(JsonWriter& json, const Site& site, const Thread& thread) {
  json.begin_array("history");
  for (const auto& event : thread.history) {
    json.begin_object();
    json.date("date", event.date);
    json.text_or_null("state", key_of(event.state));
    json.text_or_null("text", event.text);
    json.text("meeting", site.doc(event.follow_up.document).id);
    json.end_object();
  }
  json.end_array();
}

Date last_change(const Site& site, const Thread& thread) {
  Date latest = modified(site.doc(thread.statement.document));
  for (const auto& event : thread.history) latest = std::max(latest, event.date);
  return latest;
}

Date last_change(const Site& site, const ActionChain& chain) {
  Date latest = modified(site.doc(chain.latest().document));
  return std::max(latest, chain.completed.value_or(Date{}));
}

// ---- items ------------------------------------------------------------------------------------------------------

void write_meeting(JsonWriter& json, const Shared& shared, DocId id) {
  const Site& site = shared.site;
  const Document& document = site.doc(id);
  const Meeting& meeting = *document.meeting();
  const MeetingFacts& facts = site.meeting_facts[id];
  write_head(json, shared, document);
  json.date("date", meeting.date);
  json.text_or_null("time", iso(meeting.time));
  json.text_or_null("place", meeting.place);
  json.text_or_null("status", key_of(facts.status));
  json.text_or_null("summary", summary_of(document, site.settings.language));
  json.text_or_null("reference", reference_of(shared, id));
  json.text_or_null("language", document.language.empty() ? site.settings.language : document.language);
  json.date("approved", meeting.approved);
  json.null("published");  // the day is in the ledger
  write_corrections(json, document.corrections);
  json.texts("present", organisation_ids(site, facts.present));
  json.texts("absent", organisation_ids(site, facts.absent));
  write_quorum(json, facts.quorum);
  json.texts("items", item_ids(document));
  json.texts("decisions", decision_ids(site, id));
  json.texts("actions", action_ids(site, id));
  std::vector<std::string> attachments;
  for (const auto& file : site.attachments[id]) attachments.push_back(shared.absolute(file.path));
  json.texts("attachments", attachments);
  json.text("textSha256", document.text_sha256);
}

void write_decision(JsonWriter& json, const Shared& shared, const Thread& thread) {
  const Site& site = shared.site;
  const Document& document = site.doc(thread.statement.document);
  const Statement& statement = statement_of(site, thread);
  write_head_of_part(json, shared, document, statement.anchor, title_of_part(document, statement.item),
                     last_change(site, thread));
  json.text("meeting", document.id);
  json.text_or_null("item",
                    statement.item == kNoItem
                        ? ""
                        : part_id(document, document.marks.items[static_cast<std::size_t>(statement.item)].anchor));
  json.date("date", thread.date);
  json.text("text", statement.text);
  json.boolean("quorate", thread.quorum.met);
  json.text_or_null("state", key_of(thread.state));
  write_history(json, site, thread);
  std::vector<std::string> answers;
  for (auto advice : thread.answers) answers.push_back(thread_id(site, advice));
  json.texts("answers", answers);
  json.texts("initiatives", {});
}

void write_advice(JsonWriter& json, const Shared& shared, const Thread& thread) {
  const Site& site = shared.site;
  const Document& document = site.doc(thread.statement.document);
  const Statement& statement = statement_of(site, thread);
  bool is_answered = !thread.answered_by.empty() || thread.state == Outcome::followed ||
                     thread.state == Outcome::partly_followed || thread.state == Outcome::declined;
  write_head_of_part(json, shared, document, statement.anchor, title_of_part(document, statement.item),
                     last_change(site, thread));
  json.text("meeting", document.id);
  json.date("date", thread.date);
  json.text("text", statement.text);
  json.boolean("answered", is_answered);
  json.text_or_null("answer", thread.answered_by.empty() ? "" : thread_id(site, thread.answered_by.front()));
  json.text_or_null("state", key_of(thread.state));
}

void write_action(JsonWriter& json, const Shared& shared, const ActionChain& chain) {
  const Site& site = shared.site;
  const Document& document = site.doc(chain.origin().document);
  const Action& origin = action_at(site, chain.origin());
  const Action& latest = action_at(site, chain.latest());
  const std::string& text = latest.text.empty() ? origin.text : latest.text;
  write_head_of_part(json, shared, document, origin.anchor, text, last_change(site, chain));
  json.text("meeting", document.id);
  json.text_or_null("owner", chain.owner == kNoDocument ? "" : site.doc(chain.owner).id);
  json.text("text", text);
  json.date("due", chain.due.value_or(Date{}));
  json.boolean("done", chain.done);
  json.date("completed", chain.completed.value_or(Date{}));
  json.text("origin", action_id(site, chain.origin()));
  json.text("latest", action_id(site, chain.latest()));
}

void write_organisation(JsonWriter& json, const Shared& shared, const OrganisationNode& node) {
  const Site& site = shared.site;
  const Document& document = site.doc(node.document);
  const Organisation& organisation = *document.organisation();
  write_head(json, shared, document);
  json.text_or_null("kind", organisation.type);
  json.text_or_null("contact", organisation.contact);
  json.begin_object("meetings");
  json.number("called", static_cast<int>(node.called.size()));
  json.number("present", static_cast<int>(node.present.size()));
  json.end_object();
  std::vector<std::string> actions;
  for (auto chain : node.actions) actions.push_back(action_id(site, site.actions[chain].origin()));
  json.texts("actions", actions);
  json.texts("initiatives", {});
}

void write_deleted(JsonWriter& json, const Shared& shared, const Tombstone& tombstone) {
  write_head(json, tombstone.id, shared.absolute(tombstone.url_path), "", tombstone.date);
  json.boolean("deleted", true);
}

// ---- files ------------------------------------------------------------------------------------------------------

/// The text of a file of data/; each item is begun on a line of its own.
class DataFile {
 public:
  DataFile() {
    json_.begin_object();
    json_.text("schema", "insyn/1");
    json_.begin_array("items");
  }

  template <typename Write, typename... Arguments>
  void item(Write write, const Arguments&... arguments) {
    json_.new_line();
    json_.begin_object();
    write(json_, arguments...);
    json_.end_object();
  }

  std::string take() {
    json_.end_array();
    json_.end_object();
    return json_.take() + '\n';
  }

 private:
  JsonWriter json_{};
};

bool is_of_organisation(const Tombstone& tombstone) { return tombstone.id.starts_with("organisations/"); }

/// A tombstone does not say whether it was a meeting or material: both lie in a group.
bool is_of_group_file(const Tombstone& tombstone) {
  const std::string& id = tombstone.id;
  auto first = id.find('/'), last = id.rfind('/');
  if (first == last || is_of_organisation(tombstone)) return false;
  auto folder = id.substr(first + 1, last - first - 1);
  return folder != "news" && folder != "plan" && folder != "figures";
}

}  // namespace

Date modified(const Document& document) {
  Date latest = day_of(document);
  if (const auto* meeting = document.meeting()) latest = std::max(latest, meeting->approved);
  for (const auto& correction : document.corrections) latest = std::max(latest, correction.date);
  return latest;
}

std::string part_id(const Document& document, std::string_view anchor) {
  return fmt::format("{}#{}", document.id, anchor);
}

const std::string& title_of_part(const Document& document, int item) {
  return item == kNoItem ? document.title : document.marks.items[static_cast<std::size_t>(item)].title;
}

std::string meetings_json(const Shared& shared) {
  DataFile file;
  for (DocId id = 0; id < shared.site.documents.size(); ++id) {
    if (shared.site.doc(id).meeting()) file.item(write_meeting, shared, id);
  }
  for (const auto& tombstone : shared.site.tombstones) {
    if (is_of_group_file(tombstone)) file.item(write_deleted, shared, tombstone);
  }
  return file.take();
}

std::string decisions_json(const Shared& shared) {
  DataFile file;
  for (const auto& thread : shared.site.threads) {
    if (thread.kind == StatementKind::decision) file.item(write_decision, shared, thread);
  }
  return file.take();
}

std::string advice_json(const Shared& shared) {
  DataFile file;
  for (const auto& thread : shared.site.threads) {
    if (thread.kind == StatementKind::advice) file.item(write_advice, shared, thread);
  }
  return file.take();
}

std::string actions_json(const Shared& shared) {
  DataFile file;
  for (const auto& chain : shared.site.actions) file.item(write_action, shared, chain);
  return file.take();
}

std::string organisations_json(const Shared& shared) {
  DataFile file;
  for (const auto& node : shared.site.organisations) file.item(write_organisation, shared, node);
  for (const auto& tombstone : shared.site.tombstones) {
    if (is_of_organisation(tombstone)) file.item(write_deleted, shared, tombstone);
  }
  return file.take();
}

}  // namespace insyn::render
