// SPDX-License-Identifier: EUPL-1.2
// One decision, action, meeting … as a line of a list: the same views for every page that lists them.
#pragma once
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "render/badge.hpp"
#include "render/shared.hpp"

namespace insyn::render {

/// {title, href}
[[nodiscard]] View link_view(const std::string& title, const std::string& href);
/// {title, href, title_lang, title_dir}: a link to the document, with the language that its title is in where that is
/// not the page's.
[[nodiscard]] View document_view(const Shared& shared, const Words& words, DocId document);
/// {title_lang, title_dir}: what a row shows of the document's own words is in the document's language.
View& put_language(View& view, const Shared& shared, const Words& words, DocId document);
/// {summary, summary_lang, summary_dir}
View& put_summary(View& view, const Shared& shared, const Words& words, DocId document);
/// {date, iso}; both empty for no day.
View& put_date(View& view, const Words& words, Date date);

/// "1 mars 2026 – 31 augusti 2027", "Från 1 mars 2026"; "" where no day is given.
[[nodiscard]] std::string span_text(const Words& words, Date from, Date to);

/// A state as word and class: {state, state_class}. For a decision, direction or piece of advice through time.
View& put_state(View& view, const Words& words, const Thread& thread);
[[nodiscard]] const std::string& state_name(const Words& words, const Thread& thread);
/// An advice that a decision has answered, and that has not been followed up.
[[nodiscard]] bool is_answered(const Thread& thread);
[[nodiscard]] const std::string& outcome_word(const Words& words, Outcome outcome);
[[nodiscard]] std::string_view outcome_class(Outcome outcome);

// Each of the rows below has {title_lang, title_dir} too.

/// {label, kind, topic, text, dissent, quorum, href, meeting, meeting_href, group, date, iso, state, state_class,
/// outcome, answers[], initiatives[{title, href, state, state_class, figures[]}], events[]}
[[nodiscard]] View thread_row(const Shared& shared, const Words& words, const Thread& thread);
/// What the statement is about: the title of its item; "" where it stands in none.
[[nodiscard]] std::string topic_of(const Document& document, const Statement& statement);
/// {state, state_class, text, meeting, meeting_href, date, iso}
[[nodiscard]] View event_row(const Shared& shared, const Words& words, const Event& event);
/// A piece of advice that no decision and no follow-up has taken up.
[[nodiscard]] bool waits_for_answer(const Thread& thread);
/// "Obesvarat sedan 75 dagar".
[[nodiscard]] std::string waiting_text(const Shared& shared, const Words& words, const Thread& thread);
/// {text, owner, owner_href, helpers, due, overdue, state, state_class, meeting, meeting_href, href, group, date, iso}
[[nodiscard]] View action_row(const Shared& shared, const Words& words, const ActionChain& chain);
/// {title, href, group, group_href, date, iso, time, place, summary, summary_lang, summary_dir, status, status_class,
/// moved, reason, marks}
[[nodiscard]] View meeting_row(const Shared& shared, const Words& words, DocId meeting);
/// {title, href, date, iso, summary, summary_lang, summary_dir, kind, home}: a meeting's notes or a news item under
/// "what is new".
[[nodiscard]] View news_row(const Shared& shared, const Words& words, DocId document);

[[nodiscard]] std::string status_word(const Words& words, MeetingStatus status);
[[nodiscard]] std::string_view status_class(MeetingStatus status);
/// Cancelled or moved: there is a reason to tell.
[[nodiscard]] bool is_broken_off(MeetingStatus status);

/// Open actions: those with a day first, the earliest first.
[[nodiscard]] bool due_before(const ActionChain* a, const ActionChain* b);
/// Sorts owners: organisations by name, then roles and "Alla", last what nobody has taken on.
[[nodiscard]] std::tuple<int, std::string> owner_order(const ActionChain& chain);
/// True for what a due day has passed and is not done.
[[nodiscard]] bool is_overdue(const ActionChain& chain, Date today);
/// What the action is today: open, late or done, wherever it is shown.
[[nodiscard]] Badge action_badge(const Words& words, const ActionChain& chain, Date today);
/// The day it was done; where none is stated that of the meeting that told of it.
[[nodiscard]] Date done_on(const Site& site, const ActionChain& chain);
/// "senast 15 april 2025", "till nästa möte", "".
[[nodiscard]] std::string due_text(const Words& words, const ActionChain& chain);
/// The same; for what is overdue "Skulle vara klart 15 april 2025", for what is done "klart 13 april 2025".
[[nodiscard]] std::string due_text(const Words& words, const ActionChain& chain, Date today);

/// The views of the first `most` of what `indices` name, made by `row`.
template <typename Indices, typename Row>
std::vector<View> rows(const Indices& indices, std::size_t most, Row row) {
  std::vector<View> views;
  for (auto index : indices) {
    if (views.size() == most) break;
    views.push_back(row(index));
  }
  return views;
}

}  // namespace insyn::render
