// SPDX-License-Identifier: EUPL-1.2
// The action plan: what one can take part in, then every area with its collaboration areas and their initiatives.
#include <algorithm>
#include <array>

#include "render/contact_html.hpp"
#include "render/initiative_rows.hpp"
#include "render/page.hpp"

namespace insyn::render {
namespace {

struct PlanPage {
  const Shared& shared;
  const Words& words;
  const ProjectNode& project;
  const Plan& plan;
};

const Initiative& initiative_of(const PlanPage& page, std::uint32_t index) {
  return *page.shared.site.doc(page.shared.site.initiatives[index].document).initiative();
}

View initiative_row(const PlanPage& page, std::uint32_t index) {
  const InitiativeNode& node = page.shared.site.initiatives[index];
  const Document& document = page.shared.site.doc(node.document);
  const Initiative& initiative = *document.initiative();
  View view = link_view(document.title, page.shared.href(node.document));
  view.text("summary", summary_of(document, page.shared.site.settings.language));
  view.list("who", who_rows(page.shared, page.words, node));
  view.text("period", span_text(page.words, initiative.start, initiative.end));
  view.list("targets", target_rows(page.shared, page.words, node));
  view.list("follow_ups", follow_up_rows(page.shared, page.words, node));
  put_states(view, page.shared, page.words, node);
  return view;
}

std::vector<View> initiative_rows(const PlanPage& page, const std::vector<std::uint32_t>& initiatives) {
  return rows(initiatives, initiatives.size(), [&](auto index) { return initiative_row(page, index); });
}

// ---- the areas ----

template <typename Wanted>
std::vector<std::uint32_t> initiatives_where(const PlanPage& page, Wanted wanted) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t index : page.project.initiatives)
    if (wanted(page.shared.site.initiatives[index])) found.push_back(index);
  return found;
}

View collaboration_area(const PlanPage& page, PlanPlace place) {
  const CollaborationArea& area = page.plan.areas[place.area].collaboration_areas[place.collaboration_area];
  auto here = initiatives_where(page, [&](const InitiativeNode& node) {
    return std::find(node.places.begin(), node.places.end(), place) != node.places.end();
  });
  View view;
  view.text("title", area.name).text("anchor", plan_anchor(place));
  view.text("kind", page.words[area.prioritised ? "prioritised_area" : "other_area"]);
  view.text("caption", page.words.fill("plan_caption", {{"area", area.name}}));
  return view.list("initiatives", initiative_rows(page, here));
}

/// Said only of an area that did not go on through the whole plan.
std::string area_period(const PlanPage& page, const Area& area) {
  bool began_later = area.from && page.plan.start && area.from > page.plan.start;
  bool ended_before = area.to && (!page.plan.end || area.to < page.plan.end);
  return began_later || ended_before ? span_text(page.words, area.from, area.to) : "";
}

View area_view(const PlanPage& page, std::uint32_t index) {
  const Area& area = page.plan.areas[index];
  Date today = page.shared.site.today;
  bool ended = area.to && area.to < today, to_come = area.from && area.from > today;
  View view;
  view.text("title", area.name).text("anchor", "sida-omrade-" + std::to_string(index + 1));
  view.text("period", area_period(page, area));
  view.text("state", ended ? page.words["area_ended"] : to_come ? page.words["area_to_come"] : "");
  view.text("state_class", "none");
  std::vector<View> prioritised, others;
  for (std::uint32_t i = 0; i < area.collaboration_areas.size(); ++i)
    (area.collaboration_areas[i].prioritised ? prioritised : others).push_back(collaboration_area(page, {index, i}));
  std::move(others.begin(), others.end(), std::back_inserter(prioritised));
  return view.list("collaboration_areas", std::move(prioritised));
}

std::vector<View> area_views(const PlanPage& page) {
  std::vector<View> views;
  for (std::uint32_t i = 0; i < page.plan.areas.size(); ++i) views.push_back(area_view(page, i));
  return views;
}

// ---- the plan as a whole ----

View join_card(const PlanPage& page, std::uint32_t index) {
  const Initiative& initiative = initiative_of(page, index);
  DocId id = page.shared.site.initiatives[index].document;
  View view = link_view(page.shared.site.doc(id).title, page.shared.href(id));
  view.text("for_whom", initiative.for_whom).text("where", initiative.where).text("when", initiative.when);
  return view.text("cost", initiative.cost).text("how_to_join", initiative.how_to_join);
}

