// SPDX-License-Identifier: EUPL-1.2
#include "render/initiative_rows.hpp"

#include <algorithm>
#include <array>

#include "render/figures/figure_text.hpp"
#include "render/figures/measure_text.hpp"
#include "render/rows.hpp"

namespace insyn::render {
namespace {

constexpr int kLeastCount = 5;  // outcomes of targets: counts of people below it are hidden

const Initiative& initiative_of(const Site& site, const InitiativeNode& node) {
  return *site.doc(node.document).initiative();
}

/// "40 personer (kvinnor 20, män 20)"
std::string with_shares(const Words& words, const std::string& all, const std::string& women, const std::string& men) {
  std::vector<std::string> shares;
  if (!women.empty()) shares.push_back(words["women"] + " " + women);
  if (!men.empty()) shares.push_back(words["men"] + " " + men);
  if (shares.empty()) return all;
  std::string parts = shares.size() == 2 ? shares[0] + ", " + shares[1] : shares[0];
  return all.empty() ? parts : all + " (" + parts + ")";
}

std::string amount_or_nothing(const Words& words, const std::optional<Amount>& amount, std::string_view unit) {
  return amount ? amount_text(words, *amount, unit) : "";
}

std::string target_value(const Words& words, const Target& target) {
  return with_shares(words, amount_or_nothing(words, target.value, target.unit),
                     amount_or_nothing(words, target.women, ""), amount_or_nothing(words, target.men, ""));
}

/// A share is followed up by a share.
std::string outcome_unit(const Target& target) { return target.value && target.value->percent ? "%" : target.unit; }

std::string outcome_text(const Words& words, const Target& target) {
  if (!target.outcome) return "";
  const TargetOutcome& outcome = *target.outcome;
  std::string_view of_shares = is_percent(outcome_unit(target)) ? "%" : "";
  return with_shares(words, measured_text(words, outcome.value, outcome_unit(target)),
                     measured_text(words, outcome.women, of_shares), measured_text(words, outcome.men, of_shares));
}

bool hides(const Target& target) {
  return target.outcome &&
         (target.outcome->value.suppressed || target.outcome->women.suppressed || target.outcome->men.suppressed);
}

void put_figure(View& view, const Shared& shared, const Words& words, DocId id) {
  bool named = id != kNoDocument;
  const Document* document = named ? &shared.site.doc(id) : nullptr;
  view.text("figure", named ? document->title : "").text("figure_href", named ? shared.href(id) : "");
  view.text("finding", named ? finding_text(words, document->title, *document->figure()) : "");
  view.text("sentence", named ? figure_sentence(words, document->title, *document->figure()) : "");
}

View target_row(const Shared& shared, const Words& words, const Target& target, DocId figure) {
  View view;
  view.text("name", target.name).markup("value_html", unbroken_html(target_value(words, target)));
  view.text("of", target.of);
  view.text("outcome", outcome_text(words, target));
  view.text("outcome_date", target.outcome ? words.date(target.outcome->date) : "");
  std::string limit = std::to_string(kLeastCount);
  view.text("hidden_note", hides(target) ? words.fill("hidden_note", {{"n", limit}}) : "");
  put_figure(view, shared, words, figure);
  return view;
}

// ---- who does what --------------------------------------------------------------------------------------------------

/// Somebody with all parts in an initiative.
struct Party {
  const Involved* who;
  std::vector<Involved::Role> roles{};
};

bool is_same(const Involved& a, const Involved& b) {
  return a.organisation == b.organisation && (a.organisation != kNoDocument || a.shown == b.shown);
}

/// By what they do, those who carry it out first. Partners only where nobody else is named.
std::vector<Party> parties_of(const InitiativeNode& node) {
  using Role = Involved::Role;
  std::vector<Party> parties;
  for (Role role : {Role::performer, Role::responsible, Role::coordinator, Role::owner, Role::partner}) {
    if (role == Role::partner && !parties.empty()) break;
    for (const Involved& one : node.involved) {
      if (one.role != role) continue;
      auto known =
          std::find_if(parties.begin(), parties.end(), [&](const Party& party) { return is_same(*party.who, one); });
      if (known == parties.end()) known = parties.insert(parties.end(), {&one, {}});
      known->roles.push_back(role);
    }
  }
  return parties;
}

std::string_view does_key(Involved::Role role) {
  switch (role) {
    case Involved::Role::responsible: return "does_responsible";
    case Involved::Role::owner: return "does_owner";
    case Involved::Role::coordinator: return "does_coordinator";
    case Involved::Role::performer: return "does_performer";
    case Involved::Role::partner: return "does_partner";
  }
  return "does_responsible";
}

std::string does_text(const Words& words, const std::vector<Involved::Role>& roles) {
  std::vector<std::string> parts;
  for (Involved::Role role : roles) parts.push_back(words[does_key(role)]);
  return words.series(parts);
}

std::string href_of(const Shared& shared, DocId id) { return id == kNoDocument ? "" : shared.href(id); }

}  // namespace

Badge stated_badge(const Words& words, Initiative::Status status) {
  switch (status) {
    case Initiative::Status::not_started: return {words["initiative_not_started"], "waiting"};
    case Initiative::Status::trial: return {words["initiative_trial"], "changed"};
    case Initiative::Status::ongoing: return {words["initiative_ongoing"], "ongoing"};
    case Initiative::Status::done: return {words["initiative_done"], "done"};
    case Initiative::Status::stopped: return {words["initiative_stopped"], "stopped"};
    case Initiative::Status::unstated: break;
  }
  return {"", ""};
}

Badge derived_badge(const Words& words, Derived::State state) {
  switch (state) {
    case Derived::State::not_started: return {words["initiative_not_started"], "waiting"};
    case Derived::State::on_time: return {words["derived_on_time"], "ongoing"};
    case Derived::State::late: return {words["derived_late"], "late"};
    case Derived::State::done: return {words["initiative_done"], "done"};
    case Derived::State::stopped: return {words["initiative_stopped"], "stopped"};
    case Derived::State::none: break;
  }
  return {words["not_in_source"], "none"};
}

Badge shown_badge(const Site& site, const Words& words, const InitiativeNode& node) {
  Initiative::Status stated = initiative_of(site, node).status;
  bool says_only_itself = node.derived.state == Derived::State::none && stated != Initiative::Status::unstated;
  return says_only_itself ? stated_badge(words, stated) : derived_badge(words, node.derived.state);
}

std::string derived_reason(const Words& words, const Derived& derived) {
  std::string date = words.date(derived.date);
  auto with = [&](std::string_view key) { return words.fill(key, {{"what", derived.what}, {"date", date}}); };
  switch (derived.reason) {
    case Derived::Reason::milestone_overdue: return with("reason_milestone");
    case Derived::Reason::end_passed: return with("reason_end_passed");
    case Derived::Reason::start_passed: return with("reason_start_passed");
    case Derived::Reason::not_begun: return with("reason_not_begun");
    case Derived::Reason::follow_up: return with("reason_follow_up");
    case Derived::Reason::on_schedule: return derived.what.empty() ? words["reason_on_schedule"] : with("reason_next");
    case Derived::Reason::status:
    case Derived::Reason::none: break;
  }
  return "";
}

std::vector<DocId> named_figures(const InitiativeNode& node) {
  std::vector<DocId> named;
  for (DocId id : node.figures)
    if (id != kNoDocument && std::find(named.begin(), named.end(), id) == named.end()) named.push_back(id);
  return named;
}

std::string_view role_key(Involved::Role role) {
  switch (role) {
    case Involved::Role::responsible: return "role_responsible";
    case Involved::Role::owner: return "role_owner";
    case Involved::Role::coordinator: return "role_coordinator";
    case Involved::Role::performer: return "role_performer";
    case Involved::Role::partner: return "role_partner";
  }
  return "role_responsible";
}

std::string_view part_key(Involved::Role role) {
  switch (role) {
    case Involved::Role::responsible: return "part_responsible";
    case Involved::Role::owner: return "part_owner";
    case Involved::Role::coordinator: return "part_coordinator";
    case Involved::Role::performer: return "part_performer";
    case Involved::Role::partner: return "part_partner";
  }
  return "part_responsible";
}

std::vector<View> who_rows(const Shared& shared, const Words& words, const InitiativeNode& node) {
  auto parties = parties_of(node);
  std::vector<View> views;
  for (auto first = parties.begin(); first != parties.end();) {
    auto last = std::find_if(first, parties.end(), [&](const Party& party) { return party.roles != first->roles; });
    std::vector<View> members;
    for (auto it = first; it != last; ++it) {
      std::string before = it == first ? "" : it + 1 == last ? " " + words["and"] + " " : ", ";
      View member = link_view(it->who->shown, href_of(shared, it->who->organisation));
      members.push_back(std::move(member.text("before", before)));
    }
    View view;
    views.push_back(std::move(view.text("does", does_text(words, first->roles)).list("members", std::move(members))));
    first = last;
  }
  return views;
}

std::vector<View> follow_up_rows(const Shared& shared, const Words& words, const InitiativeNode& node) {
  const auto& said = initiative_of(shared.site, node).follow_up;
  std::vector<View> views;
  auto add = [&](std::string_view label, const std::string& who, DocId id) {
    if (!who.empty()) views.push_back(std::move(link_view(who, href_of(shared, id)).text("label", words[label])));
  };
  add("followed_up_by", said.responsible, node.follow_up.responsible);
  add("reported_by", said.reported_by, node.follow_up.reported_by);
  add("reported_to", said.reported_to, node.follow_up.reported_to);
  return views;
}

View initiative_line(const Shared& shared, const Words& words, std::uint32_t index) {
  const InitiativeNode& node = shared.site.initiatives[index];
  Badge badge = shown_badge(shared.site, words, node);
  View view = link_view(shared.site.doc(node.document).title, shared.href(node.document));
  return view.text("state", badge.word).text("state_class", std::string(badge.style)).text("roles", "");
}

std::vector<View> figures_since(const Shared& shared, const Words& words, const InitiativeNode& node, Date day) {
  std::vector<View> views;
  for (DocId id : named_figures(node)) {
    const Document& document = shared.site.doc(id);
    std::string change = since_text(words, *document.figure(), day);
    if (!change.empty()) views.push_back(link_view(document.title, shared.href(id)).text("change", change));
  }
  return views;
}

void put_states(View& view, const Shared& shared, const Words& words, const InitiativeNode& node) {
  const Initiative& initiative = initiative_of(shared.site, node);
  Badge stated = stated_badge(words, initiative.status), derived = derived_badge(words, node.derived.state);
  // What it says of itself is said once.
  bool same = node.derived.reason == Derived::Reason::status && !stated.word.empty();
  view.text("stated", stated.word).text("stated_class", std::string(stated.style));
  view.text("stated_reason", initiative.status_reason);
  view.text("derived", same ? "" : derived.word).text("derived_class", std::string(derived.style));
  view.text("derived_reason", derived_reason(words, node.derived));
}

std::vector<View> target_rows(const Shared& shared, const Words& words, const InitiativeNode& node) {
  const Initiative& initiative = initiative_of(shared.site, node);
  std::vector<View> views;
  for (std::size_t i = 0; i < initiative.targets.size(); ++i) {
    DocId figure = i < node.figures.size() ? node.figures[i] : kNoDocument;
    views.push_back(target_row(shared, words, initiative.targets[i], figure));
  }
  return views;
}

std::vector<View> state_counts(const Shared& shared, const Words& words, const ProjectNode& project) {
  constexpr std::array kOrder = {Derived::State::late, Derived::State::on_time, Derived::State::not_started,
                                 Derived::State::done, Derived::State::stopped, Derived::State::none};
  std::vector<View> views;
  for (Derived::State state : kOrder) {
    std::size_t count = 0;
    for (std::uint32_t index : project.initiatives) count += shared.site.initiatives[index].derived.state == state;
    if (count == 0) continue;
    Badge badge = derived_badge(words, state);
    View view;
    view.text("state", badge.word + ": " + std::to_string(count)).text("state_class", std::string(badge.style));
    views.push_back(std::move(view));
  }
  return views;
}

}  // namespace insyn::render
