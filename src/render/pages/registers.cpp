// SPDX-License-Identifier: EUPL-1.2
// Registers: every decision by year, every action, every piece of advice with its answer.
#include <algorithm>
#include <functional>
#include <map>
#include <tuple>
#include <utility>

#include "base/text.hpp"
#include "render/page.hpp"
#include "render/promises.hpp"

namespace insyn::render {
namespace {

// A page that a phone can open. What does not fit is counted on the page and stands whole in the open data.
constexpr std::size_t kMost = 500;
constexpr std::size_t kLatest = 30;

using Threads = std::vector<const Thread*>;
using Chains = std::vector<const ActionChain*>;

Threads threads_where(const Site& site, bool (*wanted)(const Thread&)) {
  Threads found;
  for (auto thread = site.threads.rbegin(); thread != site.threads.rend(); ++thread)
    if (wanted(*thread)) found.push_back(&*thread);
  return found;
}

bool is_advice(const Thread& thread) { return thread.kind == StatementKind::advice; }
bool is_decided(const Thread& thread) { return !is_advice(thread); }  // decisions, and directions beside them

std::vector<View> thread_rows(const Shared& shared, const Words& words, const Threads& threads, std::size_t most) {
  return rows(threads, most, [&](const Thread* thread) { return thread_row(shared, words, *thread); });
}

std::string left_out_text(const Words& words, std::size_t all, std::size_t most) {
  std::string shown = std::to_string(most), total = std::to_string(all);
  return all <= most ? "" : words.fill("only_latest", {{"shown", shown}, {"all", total}});
}

// ---- decisions by year, group and state ----

/// The table "how many in each state": a column for each state that occurs, a line for each year or group.
class StateTable {
 public:
  explicit StateTable(const Threads& threads) {
    for (const Thread* thread : threads) states_.emplace(thread->state, 0);
    for (int column = 0; auto& [state, place] : states_) place = column++;
  }

  void add_line(const Words& words, const std::string& title, const std::string& href, const Threads& threads) {
    std::vector<int> counts(states_.size(), 0);
    for (const Thread* thread : threads) ++counts[static_cast<std::size_t>(states_.at(thread->state))];
    std::vector<View> cells;
    for (const auto& [state, place] : states_) {
      int n = counts[static_cast<std::size_t>(place)];
      cells.push_back(View().text("n", std::to_string(n)).text("state", outcome_word(words, state)));
    }
    View line = link_view(title, href);
    line.text("all", std::to_string(threads.size())).list("cells", std::move(cells));
    lines_.push_back(std::move(line));
  }

  /// {states[{state}], lines[{title, href, all, cells[{n}]}]}
  void put(View& view, const Words& words) {
    std::vector<View> heads;
    for (const auto& [state, place] : states_) heads.push_back(View().text("state", outcome_word(words, state)));
    view.list("states", std::move(heads)).list("lines", std::move(lines_));
  }

