// SPDX-License-Identifier: EUPL-1.2
// Decisions and advice: what was said, and what became of it.
#include <algorithm>

#include "render/data/ids.hpp"
#include "render/data/items.hpp"
#include "render/data/keys.hpp"

namespace insyn::render {
namespace {

Date last_change(const Site& site, const Thread& thread) {
  Date latest = modified(site.doc(thread.statement.document));
  for (const auto& event : thread.history) latest = std::max(latest, event.date);
  return latest;
}

void write_head(FieldWriter& to, const Shared& shared, const Thread& thread) {
  const Document& document = shared.site.doc(thread.statement.document);
  const Statement& statement = statement_of(shared.site, thread);
  write_head_of_part(to, shared, document, statement.anchor, title_of_part(document, statement.item),
                     last_change(shared.site, thread));
  to.text("meeting", meeting_id(document));
}

std::string item_id(const Document& document, const Statement& statement) {
  if (statement.item == kNoItem) return "";
  return part_id(document, document.marks.items[static_cast<std::size_t>(statement.item)].anchor);
}

void write_history(FieldWriter& to, const Site& site, const Thread& thread) {
  to.begin_list("history");
  for (const auto& event : thread.history) {
    to.begin_element();
    to.date("date", event.date);
    to.text("state", key_of(event.state));
    to.text("text", event.text);
    to.text("meeting", meeting_id(site.doc(event.follow_up.document)));
    to.end_element();
  }
  to.end_list();
}

void write_decision(FieldWriter& to, const Shared& shared, const Thread& thread) {
  const Site& site = shared.site;
  const Statement& statement = statement_of(site, thread);
  write_head(to, shared, thread);
  to.text("item", item_id(site.doc(thread.statement.document), statement));
  to.date("date", thread.date);
  to.text("text", statement.text);
  to.boolean("quorate", thread.quorum.met);
  to.text("state", key_of(thread.state));
  write_history(to, site, thread);
  to.texts("answers", thread_ids(site, thread.answers, StatementKind::advice));
  to.texts("initiatives", initiative_ids(site, thread.initiatives));
}

bool is_answered(const Thread& advice) {
  return !advice.answered_by.empty() || advice.state == Outcome::followed || advice.state == Outcome::partly_followed ||
         advice.state == Outcome::declined;
}

void write_one_advice(FieldWriter& to, const Shared& shared, const Thread& thread) {
  auto answers = thread_ids(shared.site, thread.answered_by, StatementKind::decision);
  write_head(to, shared, thread);
  to.date("date", thread.date);
  to.text("text", statement_of(shared.site, thread).text);
  to.boolean("answered", is_answered(thread));
  to.text("answer", answers.empty() ? "" : answers.front());
  to.text("state", key_of(thread.state));
}

template <typename Write>
void write_threads(FieldWriter& to, const Shared& shared, StatementKind kind, Write write) {
  for (const Thread& thread : shared.site.threads) {
    if (thread.kind != kind) continue;
    to.begin_item();
    write(to, shared, thread);
    to.end_item();
  }
}

}  // namespace

void write_decisions(FieldWriter& to, const Shared& shared) {
  write_threads(to, shared, StatementKind::decision, write_decision);
  write_deleted_parts(to, shared, &Tombstone::decisions);
}

void write_advice(FieldWriter& to, const Shared& shared) {
  write_threads(to, shared, StatementKind::advice, write_one_advice);
  write_deleted_parts(to, shared, &Tombstone::advice);
}

}  // namespace insyn::render
