// SPDX-License-Identifier: EUPL-1.2
// A group: what it does, when it meets next, all its meetings by year, what is still to be done, who sits in it.
#include <algorithm>

#include "render/attendance.hpp"
#include "render/page.hpp"
#include "render/promises.hpp"

namespace insyn::render {
namespace {

constexpr std::size_t kMostActions = 100;

std::string quorum_rule(const Words& words, const QuorumRule& rule) {
  std::string number = std::to_string(rule.number), over = std::to_string(rule.numerator),
              under = std::to_string(rule.denominator);
  switch (rule.kind) {
    case QuorumRule::Kind::more_than_half: return words["rule_more_than_half"];
    case QuorumRule::Kind::at_least_half: return words["rule_at_least_half"];
    case QuorumRule::Kind::number: return words.fill("rule_number", {{"n", number}});
    case QuorumRule::Kind::fraction: return words.fill("rule_fraction", {{"a", over}, {"b", under}});
    case QuorumRule::Kind::none: return words["rule_none"];
  }
  return "";
}

/// The roster of today; who has left or not yet come is left out.
std::vector<View> members(const Shared& shared, const Words& words, const Group& group) {
  std::map<std::string, DocId, std::less<>> by_name;
  for (const OrganisationNode& node : shared.site.organisations) {
    const Document& document = shared.site.doc(node.document);
    by_name.emplace(document.title, node.document);
    if (!document.organisation()->abbreviation.empty())
      by_name.emplace(document.organisation()->abbreviation, node.document);
  }
  std::vector<View> views;
  for (const RosterRow& row : group.roster) {
    if (!row.covers(shared.site.today)) continue;
    auto found = by_name.find(row.organisation);
    View view;
    view.text("who", row.organisation).text("href", found == by_name.end() ? "" : shared.href(found->second));
    view.text("role", row.role).text("deputy", row.deputy);
    std::string seats = row.seats == 1 ? "" : words.count("n_seats", static_cast<std::size_t>(std::max(0, row.seats)));
    view.text("mandate", words[row.mandate ? "with_mandate" : "without_mandate"]).text("seats", seats);
    views.push_back(std::move(view));
  }
  return views;
}

/// Meetings that are over, latest year first; what is still to come stands above.
std::vector<View> years(const Shared& shared, const Words& words, const GroupNode& group) {
  std::vector<View> views;
  std::vector<View> of_year;
  int year = 0;
  auto close = [&] {
    if (of_year.empty()) return;
    View view;
    views.push_back(std::move(view.text("year", std::to_string(year)).list("meetings", std::exchange(of_year, {}))));
  };
  for (auto id = group.meetings.rbegin(); id != group.meetings.rend(); ++id) {
    if (shared.is_coming(*id)) continue;
    Date day = shared.site.doc(*id).meeting()->date;
    if (day.year != year) close();
    year = day.year;
    of_year.push_back(meeting_row(shared, words, *id));
  }
  close();
  return views;
}

std::vector<View> coming_of(const Shared& shared, const Words& words, std::uint32_t group) {
  std::vector<View> views;
  for (DocId id : shared.coming)
    if (shared.group_of[id] == group) views.push_back(meeting_row(shared, words, id));
  return views;
}

void put_facts(View& view, const Words& words, const Group& group) {
  std::string key = "group_" + group.type;
  view.text("kind", words.has(key) ? words[key] : "").text("abbreviation", group.abbreviation);
  view.text("quorum_rule", quorum_rule(words, group.quorum));
  view.list("agenda",
            rows(group.agenda, group.agenda.size(), [](const std::string& item) { return View().text("item", item); }));
  view.text("promise", words.count("promise", static_cast<std::size_t>(std::max(0, group.publish_within))));
}

}  // namespace

std::string group_page(const Shared& shared, std::uint32_t index) {
  const GroupNode& node = shared.site.groups[index];
  const Document& document = shared.site.doc(node.document);
  const Words& words = shared.words_for(document);
  View view;
  put_document(view, shared, words, node.document);
  put_facts(view, words, *document.group_facts());
  view.markup("body_html", body_html(shared, words, node.document));
  view.list("coming", coming_of(shared, words, index));
  view.list("years", years(shared, words, node));
  view.list("actions", rows(shared.open_actions[index], kMostActions,
                            [&](const ActionChain* chain) { return action_row(shared, words, *chain); }));
  auto promises = open_promises(shared.site, node);
  view.list("promises", rows(promises, promises.size(),
                             [&](const Promised& one) { return promise_row(shared, words, one).text("group", ""); }));
  put_attendance_table(view, words, attendance_of(shared.site, node.meetings));
  put_subscriptions(view, shared, document);
  view.list("members", members(shared, words, *document.group_facts()));
  view.list("materials", rows(node.materials, node.materials.size(), [&](DocId id) {
              View row = document_view(shared, words, id);
              put_summary(row, shared, words, id);
              return put_date(row, words, day_of(shared.site.doc(id)));
            }));
  return show(shared, words, "group.html", document_head(shared, words, node.document), std::move(view));
}

}  // namespace insyn::render