 private:
  std::map<Outcome, int> states_{};  // column
  std::vector<View> lines_{};
};

std::map<std::uint32_t, Threads> by_group(const Shared& shared, const Threads& threads) {
  std::map<std::uint32_t, Threads> groups;
  for (const Thread* thread : threads) groups[shared.group_of[thread->statement.document]].push_back(thread);
  return groups;
}

std::string group_anchor(const Shared& shared, std::uint32_t group) {
  return group == kNowhere ? "utan-grupp" : slug(shared.site.doc(shared.site.groups[group].document).id);
}

std::string group_title(const Shared& shared, const Words& words, std::uint32_t group) {
  return group == kNowhere ? words["group_other"] : shared.site.doc(shared.site.groups[group].document).title;
}

/// A group's decisions, those in one state together.
View group_section(const Shared& shared, const Words& words, std::uint32_t group, const Threads& threads) {
  std::map<Outcome, Threads> by_state;
  for (const Thread* thread : threads) by_state[thread->state].push_back(thread);
  std::vector<View> states;
  for (const auto& [state, in_state] : by_state) {
    View view;
    view.text("title", outcome_word(words, state)).text("count", std::to_string(in_state.size()));
    states.push_back(std::move(view.list("decisions", thread_rows(shared, words, in_state, in_state.size()))));
  }
  View view = link_view(group_title(shared, words, group), "");
  if (group != kNowhere) view.text("href", shared.href(shared.site.groups[group].document));
  return std::move(view.text("anchor", group_anchor(shared, group)).list("states", std::move(states)));
}

/// The years of the register, with how it stands with each year's decisions.
void put_years(View& view, const Shared& shared, const Words& words, const Threads& decided) {
  StateTable table(decided);
  std::map<int, Threads, std::greater<>> by_year;
  for (const Thread* thread : decided)
    if (thread->date) by_year[thread->date.year].push_back(thread);
  for (const auto& [year, of_year] : by_year) {
    std::string number = std::to_string(year);
    table.add_line(words, number, shared.href(std::string(kDecisionsPath) + number + "/"), of_year);
  }
  table.put(view, words);
}

void put_groups(View& view, const Shared& shared, const Words& words, const Threads& of_year) {
  StateTable table(of_year);
  std::vector<View> sections;
  Threads shown(of_year.begin(), of_year.begin() + std::min<std::ptrdiff_t>(kMost, std::ssize(of_year)));
  for (const auto& [group, threads] : by_group(shared, shown))
    sections.push_back(group_section(shared, words, group, threads));
  for (const auto& [group, threads] : by_group(shared, of_year))
    table.add_line(words, group_title(shared, words, group), "#" + group_anchor(shared, group), threads);
  table.put(view, words);
  view.list("groups", std::move(sections));
}

std::vector<View> year_links(const Shared& shared) {
  auto years = decision_years(shared.site);
  return rows(years, years.size(), [&](int year) {
    std::string text = std::to_string(year);
    return link_view(text, shared.href(std::string(kDecisionsPath) + text + "/"));
  });
}

// ---- advice by state ----

/// What waits for an answer first, then what has one, then by what became of it.
std::pair<int, Outcome> answer_order(const Thread& thread) {
  return {waits_for_answer(thread) ? 0 : is_answered(thread) ? 1 : 2, thread.state};
}

std::vector<View> advice_by_state(const Shared& shared, const Words& words, const Threads& advice) {
  std::map<std::pair<int, Outcome>, Threads> by_state;
  for (const Thread* thread : advice) by_state[answer_order(*thread)].push_back(thread);
  std::vector<View> states;
  for (const auto& [order, threads] : by_state) {
    View view;
    view.text("title", state_name(words, *threads.front())).text("count", std::to_string(threads.size()));
    view.text("anchor", "lage-" + std::to_string(states.size() + 1));
    states.push_back(std::move(view.list("advice", thread_rows(shared, words, threads, threads.size()))));
  }
  return states;
}

// ---- actions by who shall do them ----

std::string open_text(const Words& words, const Chains& chains, Date today) {
  auto late = std::count_if(chains.begin(), chains.end(), [&](const auto* chain) { return is_overdue(*chain, today); });
  std::string text = words.count("n_open", chains.size());
  return late == 0 ? text : text + ", " + words.count("n_past_due", static_cast<std::size_t>(late));
}

std::vector<View> action_rows(const Shared& shared, const Words& words, const Chains& chains) {
  return rows(chains, kMost, [&](const ActionChain* chain) { return action_row(shared, words, *chain); });
}

/// Those of the same day in their order.
Chains latest_done(const Site& site, const Chains& closed) {
  std::vector<std::pair<Date, const ActionChain*>> dated;
  for (const ActionChain* chain : closed) dated.emplace_back(done_on(site, *chain), chain);
  std::stable_sort(dated.begin(), dated.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  Chains sorted;
  for (const auto& [day, chain] : dated) sorted.push_back(chain);
  return sorted;
}

std::vector<View> owners(const Shared& shared, const Words& words, const Chains& open) {
  std::map<std::tuple<int, std::string>, Chains> by_owner;
  for (const ActionChain* chain : open) by_owner[owner_order(*chain)].push_back(chain);
  std::vector<View> views;
  for (const auto& [order, chains] : by_owner) {
    const ActionChain& first = *chains.front();
    View view = link_view(first.owner_shown.empty() ? words["no_owner"] : first.owner_shown,
                          first.owner == kNoDocument ? "" : shared.href(first.owner));
    view.text("waiting", open_text(words, chains, shared.site.today));
    view.text("anchor", "ansvarig-" + std::to_string(views.size() + 1)).text("count", std::to_string(chains.size()));
    views.push_back(std::move(view.list("actions", action_rows(shared, words, chains))));
  }
  return views;
}

}  // namespace

std::vector<int> decision_years(const Site& site) {
  std::vector<int> years;
  for (auto thread = site.threads.rbegin(); thread != site.threads.rend(); ++thread)
    if (is_decided(*thread) && thread->date) years.push_back(thread->date.year);
  std::sort(years.rbegin(), years.rend());
  years.erase(std::unique(years.begin(), years.end()), years.end());
  return years;
}

std::string decisions_page(const Shared& shared) {
  const Words& words = shared.words();
  auto decided = threads_where(shared.site, is_decided);
  View view;
  view.text("title", words["decisions"]).text("lead", words["decisions_lead"]);
  view.text("left_out", left_out_text(words, decided.size(), kLatest))
      .text("all_href", shared.href("data/decisions.json"));
  view.text("table_title", words["decisions_by_year"]);
  view.text("table_caption", words["states_per_year"]);
  view.text("decisions_feed_href", shared.href(std::string(kDecisionsPath) + "feed.xml"));
  view.text("line_title", words["year"]);
  put_years(view, shared, words, decided);
  view.list("years", {}).list("groups", {});
  view.flag("any", !decided.empty()).list("decisions", thread_rows(shared, words, decided, kLatest));
  return show(shared, words, "decisions.html",
              plain_head(shared, words["decisions"], words["decisions_lead"], std::string(kDecisionsPath)),
              std::move(view));
}

std::string decisions_of_year_page(const Shared& shared, int year) {
  const Words& words = shared.words();
  auto decided = threads_where(shared.site, is_decided);
  std::erase_if(decided, [&](const Thread* thread) { return thread->date.year != year; });
  std::string number = std::to_string(year);
  std::string title = words.fill("decisions_of_year", {{"year", number}});
  View view;
  view.text("title", title).text("lead", "").text("table_title", words["decisions_by_group"]);
  view.text("table_caption", words["states_per_group"]).text("decisions_feed_href", "");
  view.text("line_title", words["group"]);
  view.text("left_out", left_out_text(words, decided.size(), kMost))
      .text("all_href", shared.href("data/decisions.json"));
  view.list("years", year_links(shared));
  view.flag("any", !decided.empty()).list("decisions", {});
  put_groups(view, shared, words, decided);
  Head head = plain_head(shared, title, title, std::string(kDecisionsPath) + number + "/");
  head.crumbs = {{words["decisions"], shared.href(kDecisionsPath)}, {number, ""}};
  return show(shared, words, "decisions.html", head, std::move(view));
}

std::string actions_page(const Shared& shared) {
  const Words& words = shared.words();
  Chains open, closed;
  const auto& chains = shared.site.actions;
  for (auto chain = chains.rbegin(); chain != chains.rend(); ++chain) (chain->done ? closed : open).push_back(&*chain);
  std::stable_sort(open.begin(), open.end(), due_before);
  closed = latest_done(shared.site, closed);
  View view;
  view.text("left_out", left_out_text(words, std::max(open.size(), closed.size()), kMost))
      .text("all_href", shared.href("data/actions.json"));
  view.list("owners", owners(shared, words, open)).list("closed", action_rows(shared, words, closed));
  auto promises = open_promises(shared.site);
  view.list("promises", rows(promises, kMost, [&](const Promised& one) { return promise_row(shared, words, one); }));
  return show(shared, words, "actions.html",
              plain_head(shared, words["actions"], words["actions_lead"], std::string(kActionsPath)), std::move(view));
}

std::string advice_page(const Shared& shared) {
  const Words& words = shared.words();
  auto advice = threads_where(shared.site, is_advice);
  View view;
  view.text("left_out", left_out_text(words, advice.size(), kMost)).text("all_href", shared.href("data/advice.json"));
  if (advice.size() > kMost) advice.resize(kMost);
  view.list("states", advice_by_state(shared, words, advice));
  return show(shared, words, "advice.html",
              plain_head(shared, words["advice_title"], words["advice_lead"], std::string(kAdvicePath)),
              std::move(view));
}

}  // namespace insyn::render
