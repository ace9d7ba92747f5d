// SPDX-License-Identifier: EUPL-1.2
// A meeting: what was decided and what happens next first, then the facts, then the notes themselves.
#include <algorithm>
#include <iterator>

#include "base/encode.hpp"
#include "render/openness.hpp"
#include "render/outcomes.hpp"
#include "render/page.hpp"
#include "render/promises.hpp"
#include "render/prose_html.hpp"

namespace insyn::render {
namespace {

constexpr std::size_t kShort = 260;       // letters of a decision in the short account
constexpr std::size_t kContentsFrom = 4;  // items from which a list of contents helps

struct MeetingPage {
  const Shared& shared;
  const Words& words;
  DocId id;
  const Document& document;
  const Meeting& meeting;
  const MeetingFacts& facts;

  [[nodiscard]] bool notes() const { return has_notes(facts.status); }
};

// ---- what it is ----

std::string kind_of(const MeetingPage& page) {
  if (!page.notes()) return page.words["meeting"];
  const Document* group = page.shared.group_document(page.id);
  auto word = group == nullptr ? DocumentWord::notes : group->group_facts()->document;
  return page.words[word == DocumentWord::minutes ? "minutes" : word == DocumentWord::records ? "records" : "notes"];
}

std::string approved_note(const MeetingPage& page) {
  if (!page.meeting.approved) return "";
  std::string date = page.words.date(page.meeting.approved);
  if (page.meeting.approver.empty()) return page.words.fill("approved_on", {{"date", date}});
  return page.words.fill("approved_by", {{"date", date}, {"by", page.meeting.approver}});
}

std::string planned_note(const MeetingPage& page) {
  const Document* group = page.shared.group_document(page.id);
  if (group == nullptr) return "";
  return page.words.count("publish_within", static_cast<std::size_t>(group->group_facts()->publish_within));
}

std::string status_note(const MeetingPage& page) {
  switch (page.facts.status) {
    case MeetingStatus::approved: return approved_note(page);
    case MeetingStatus::preliminary: return page.words["preliminary_note"];
    case MeetingStatus::held: return page.words["held_note"];
    case MeetingStatus::planned:
    case MeetingStatus::called: return planned_note(page);
    case MeetingStatus::moved: {
      std::string date = page.words.date(page.meeting.new_date);
      return date.empty() ? "" : page.words.fill("moved_to", {{"date", date}});
    }
    default: return "";
  }
}

/// "14 mars 2026 (3 arbetsdagar)". Said where the ledger tells of any page at all.
std::string published_text(const MeetingPage& page) {
  const Site& site = page.shared.site;
  bool is_told = page.notes() && site.as_translation(page.id) == nullptr;  // a translation has no day of its own
  if (!is_told || site.history.published.empty()) return "";
  auto days = days_to_publication(site, page.id);
  if (!days) return page.words["published_unknown"];
  std::string date = page.words.date(site.history.published_on(page.document.id));
  std::string working_days = page.words.count("n_days", static_cast<std::size_t>(*days));
  return page.words.fill("published_after", {{"date", date}, {"days", working_days}});
}

// ---- who was there ----

std::string items_text(const Words& words, const Attended& attended) {
  using Span = Attended::Span;
  std::string items = words.series(attended.items);
  switch (attended.span) {
    case Span::all: return "";
    case Span::only: return words.fill("attended_only", {{"items", items}});
    case Span::until: return words.fill("attended_until", {{"items", items}});
    case Span::from: return words.fill("attended_from", {{"items", items}});
    case Span::except: return words.fill("attended_except", {{"items", items}});
    case Span::undecidable: return words["attended_part"];
  }
  return "";
}

std::string remarks(const Words& words, const Attendance& line) {
  std::vector<std::string> parts;
  if (line.count) parts.push_back(words.count("n_seats", static_cast<std::size_t>(std::max(0, *line.count))));
  if (std::string items = items_text(words, line.attended); !items.empty()) parts.push_back(items);
  if (line.digital) parts.push_back(words["digitally"]);
  std::string out;
  for (const auto& part : parts) (out += out.empty() ? "" : ", ") += part;
  return out;
}

View seated_row(const MeetingPage& page, const Seated& seated, const std::vector<Attendance>& lines) {
  View view;
  view.text("who", page.shared.site.name_of(seated))
      .text("href", seated.organisation == kNoDocument ? "" : page.shared.href(seated.organisation));
  const Attendance* line = seated.line < lines.size() ? &lines[seated.line] : nullptr;
  view.text("role", line == nullptr ? "" : line->role).text("name", line == nullptr ? "" : line->name);
  view.text("remarks", line == nullptr ? "" : remarks(page.words, *line));
  return view;
}

void put_attendance(View& view, const MeetingPage& page) {
  auto list = [&](const char* name, const std::vector<Seated>& seated, const std::vector<Attendance>& lines) {
    bool in_text = page.meeting.attendance_in_text && !page.document.prose.empty();
    std::size_t most = in_text ? 0 : seated.size();
    view.list(name, rows(seated, most, [&](const Seated& one) { return seated_row(page, one, lines); }));
  };
  list("present", page.facts.present, page.meeting.present);
  list("absent", page.facts.absent, page.meeting.absent);
  list("guests", page.facts.guests, page.meeting.guests);
}

std::string quorum_sentence(const MeetingPage& page) {
  if (!page.notes()) return "";
  const Quorum& quorum = page.facts.quorum;
  if (page.meeting.quorate == false && quorum.present >= quorum.required) return page.words["not_quorate"];
  return quorum_text(page.words, page.facts.quorum);
}

// ---- in short ----

View decision_line(const MeetingPage& page, const Statement& statement, const Thread* thread) {
  View view;
  view.text("label", statement_label(page.document, statement, page.words));
  view.text("kind", std::string(statement_class(page.document, statement)));
  view.text("topic", topic_of(page.document, statement));
  view.text("text", shortened(statement.text, kShort)).text("href", "#" + statement.anchor);
  bool followed = thread != nullptr && (thread->state != Outcome::none || !thread->answered_by.empty());
  if (followed) return put_state(view, page.words, *thread);
  return view.text("state", "").text("state_class", "");
}

View action_line(const MeetingPage& page, const Action& action, const ActionChain* chain) {
  View view;
  const Date today = page.shared.site.today;
  view.text("text", shortened(action.text, kShort)).text("href", "#" + action.anchor);
  bool known = chain != nullptr && !chain->owner_shown.empty();
  view.text("owner", known ? chain->owner_shown : action.owner);
  view.text("due", chain == nullptr ? "" : due_text(page.words, *chain, today));
  Badge badge = chain == nullptr ? action_badge(page.words, action) : action_badge(page.words, *chain, today);
  return view.text("state", badge.word).text("state_class", std::string(badge.style));
}

/// What was left to do when the meeting ended; what still is comes first.
std::vector<View> action_lines(const MeetingPage& page) {
  std::vector<View> open, closed;
  for (std::uint32_t i = 0; i < page.document.marks.actions.size(); ++i) {
    const Action& action = page.document.marks.actions[i];
    const ActionChain* chain = chain_at(page.shared.site, {page.id, i});
    if (!action.done) (chain != nullptr && chain->done ? closed : open).push_back(action_line(page, action, chain));
  }
  std::move(closed.begin(), closed.end(), std::back_inserter(open));
  return open;
}

/// "Det här beslutades" where something was; else what there is: directions or advice.
std::string_view decided_word(const Document& document) {
  std::string_view word = "directions";
  for (const Statement& statement : document.marks.statements) {
    auto kind = statement_class(document, statement);
    if (kind == "decision") return "what_was_decided";
    if (kind == "advice") word = "what_was_advised";
  }
  return word;
}

/// "Det här händer nu" while something is left to do.
std::string_view next_word(const MeetingPage& page) {
  for (std::uint32_t i = 0; i < page.document.marks.actions.size(); ++i) {
    const ActionChain* chain = chain_at(page.shared.site, {page.id, i});
    bool done = chain != nullptr ? chain->done : page.document.marks.actions[i].done;
    if (!done) return "what_happens_next";
  }
  return "what_was_to_be_done";
}

void put_short_account(View& view, const MeetingPage& page) {
  const auto& marks = page.document.marks;
  std::vector<View> decisions, actions;
  if (page.notes()) {
    for (std::uint32_t i = 0; i < marks.statements.size(); ++i)
      decisions.push_back(decision_line(page, marks.statements[i], thread_at(page.shared.site, {page.id, i})));
    actions = action_lines(page);
  }
  view.text("decided", page.words[decided_word(page.document)]).text("next_title", page.words[next_word(page)]);
  bool summary = !own_summary(page.shared.site, page.document).empty();
  auto promised = promises_of(page.shared.site, page.id);
  auto before = promised_before(page.shared.site, page.id);
  view.flag("in_short", summary || !decisions.empty() || !actions.empty() || !promised.empty() || !before.empty());
  auto row = [&](const Promised& one) { return promise_row(page.shared, page.words, one); };
  view.list("promises", rows(promised, promised.size(), row)).list("promised_before", rows(before, before.size(), row));
  view.list("decisions", std::move(decisions)).list("actions", std::move(actions));
}

// ---- the notes ----

std::vector<View> contents(const MeetingPage& page) {
  const auto& items = page.document.marks.items;
  if (items.size() < kContentsFrom) return {};
  bool numbered = std::any_of(items.begin(), items.end(), [](const Item& item) { return !item.number.empty(); });
  std::vector<View> views;
  for (std::size_t i = 0; i < items.size(); ++i) {
    std::string number = numbered ? items[i].number : std::to_string(i + 1);
    views.push_back(link_view(items[i].title, "#" + items[i].anchor).text("number", number));
  }
  return views;
}

std::string notes_html(const MeetingPage& page) {
  // A meeting that was held and whose notes are still to come is shown without them.
  return page.facts.status == MeetingStatus::held ? "" : body_html(page.shared, page.words, page.id);
}

void put_neighbour(View& view, const MeetingPage& page, const char* name, DocId neighbour) {
  if (neighbour == kNoDocument) {
    view.list(name, {});
    return;
  }
  const Document& document = page.shared.site.doc(neighbour);
  View link = link_view(document.title, page.shared.href(neighbour));
  put_date(link, page.words, day_of(document));
  view.part(name, std::move(link));
}

void put_facts(View& view, const MeetingPage& page) {
  const Document* group = page.shared.group_document(page.id);
  put_date(view, page.words, page.meeting.date);
  view.text("kind", kind_of(page));
  view.text("group", group == nullptr ? "" : group->title);
  view.text("group_href", group == nullptr ? "" : page.shared.href(group->url_path));
  view.text("time", page.meeting.time ? page.words.time(*page.meeting.time) : page.meeting.time_words);
  view.text("place", page.meeting.place).text("chair", page.meeting.chair).text("secretary", page.meeting.secretary);
  view.text("status", status_word(page.words, page.facts.status));
  view.text("status_class", std::string(status_class(page.facts.status)));
  view.text("status_note", status_note(page)).text("published", published_text(page));
  DocId moved_to = page.shared.moved_to(page.id);
  view.text("moved_to_href", moved_to == kNoDocument ? "" : page.shared.href(moved_to));
  Date day = page.shared.expected_day(page.id);
  std::string old_day = page.words.date(page.meeting.date);
  view.text("expected", page.words.date(day));
  view.text("moved", day == page.meeting.date ? "" : page.words.fill("moved_from", {{"date", old_day}}));
  view.text("reason", is_broken_off(page.facts.status) ? page.document.reason : "");
  view.text("quorum", quorum_sentence(page));
  view.flag("agreements", page.notes());
}

}  // namespace

std::string meeting_page(const Shared& shared, DocId id) {
  const Document& document = shared.site.doc(id);
  const MeetingPage page{shared,   shared.words_for(document), id,
                         document, *document.meeting(),        shared.site.meeting_facts[id]};
  View view;
  put_document(view, shared, page.words, id);
  put_facts(view, page);
  put_attendance(view, page);
  put_short_account(view, page);
  put_neighbour(view, page, "previous", page.facts.previous);
  put_neighbour(view, page, "next", page.facts.next);
  view.flag("has_neighbours", page.facts.previous != kNoDocument || page.facts.next != kNoDocument);
  std::string html = notes_html(page);
  // Without a heading of their own the notes would seem to belong to what stands above them.
  view.flag("needs_heading", page.notes() && !html.empty() && !html.starts_with("<div class=\"heading\""));
  view.list("contents", html.empty() ? std::vector<View>{} : contents(page));
  view.markup("body_html", std::move(html));
  return show(shared, page.words, "meeting.html", document_head(shared, page.words, id), std::move(view));
}

}  // namespace insyn::render