std::vector<View> join_cards(const PlanPage& page) {
  auto open = initiatives_where(page, [&](const InitiativeNode& node) {
    const Initiative& initiative = *page.shared.site.doc(node.document).initiative();
    return !initiative.how_to_join.empty() && is_open(initiative, node, page.shared.site.today);
  });
  return rows(open, open.size(), [&](auto index) { return join_card(page, index); });
}

std::size_t count_with(const PlanPage& page, Initiative::Reach reach) {
  return initiatives_where(page,
                           [&](const InitiativeNode& node) {
                             return page.shared.site.doc(node.document).initiative()->reach == reach;
                           })
      .size();
}

/// How much of the plan promotes, prevents, supports and remedies.
void put_reach(View& view, const PlanPage& page) {
  using Reach = Initiative::Reach;
  static constexpr std::array kLevels = {
      std::pair(Reach::promoting, "reach_promoting"), std::pair(Reach::preventive, "reach_preventive"),
      std::pair(Reach::supportive, "reach_supportive"), std::pair(Reach::remedial, "reach_remedial"),
      std::pair(Reach::unstated, "reach_unstated")};
  std::size_t all = page.project.initiatives.size(), unstated = count_with(page, Reach::unstated);
  std::vector<View> levels;
  for (auto [reach, word] : kLevels) {
    std::size_t count = count_with(page, reach);
    if (count != 0 && all != unstated)
      levels.push_back(View().text("level", page.words[word]).text("count", std::to_string(count)));
  }
  std::string early = std::to_string(count_with(page, Reach::promoting) + count_with(page, Reach::preventive));
  std::string total = std::to_string(all);
  view.text("reach", levels.empty() ? "" : page.words.fill("reach_sentence", {{"early", early}, {"all", total}}));
  view.list("levels", std::move(levels));
}

void put_facts(View& view, const PlanPage& page) {
  std::vector<std::string> owners;
  for (const insyn::Words& owner : page.plan.owners) owners.push_back(owner.text);
  view.text("period", span_text(page.words, page.plan.start, page.plan.end));
  view.text("owners", page.words.series(owners)).text("source", page.plan.source);
  view.markup("plan_contact_html", contact_html(page.plan.contact));
  view.text("count", page.words.count("n_initiatives", page.project.initiatives.size()));
  view.list("states", state_counts(page.shared, page.words, page.project));
}

Head head_of(const PlanPage& page, const std::string& title) {
  if (page.project.plan != kNoDocument) return document_head(page.shared, page.words, page.project.plan);
  const Document& project = page.shared.site.doc(page.project.document);
  Head head = plain_head(page.shared, title, title, project.url_path + std::string(kPlanFolder));
  head.crumbs = {{project.title, page.shared.href(page.project.document)}, {page.words["plan"], ""}};
  return head;
}

}  // namespace

std::string plan_anchor(PlanPlace place) {
  return fmt::format("sida-omrade-{}-{}", place.area + 1, place.collaboration_area + 1);
}

bool is_open(const Initiative& initiative, const InitiativeNode& node, Date today) {
  bool closed = initiative.status == Initiative::Status::done || initiative.status == Initiative::Status::stopped ||
                node.derived.state == Derived::State::done || node.derived.state == Derived::State::stopped;
  return !closed && (!initiative.end || initiative.end >= today);
}

std::string plan_page(const Shared& shared, std::uint32_t index) {
  static const Plan kNoPlan;
  const ProjectNode& project = shared.site.projects[index];
  bool written = project.plan != kNoDocument;  // initiatives may stand there without a plan
  const Document& document = shared.site.doc(written ? project.plan : project.document);
  const PlanPage page{shared, shared.words_for(document), project, written ? *document.plan() : kNoPlan};
  std::string title = written ? document.title : page.words.fill("plan_of", {{"project", document.title}});
  View view;
  put_document(view, shared, page.words, written ? project.plan : project.document);
  view.flag("written", written).text("title", title);
  if (!written) view.text("summary", "");
  view.text("project", shared.site.doc(project.document).title).text("project_href", shared.href(project.document));
  view.markup("body_html", written ? body_html(shared, page.words, project.plan) : "");
  put_facts(view, page);
  put_reach(view, page);
  view.list("joinable", join_cards(page)).list("areas", area_views(page));
  auto unplaced = initiatives_where(page, [](const InitiativeNode& node) { return node.places.empty(); });
  view.text("caption", page.words["unplaced"]).list("initiatives", initiative_rows(page, unplaced));
  return show(shared, page.words, "plan.html", head_of(page, title), std::move(view));
}

}  // namespace insyn::render
