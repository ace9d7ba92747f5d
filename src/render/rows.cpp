// SPDX-License-Identifier: EUPL-1.2
#include "render/rows.hpp"

#include "base/text.hpp"
#include "render/alphabet.hpp"
#include "render/initiative_rows.hpp"
#include "render/outcomes.hpp"
#include "render/page_languages.hpp"
#include "render/prose_html.hpp"

namespace insyn::render {
namespace {

constexpr std::size_t kLineLength = 220;       // letters of a line in a list; the whole stands in the notes
constexpr std::size_t kStatementLength = 900;  // of a decision in a register: who cites it reads the whole

struct OutcomeLook {
  std::string_view word, style;
};

/// By Outcome: the word's key and the class of the badge.
OutcomeLook look_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::none: return {"state_none", "none"};
    case Outcome::done: return {"state_done", "done"};
    case Outcome::ongoing: return {"state_ongoing", "ongoing"};
    case Outcome::not_started: return {"state_not_started", "waiting"};
    case Outcome::delayed: return {"state_delayed", "late"};
    case Outcome::changed: return {"state_changed", "changed"};
    case Outcome::replaced: return {"state_replaced", "changed"};
    case Outcome::revoked: return {"state_revoked", "stopped"};
    case Outcome::abandoned: return {"state_abandoned", "stopped"};
    case Outcome::followed: return {"state_followed", "done"};
    case Outcome::partly_followed: return {"state_partly_followed", "ongoing"};
    case Outcome::declined: return {"state_declined", "stopped"};
    case Outcome::postponed: return {"state_postponed", "waiting"};
  }
  return {"state_none", "none"};
}

const Statement& statement_of(const Site& site, const Thread& thread) {
  return site.doc(thread.statement.document).marks.statements[thread.statement.index];
}

const Action& action_of(const Site& site, PartRef part) { return site.doc(part.document).marks.actions[part.index]; }

void put_place(View& view, const Shared& shared, const Words& words, DocId document) {
  const Document* group = shared.group_document(document);
  view.text("meeting", shared.site.doc(document).title).text("meeting_href", shared.href(document));
  view.text("group", group == nullptr ? "" : group->title);
  put_language(view, shared, words, document);
}

View answer_row(const Shared& shared, const Words& words, std::uint32_t thread_index) {
  const Thread& thread = shared.site.threads[thread_index];
  const Document& document = shared.site.doc(thread.statement.document);
  const Statement& statement = statement_of(shared.site, thread);
  View view;
  view.text("label", statement_label(document, statement, words))
      .text("text", shortened(statement.text, kStatementLength));
  view.text("href", shared.href(thread.statement, statement.anchor));
  put_language(view, shared, words, thread.statement.document);
  put_date(view, words, thread.date);
  return view;
}

std::string marks_text(const Words& words, const Document& document) {
  std::size_t decisions = 0, actions = document.marks.actions.size();
  for (const Statement& statement : document.marks.statements) decisions += statement.kind == StatementKind::decision;
  std::vector<std::string> parts;
  const Meeting* meeting = document.meeting();
  if (decisions != 0 && meeting->quorate != false) parts.push_back(words.count("n_decisions", decisions));
  if (actions != 0) parts.push_back(words.count("n_actions", actions));
  return words.series(parts);
}

}  // namespace

View link_view(const std::string& title, const std::string& href) {
  return View().text("title", title).text("href", href);
}

View document_view(const Shared& shared, const Words& words, DocId id) {
  View view = link_view(shared.site.doc(id).title, shared.href(id));
  put_language(view, shared, words, id);
  return view;
}

View& put_language(View& view, const Shared& shared, const Words& words, DocId id) {
  put_foreign(view, "title_lang", "title_dir", words, language_of(shared.site, shared.site.doc(id)));
  return view;
}

View& put_summary(View& view, const Shared& shared, const Words& words, DocId id) {
  const Document& document = shared.site.doc(id);
  view.text("summary", summary_of(document, shared.site.settings.language));
  put_foreign(view, "summary_lang", "summary_dir", words, summary_language(shared.site, document));
  return view;
}

View& put_date(View& view, const Words& words, Date date) {
  return view.text("date", words.date(date)).text("iso", date ? date.iso() : "");
}

std::string span_text(const Words& words, Date from, Date to) {
  if (!from && !to) return "";
  if (!to) return words.fill("since", {{"date", words.date(from)}});
  if (!from) return words.fill("until", {{"date", words.date(to)}});
  return words.date(from) + " – " + words.date(to);
}

