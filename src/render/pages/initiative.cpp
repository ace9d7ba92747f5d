// SPDX-License-Identifier: EUPL-1.2
// An initiative: who does what, which targets and what came of them, its milestones, what can be said of its state and
// why, what was learned, the decisions that belong to it, and what later meetings said of it.
#include <algorithm>

#include "render/figures/figure_rows.hpp"
#include "render/initiative_rows.hpp"
#include "render/outcomes.hpp"
#include "render/page.hpp"
#include "render/prose_html.hpp"

namespace insyn::render {
namespace {

constexpr std::size_t kMost = 100;

struct InitiativePage {
  const Shared& shared;
  const Words& words;
  const InitiativeNode& node;
  const Initiative& initiative;
};

std::string reach_word(const Words& words, Initiative::Reach reach) {
  switch (reach) {
    case Initiative::Reach::promoting: return words["reach_promoting"];
    case Initiative::Reach::preventive: return words["reach_preventive"];
    case Initiative::Reach::supportive: return words["reach_supportive"];
    case Initiative::Reach::remedial: return words["reach_remedial"];
    case Initiative::Reach::unstated: break;
  }
  return "";
}

/// {role, members[{title, href}]}, by role.
std::vector<View> involved_rows(const InitiativePage& page) {
  std::vector<View> views;
  for (auto role : {Involved::Role::responsible, Involved::Role::owner, Involved::Role::coordinator,
                    Involved::Role::performer, Involved::Role::partner}) {
    std::vector<View> members;
    for (const Involved& one : page.node.involved)
      if (one.role == role)
        members.push_back(
            link_view(one.shown, one.organisation == kNoDocument ? "" : page.shared.href(one.organisation)));
    if (members.empty()) continue;
    View view;
    view.text("role", page.words[role_key(role)]).list("members", std::move(members));
    views.push_back(std::move(view));
  }
  return views;
}

/// Where it stands in the plan: {area, title, href}.
std::vector<View> place_rows(const InitiativePage& page) {
  const ProjectNode& project = page.shared.site.projects[page.node.project];
  if (project.plan == kNoDocument) return {};
  const Document& document = page.shared.site.doc(project.plan);
  return rows(page.node.places, kMost, [&](PlanPlace place) {
    const Area& area = document.plan()->areas[place.area];
    View view = link_view(area.collaboration_areas[place.collaboration_area].name,
                          page.shared.href(document.url_path) + "#" + plan_anchor(place));
    return view.text("area", area.name);
  });
}

/// Done, or due; late only where the plan is followed up.
View milestone_row(const InitiativePage& page, const Milestone& milestone) {
  bool late = page.initiative.followed_up && milestone.due && milestone.due < page.shared.site.today;
  std::string due = page.words.date(milestone.due), completed = page.words.date(milestone.completed);
  View view;
  view.text("title", milestone.title).text("date", "").text("iso", "");
  if (milestone.completed)
    return view.text("when", page.words.fill("milestone_completed", {{"date", completed}}))
        .text("state", page.words["action_done"])
        .text("state_class", "done");
  view.text("when", due.empty() ? "" : page.words.fill(late ? "milestone_overdue" : "due", {{"date", due}}));
  return view.text("state", page.words[late ? "derived_late" : "milestone_coming"])
      .text("state_class", late ? "late" : "open");
}

/// What came of the decision, but for what stands in the initiative's own history.
std::vector<View> events_of(const InitiativePage& page, const Thread& thread) {
  std::vector<View> views;
  for (const Event& event : thread.history) {
    auto is_same = [&](const Event& told) { return told.follow_up == event.follow_up; };
    if (std::none_of(page.node.history.begin(), page.node.history.end(), is_same))
      views.push_back(event_row(page.shared, page.words, event));
  }
  return views;
}

View decision_row(const InitiativePage& page, std::uint32_t index) {
  const Thread& thread = page.shared.site.threads[index];
  // That it belongs to this initiative goes without saying here.
  View view = thread_row(page.shared, page.words, thread).list("initiatives", {});
  return view.list("events", events_of(page, thread));
}

void put_facts(View& view, const InitiativePage& page) {
  const Initiative& initiative = page.initiative;
  view.text("period", span_text(page.words, initiative.start, initiative.end));
  view.text("funder", initiative.funder).text("reach", reach_word(page.words, initiative.reach));
  view.text("lesson", initiative.lesson);
  view.flag("on_trial", initiative.status == Initiative::Status::trial);
  view.list("follow_ups", follow_up_rows(page.shared, page.words, page.node));
  bool known = page.node.continues != kNoDocument;
  view.text("continues", known ? page.shared.site.doc(page.node.continues).title : initiative.continues.text);
  view.text("continues_href", known ? page.shared.href(page.node.continues) : "");
}

/// For whom, where and when; and how to take part, as long as one can.
void put_joining(View& view, const InitiativePage& page) {
  const Initiative& initiative = page.initiative;
  bool open = is_open(initiative, page.node, page.shared.site.today);
  std::string how = open ? initiative.how_to_join : "";
  bool anything = !initiative.for_whom.empty() || !initiative.where.empty() || !initiative.when.empty() ||
                  !initiative.cost.empty() || !how.empty();
  view.flag("joining", anything).text("join_title", page.words[how.empty() ? "for_whom_title" : "join_one"]);
  view.text("for_whom", initiative.for_whom).text("where", initiative.where).text("when", initiative.when);
  view.text("cost", initiative.cost).text("how_to_join", how);
}

}  // namespace

std::string initiative_page(const Shared& shared, std::uint32_t index) {
  const InitiativeNode& node = shared.site.initiatives[index];
  const Document& document = shared.site.doc(node.document);
  const InitiativePage page{shared, shared.words_for(document), node, *document.initiative()};
  const Initiative& initiative = page.initiative;
  View view;
  put_document(view, shared, page.words, node.document);
  put_facts(view, page);
  put_joining(view, page);
  put_states(view, shared, page.words, node);
  view.list("involved", involved_rows(page)).list("places", place_rows(page));
  view.list("targets", target_rows(shared, page.words, node));
  view.list("indicators", rows(initiative.indicators, kMost,
                               [](const std::string& indicator) { return View().text("title", indicator); }));
  view.list("milestones", rows(initiative.milestones, kMost,
                               [&](const Milestone& milestone) { return milestone_row(page, milestone); }));
  view.list("decisions", rows(node.decisions, kMost, [&](auto thread) { return decision_row(page, thread); }));
  view.list("history",
            rows(node.history, kMost, [&](const Event& event) { return event_row(shared, page.words, event); }));
  view.markup("body_html", body_html(shared, page.words, node.document));
  return show(shared, page.words, "initiative.html", document_head(shared, page.words, node.document), std::move(view));
}

}  // namespace insyn::render
