// SPDX-License-Identifier: EUPL-1.2
// The entrance: what is new, what was decided, when they meet, what has come out of it, whom to ask.
#include <algorithm>
#include <set>

#include "render/figures/figure_rows.hpp"
#include "render/figures/figure_text.hpp"
#include "render/page.hpp"

namespace insyn::render {
namespace {

constexpr std::size_t kFew = 5;
constexpr std::size_t kOutcomes = 3;

View project_card(const Shared& shared, const ProjectNode& project) {
  const Document& document = shared.site.doc(project.document);
  View view = link_view(document.title, shared.href(project.document));
  view.text("summary", summary_of(document, shared.site.settings.language));
  view.list("groups", rows(project.groups, project.groups.size(), [&](std::uint32_t group) {
              DocId id = shared.site.groups[group].document;
              return link_view(shared.site.doc(id).title, shared.href(id));
            }));
  return view;
}

std::vector<View> latest_decisions(const Shared& shared, const Words& words) {
  std::vector<View> views;
  const auto& threads = shared.site.threads;
  for (auto thread = threads.rbegin(); thread != threads.rend() && views.size() < kFew; ++thread)
    if (thread->kind == StatementKind::decision) views.push_back(thread_row(shared, words, *thread));
  return views;
}

/// A decision with the day on which it was followed up.
View outcome_row(const Shared& shared, const Words& words, const Thread& thread) {
  View row = thread_row(shared, words, thread);
  std::string date = words.date(thread.history.back().date);
  return std::move(row.text("followed", words.fill("followed_up_on", {{"date", date}})));
}

/// What was last followed up, one of each meeting: a group that looks back at much does not hide the others.
std::vector<View> latest_outcomes(const Shared& shared, const Words& words) {
  std::vector<const Thread*> followed;
  for (const Thread& thread : shared.site.threads)
    if (!thread.history.empty() && thread.state != Outcome::none) followed.push_back(&thread);
  std::sort(followed.begin(), followed.end(), [](const Thread* a, const Thread* b) {
    Date of_a = a->history.back().date, of_b = b->history.back().date;
    return of_a != of_b ? of_a > of_b : a->statement < b->statement;
  });
  std::set<DocId> meetings;
  std::vector<View> views;
  for (const Thread* thread : followed)
    if (views.size() < kOutcomes && meetings.insert(thread->history.back().follow_up.document).second)
      views.push_back(outcome_row(shared, words, *thread));
  return views;
}

/// Figures that can be compared with an earlier value, the one with the latest period first.
std::vector<View> latest_figures(const Shared& shared, const Words& words) {
  std::vector<std::pair<Date, DocId>> compared;
  for (const FigureNode& node : shared.site.figures) {
    auto comparison = compare(*shared.site.doc(node.document).figure());
    if (comparison && comparison->since != Comparison::Since::nothing)
      compared.push_back({comparison->period.last_day(), node.document});
  }
  std::stable_sort(compared.begin(), compared.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  return rows(compared, kOutcomes, [&](const auto& one) { return figure_row(shared, words, one.second); });
}

}  // namespace

std::string home_page(const Shared& shared) {
  const Words& words = shared.words();
  const Settings& settings = shared.site.settings;
  View view;
  view.text("lead", words.fill("home_lead", {{"publisher", settings.publisher}}));
  const auto& projects = shared.site.projects;
  view.list("projects",
            rows(projects, projects.size(), [&](const ProjectNode& project) { return project_card(shared, project); }));
  view.list("news", rows(shared.newest, kFew, [&](DocId id) { return news_row(shared, words, id); }));
  view.list("coming", rows(shared.coming, kFew, [&](DocId id) { return meeting_row(shared, words, id); }));
  auto decisions = latest_decisions(shared, words);
  auto outcomes = latest_outcomes(shared, words);
  view.list("figures", latest_figures(shared, words));
  view.list("decisions", std::move(decisions));
  view.list("outcomes", std::move(outcomes));
  view.text("decisions_href", shared.href(kDecisionsPath));
  Head head{.tab_title = settings.title, .title = settings.title};
  if (settings.title.find(settings.publisher) == std::string::npos) head.tab_title += " – " + settings.publisher;
  head.description = words.fill("home_lead", {{"publisher", settings.publisher}});
  return show(shared, words, "home.html", head, std::move(view));
}

}  // namespace insyn::render