const std::string& outcome_word(const Words& words, Outcome outcome) { return words[look_of(outcome).word]; }

std::string_view outcome_class(Outcome outcome) { return look_of(outcome).style; }

bool is_answered(const Thread& thread) { return thread.state == Outcome::none && !thread.answered_by.empty(); }

const std::string& state_name(const Words& words, const Thread& thread) {
  if (is_answered(thread)) return words["answered"];
  return waits_for_answer(thread) ? words["unanswered"] : outcome_word(words, thread.state);
}

View& put_state(View& view, const Words& words, const Thread& thread) {
  std::string_view style = is_answered(thread)        ? "ongoing"
                           : waits_for_answer(thread) ? "waiting"
                                                      : outcome_class(thread.state);
  return view.text("state", state_name(words, thread)).text("state_class", std::string(style));
}

View event_row(const Shared& shared, const Words& words, const Event& event) {
  View view;
  view.text("state", outcome_word(words, event.state)).text("state_class", std::string(outcome_class(event.state)));
  view.text("text", event.text).text("meeting", shared.site.doc(event.follow_up.document).title);
  view.text("meeting_href", shared.href(event.follow_up.document));
  put_language(view, shared, words, event.follow_up.document);
  put_date(view, words, event.date);
  return view;
}

bool waits_for_answer(const Thread& thread) {
  return thread.kind == StatementKind::advice && thread.state == Outcome::none && thread.answered_by.empty();
}

std::string waiting_text(const Shared& shared, const Words& words, const Thread& thread) {
  auto days = shared.site.today.days_since_epoch() - thread.date.days_since_epoch();
  if (!thread.date || days < 1) return words["unanswered"];
  return words.count("unanswered_days", static_cast<std::size_t>(days));
}

std::string quorum_remark(const Shared& shared, const Words& words, const Thread& thread) {
  const Document* group = shared.group_document(thread.statement.document);
  bool required = group != nullptr && group->group_facts()->quorum.kind != QuorumRule::Kind::none;
  if (thread.kind != StatementKind::decision || !required || thread.quorum.met == true) return "";
  return thread.quorum.met ? quorum_text(words, thread.quorum) : words["quorum_unknown"];
}

std::string topic_of(const Document& document, const Statement& statement) {
  const auto& items = document.marks.items;
  auto item = static_cast<std::size_t>(statement.item);
  return statement.item == kNoItem || item >= items.size() ? "" : items[item].title;
}

View thread_row(const Shared& shared, const Words& words, const Thread& thread) {
  const Document& document = shared.site.doc(thread.statement.document);
  const Statement& statement = statement_of(shared.site, thread);
  View view;
  view.text("label", statement_label(document, statement, words));
  view.text("kind", std::string(statement_class(document, statement)));
  view.text("topic", topic_of(document, statement)).text("text", shortened(statement.text, kLineLength));
  view.text("href", shared.href(thread.statement, statement.anchor));
  put_place(view, shared, words, thread.statement.document);
  view.text("dissent", shortened(statement.dissent, kLineLength));
  view.text("quorum", quorum_remark(shared, words, thread));
  put_date(view, words, thread.date);
  put_state(view, words, thread);
  view.text("state_name", state_name(words, thread));
  if (waits_for_answer(thread)) view.text("state", waiting_text(shared, words, thread));
  view.list("answers", rows(thread.answered_by, 10, [&](auto index) { return answer_row(shared, words, index); }));
  view.list("initiatives", rows(thread.initiatives, 10, [&](auto index) {
              View line = initiative_line(shared, words, index);
              return line.list("figures", figures_since(shared, words, shared.site.initiatives[index], thread.date));
            }));
  view.text("outcome", thread.history.empty() ? "" : thread.history.back().text);
  view.list("events", rows(thread.history, 20, [&](const Event& event) { return event_row(shared, words, event); }));
  return view;
}

bool due_before(const ActionChain* a, const ActionChain* b) {
  if (a->due.has_value() != b->due.has_value()) return a->due.has_value();
  return a->due && *a->due < *b->due;
}

std::tuple<int, std::string> owner_order(const ActionChain& chain) {
  int kind = chain.owner_shown.empty() ? 2 : chain.owner == kNoDocument ? 1 : 0;
  return {kind, alphabetical_key(chain.owner_shown)};
}

bool is_overdue(const ActionChain& chain, Date today) { return !chain.done && chain.due && *chain.due < today; }

