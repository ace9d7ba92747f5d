// SPDX-License-Identifier: EUPL-1.2
// Registers: every decision by year, every action, every piece of advice with its answer.
#include <algorithm>

#include "render/page.hpp"

namespace insyn::render {
namespace {

// A page that a phone can open. What does not fit is counted on the page and stands whole in the open data.
constexpr std::size_t kMost = 500;
constexpr std::size_t kLatest = 30;

std::vector<const Thread*> threads_where(const Site& site, bool (*wanted)(const Thread&)) {
  std::vector<const Thread*> found;
  for (auto thread = site.threads.rbegin(); thread != site.threads.rend(); ++thread)
    if (wanted(*thread)) found.push_back(&*thread);
  return found;
}

bool is_advice(const Thread& thread) { return thread.kind == StatementKind::advice; }
bool is_decided(const Thread& thread) { return !is_advice(thread); }  // decisions, and directions beside them

std::vector<View> thread_rows(const Shared& shared, const Words& words, const std::vector<const Thread*>& threads,
                              std::size_t most) {
  return rows(threads, most, [&](const Thread* thread) { return thread_row(shared, words, *thread); });
}

std::string left_out_text(const Words& words, std::size_t all, std::size_t most) {
  std::string shown = std::to_string(most), total = std::to_string(all);
  return all <= most ? "" : words.fill("only_latest", {{"shown", shown}, {"all", total}});
}

std::vector<View> year_links(const Shared& shared) {
  auto years = decision_years(shared.site);
  return rows(years, years.size(), [&](int year) {
    std::string text = std::to_string(year);
    return link_view(text, shared.href(std::string(kDecisionsPath) + text + "/"));
  });
}

std::vector<View> action_rows(const Shared& shared, const Words& words, const std::vector<const ActionChain*>& chains) {
  return rows(chains, kMost, [&](const ActionChain* chain) { return action_row(shared, words, *chain); });
}

/// Open actions: those with a day first, the earliest first.
bool due_before(const ActionChain* a, const ActionChain* b) {
  if (a->due.has_value() != b->due.has_value()) return a->due.has_value();
  return a->due && *a->due < *b->due;
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
  view.flag("latest", decided.size() > kLatest).text("left_out", "").text("all_href", "");
  view.list("years", year_links(shared));
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
  view.text("title", title).text("lead", "").flag("latest", false);
  view.text("left_out", left_out_text(words, decided.size(), kMost))
      .text("all_href", shared.href("data/decisions.json"));
  view.list("years", year_links(shared));
  view.flag("any", !decided.empty()).list("decisions", thread_rows(shared, words, decided, kMost));
  Head head = plain_head(shared, title, title, std::string(kDecisionsPath) + number + "/");
  head.crumbs = {{words["decisions"], shared.href(kDecisionsPath)}, {number, ""}};
  return show(shared, words, "decisions.html", head, std::move(view));
}

std::string actions_page(const Shared& shared) {
  const Words& words = shared.words();
  std::vector<const ActionChain*> open, closed;
  const auto& chains = shared.site.actions;
  for (auto chain = chains.rbegin(); chain != chains.rend(); ++chain) (chain->done ? closed : open).push_back(&*chain);
  std::stable_sort(open.begin(), open.end(), due_before);
  View view;
  view.text("left_out", left_out_text(words, std::max(open.size(), closed.size()), kMost))
      .text("all_href", shared.href("data/actions.json"));
  view.list("open", action_rows(shared, words, open)).list("closed", action_rows(shared, words, closed));
  return show(shared, words, "actions.html",
              plain_head(shared, words["actions"], words["actions_lead"], std::string(kActionsPath)), std::move(view));
}

std::string advice_page(const Shared& shared) {
  const Words& words = shared.words();
  auto advice = threads_where(shared.site, is_advice);
  View view;
  view.text("left_out", left_out_text(words, advice.size(), kMost)).text("all_href", shared.href("data/advice.json"));
  view.flag("any", !advice.empty()).list("advice", thread_rows(shared, words, advice, kMost));
  return show(shared, words, "advice.html",
              plain_head(shared, words["advice_title"], words["advice_lead"], std::string(kAdvicePath)),
              std::move(view));
}

}  // namespace insyn::render
