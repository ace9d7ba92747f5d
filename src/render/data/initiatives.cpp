// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "render/data/ids.hpp"
#include "render/data/items.hpp"
#include "render/data/keys.hpp"

namespace insyn::render {
namespace {

/// Its own dates: corrections, outcomes, milestones that were reached, follow-ups.
Date last_change(const Document& document, const InitiativeNode& node) {
  const Initiative& initiative = *document.initiative();
  Date latest = modified(document);
  for (const Target& target : initiative.targets)
    if (target.outcome) latest = std::max(latest, target.outcome->date);
  for (const Milestone& milestone : initiative.milestones) latest = std::max(latest, milestone.completed);
  for (const Event& event : node.history) latest = std::max(latest, event.date);
  return latest;
}

void add_once(std::vector<std::string>& to, const std::string& name) {
  if (!name.empty() && std::find(to.begin(), to.end(), name) == to.end()) to.push_back(name);
}

/// By its places in the plan, else as it says itself.
std::vector<std::string> areas(const Site& site, const InitiativeNode& node) {
  std::vector<std::string> names;
  DocId plan = site.projects[node.project].plan;
  if (plan != kNoDocument)
    for (const PlanPlace& place : node.places) add_once(names, site.doc(plan).plan()->areas[place.area].name);
  if (names.empty()) add_once(names, site.doc(node.document).initiative()->area.text);
  return names;
}

std::vector<std::string> collaboration_areas(const Initiative& initiative) {
  std::vector<std::string> names;
  for (const insyn::Words& area : initiative.collaboration_areas) add_once(names, area.text);
  return names;
}

/// Those that are organisations of the project: words that name none may name a person.
std::vector<std::string> involved(const Site& site, const InitiativeNode& node, Involved::Role role) {
  std::vector<std::string> ids;
  for (const Involved& one : node.involved)
    if (one.role == role && one.organisation != kNoDocument) add_once(ids, site.doc(one.organisation).id);
  return ids;
}

void write_amount(FieldWriter& to, std::string_view name, const std::optional<Amount>& amount) {
  if (!amount) return to.null(name);
  to.begin_object(name);
  to.number("from", amount->from);
  to.number("to", amount->to);
  to.boolean("percent", amount->percent);
  to.end_object();
}

void write_part(FieldWriter& to, std::string_view name, const Measured& measured) {
  if (!measured.value && !measured.suppressed) return to.null(name);
  to.begin_object(name);
  write_measured(to, measured);
  to.end_object();
}

void write_outcome(FieldWriter& to, const std::optional<TargetOutcome>& outcome) {
  if (!outcome) return to.null("outcome");
  to.begin_object("outcome");
  to.date("date", outcome->date);
  write_measured(to, outcome->value);
  write_part(to, "women", outcome->women);
  write_part(to, "men", outcome->men);
  to.end_object();
}

void write_targets(FieldWriter& to, const Site& site, const InitiativeNode& node) {
  const auto& targets = site.doc(node.document).initiative()->targets;
  to.begin_list("targets");
  for (std::size_t i = 0; i < targets.size(); ++i) {
    DocId figure = i < node.figures.size() ? node.figures[i] : kNoDocument;
    to.begin_element();
    to.text("name", targets[i].name);
    to.text("unit", targets[i].unit);
    to.text("of", targets[i].of);
    write_amount(to, "value", targets[i].value);
    write_amount(to, "women", targets[i].women);
    write_amount(to, "men", targets[i].men);
    write_outcome(to, targets[i].outcome);
    to.text("figure", figure == kNoDocument ? "" : site.doc(figure).id);
    to.end_element();
  }
  to.end_list();
}

void write_milestones(FieldWriter& to, const std::vector<Milestone>& milestones) {
  to.begin_list("milestones");
  for (const Milestone& milestone : milestones) {
    to.begin_element();
    to.text("title", milestone.title);
    to.date("due", milestone.due);
    to.date("completed", milestone.completed);
    to.end_element();
  }
  to.end_list();
}

void write_derived(FieldWriter& to, const Derived& derived) {
  to.begin_object("derived");
  to.text("state", key_of(derived.state));
  to.text("reason", key_of(derived.reason));
  to.end_object();
}

void write_initiative(FieldWriter& to, const Shared& shared, const InitiativeNode& node) {
  const Site& site = shared.site;
  const Document& document = site.doc(node.document);
  const Initiative& initiative = *document.initiative();
  write_head(to, shared, document, last_change(document, node));
  to.texts("areas", areas(site, node));
  to.texts("collaborationAreas", collaboration_areas(initiative));
  to.texts("responsible", involved(site, node, Involved::Role::responsible));
  to.texts("partners", involved(site, node, Involved::Role::partner));
  to.date("start", initiative.start);
  to.date("end", initiative.end);
  to.text("status", key_of(initiative.status));
  write_derived(to, node.derived);
  write_targets(to, site, node);
  to.texts("indicators", initiative.indicators);
  write_milestones(to, initiative.milestones);
  to.texts("decisions", thread_ids(site, node.decisions, StatementKind::decision));
}

}  // namespace

void write_initiatives(FieldWriter& to, const Shared& shared) {
  for (const InitiativeNode& node : shared.site.initiatives) {
    to.begin_item();
    write_initiative(to, shared, node);
    to.end_item();
  }
  write_deleted(to, shared, Tombstone::Was::initiative);
}

}  // namespace insyn::render