std::string due_text(const Words& words, const ActionChain& chain) {
  if (!chain.due) return chain.due_words;
  std::string date = words.date(*chain.due);
  return words.fill("due", {{"date", date}});
}

Date done_on(const Site& site, const ActionChain& chain) {
  return chain.completed.value_or(day_of(site.doc(chain.latest().document)));
}

Badge action_badge(const Words& words, const ActionChain& chain, Date today) {
  if (chain.done) return {words["action_done"], "done"};
  return is_overdue(chain, today) ? Badge{words["action_overdue"], "late"} : Badge{words["action_open"], "open"};
}

std::string due_text(const Words& words, const ActionChain& chain, Date today) {
  if (chain.done && !chain.completed) return "";
  if (chain.done) {
    std::string date = words.date(*chain.completed);
    return words.fill("completed_on", {{"date", date}});
  }
  if (!is_overdue(chain, today)) return due_text(words, chain);
  std::string date = words.date(*chain.due);
  return words.fill("was_due", {{"date", date}});
}

View action_row(const Shared& shared, const Words& words, const ActionChain& chain) {
  const Site& site = shared.site;
  const Action& latest = action_of(site, chain.latest());
  const Badge badge = action_badge(words, chain, site.today);
  std::vector<std::string> helpers;
  for (DocId helper : chain.helpers) helpers.push_back(site.doc(helper).title);
  View view;
  view.text("text", shortened(latest.text, kLineLength)).text("href", shared.href(chain.latest(), latest.anchor));
  view.text("owner", chain.owner_shown.empty() ? words["no_owner"] : chain.owner_shown);
  view.text("owner_href", chain.owner == kNoDocument ? "" : shared.href(chain.owner));
  view.text("helpers", words.series(helpers));
  view.text("due", due_text(words, chain, site.today)).text("state", badge.word);
  view.text("state_class", std::string(badge.style));
  put_place(view, shared, words, chain.latest().document);
  return put_date(view, words, day_of(site.doc(chain.origin().document)));
}

bool is_broken_off(MeetingStatus status) {
  return status == MeetingStatus::cancelled || status == MeetingStatus::moved;
}

std::string_view status_class(MeetingStatus status) {
  switch (status) {
    case MeetingStatus::called: return "called";
    case MeetingStatus::moved: return "moved";
    case MeetingStatus::cancelled: return "cancelled";
    case MeetingStatus::held: return "held";
    case MeetingStatus::draft: return "draft";
    case MeetingStatus::preliminary: return "preliminary";
    case MeetingStatus::approved: return "approved";
    case MeetingStatus::planned:
    case MeetingStatus::unstated: break;
  }
  return "planned";
}

std::string status_word(const Words& words, MeetingStatus status) {
  return words["status_" + std::string(status_class(status))];
}

View meeting_row(const Shared& shared, const Words& words, DocId id) {
  const Document& document = shared.site.doc(id);
  const Meeting& meeting = *document.meeting();
  const Document* group = shared.group_document(id);
  auto status = shared.site.meeting_facts[id].status;
  View view = document_view(shared, words, id);
  view.text("group", group == nullptr ? "" : group->title);
  view.text("time", meeting.time ? words.time(*meeting.time) : meeting.time_words).text("place", meeting.place);
  put_summary(view, shared, words, id);
  view.text("status", status_word(words, status)).text("status_class", std::string(status_class(status)));
  view.text("reason", is_broken_off(status) ? document.reason : "");
  view.text("marks", has_notes(status) ? marks_text(words, document) : "");
  std::string old_day = words.date(meeting.date), new_day = words.date(meeting.new_date);
  bool is_moved = status == MeetingStatus::moved && meeting.new_date, coming = shared.is_coming(id);
  view.text("moved", !is_moved ? ""
                     : coming  ? words.fill("moved_from", {{"date", old_day}})
                               : words.fill("moved_to", {{"date", new_day}}));
  return put_date(view, words, coming ? shared.expected_day(id) : meeting.date);
}

View news_row(const Shared& shared, const Words& words, DocId id) {
  const Document& document = shared.site.doc(id);
  const Document* group = shared.group_document(id);
  const Document* project = shared.project_document(id);
  const Document* home = group != nullptr ? group : project;
  View view = document_view(shared, words, id);
  put_summary(view, shared, words, id);
  view.text("kind", words[document.meeting() != nullptr ? "kind_notes" : "kind_news"]);
  view.text("home", home == nullptr ? "" : home->title);
  return put_date(view, words, day_of(document));
}

}  // namespace insyn::render
