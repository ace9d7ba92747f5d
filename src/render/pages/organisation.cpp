// SPDX-License-Identifier: EUPL-1.2
// An organisation: where it sits, what it has promised to do, where to turn; and the list of all of them by kind.
#include <algorithm>
#include <array>

#include "base/encode.hpp"
#include "render/alphabet.hpp"
#include "render/attendance.hpp"
#include "render/contact_html.hpp"
#include "render/initiative_rows.hpp"
#include "render/page.hpp"

namespace insyn::render {
namespace {

constexpr std::size_t kMostActions = 100;
constexpr std::size_t kMostMeetings = 20;

std::string kind_word(const Words& words, const Organisation& organisation) {
  std::string key = "org_" + organisation.type;
  return words.has(key) ? words[key] : "";
}

/// "" where what is stated is no web address.
std::string web_href(const Organisation& organisation) {
  bool address = organisation.web.starts_with("https://") || organisation.web.starts_with("http://");
  return address ? encode::url(organisation.web) : "";
}

DocId organisation_named(const Shared& shared, const std::string& name) {
  for (const OrganisationNode& node : shared.site.organisations)
    if (shared.site.doc(node.document).title == name) return node.document;
  return kNoDocument;
}

void put_facts(View& view, const Shared& shared, const Words& words, const Organisation& organisation) {
  DocId above = organisation_named(shared, organisation.part_of.text);
  view.text("kind", kind_word(words, organisation)).text("abbreviation", organisation.abbreviation);
  view.text("part_of", organisation.part_of.text).text("part_of_href", above == kNoDocument ? "" : shared.href(above));
  view.text("web", organisation.web).text("web_href", web_href(organisation));
  view.markup("way_html", contact_html(organisation.contact));
}

std::vector<View> groups_of(const Shared& shared, const OrganisationNode& node) {
  return rows(node.groups, node.groups.size(), [&](std::uint32_t index) {
    const GroupNode& group = shared.site.groups[index];
    const Document* project = shared.project_document(group.document);
    View view = link_view(shared.site.doc(group.document).title, shared.href(group.document));
    return view.text("project", project == nullptr ? "" : project->title);
  });
}

std::vector<View> open_actions(const Shared& shared, const Words& words, const OrganisationNode& node) {
  std::vector<View> views;
  for (auto index : node.actions)
    if (!shared.site.actions[index].done && views.size() < kMostActions)
      views.push_back(action_row(shared, words, shared.site.actions[index]));
  return views;
}

/// Its initiatives, with every part it has in each.
std::vector<View> initiatives_of(const Shared& shared, const Words& words, const OrganisationNode& node) {
  return rows(node.initiatives, node.initiatives.size(), [&](std::uint32_t index) {
    std::vector<std::string> roles;
    for (const Involved& one : shared.site.initiatives[index].involved)
      if (one.organisation == node.document) roles.push_back(words[part_key(one.role)]);
    return initiative_line(shared, words, index).text("roles", words.series(roles));
  });
}

std::vector<View> latest_meetings(const Shared& shared, const Words& words, const OrganisationNode& node) {
  std::vector<DocId> latest(node.present.rbegin(), node.present.rend());
  return rows(latest, kMostMeetings, [&](DocId id) { return meeting_row(shared, words, id); });
}

std::vector<DocId> by_name(const Site& site) {
  std::vector<std::pair<std::string, DocId>> names;
  for (const OrganisationNode& node : site.organisations)
    names.emplace_back(alphabetical_key(site.doc(node.document).title), node.document);
  std::sort(names.begin(), names.end());
  std::vector<DocId> ids;
  for (const auto& [name, id] : names) ids.push_back(id);
  return ids;
}

}  // namespace

std::string organisation_page(const Shared& shared, std::uint32_t index) {
  const OrganisationNode& node = shared.site.organisations[index];
  const Document& document = shared.site.doc(node.document);
  const Words& words = shared.words_for(document);
  View view;
  put_document(view, shared, words, node.document);
  put_facts(view, shared, words, *document.organisation());
  view.markup("body_html", body_html(shared, words, node.document));
  view.list("groups", groups_of(shared, node));
  view.list("actions", open_actions(shared, words, node));
  view.list("initiatives", initiatives_of(shared, words, node));
  view.list("meetings", latest_meetings(shared, words, node));
  std::string present = std::to_string(node.present.size()), called = std::to_string(node.called.size());
  view.text("attendance",
            node.called.empty() ? "" : words.fill("org_attendance", {{"present", present}, {"called", called}}));
  put_subscriptions(view, shared, document);
  if (node.called.empty()) view.text("own_calendar_href", "");  // there would be nothing in it
  return show(shared, words, "organisation.html", document_head(shared, words, node.document), std::move(view));
}

std::string organisations_page(const Shared& shared) {
  const Words& words = shared.words();
  std::array<std::vector<View>, kOrganisationKinds.size()> by_kind;
  for (DocId id : by_name(shared.site)) {
    const Document& document = shared.site.doc(id);
    View row = link_view(document.title, shared.href(id));
    row.text("summary", summary_of(document, shared.site.settings.language));
    std::string way = contact_html(document.organisation()->contact);
    bool can_be_followed = way.find("<a ") != std::string::npos;
    row.text("web", document.organisation()->web)
        .text("web_href", can_be_followed ? "" : web_href(*document.organisation()));
    row.markup("way_html", way);
    by_kind[kind_index(document.organisation()->type)].push_back(std::move(row));
  }
  std::vector<View> kinds;
  for (std::size_t kind = 0; kind < by_kind.size(); ++kind) {
    if (by_kind[kind].empty()) continue;
    View view;
    std::string name(kOrganisationKinds[kind]);
    view.text("kind", words["org_" + name]).text("anchor", "slag-" + name);
    view.text("count", std::to_string(by_kind[kind].size()));
    kinds.push_back(std::move(view.list("members", std::move(by_kind[kind]))));
  }
  View view;
  view.list("kinds", std::move(kinds));
  std::vector<DocId> meetings;
  for (const GroupNode& group : shared.site.groups)
    meetings.insert(meetings.end(), group.meetings.begin(), group.meetings.end());
  put_attendance_table(view, words, attendance_of(shared.site, meetings));
  return show(shared, words, "organisations.html",
              plain_head(shared, words["organisations"], words["organisations_lead"], std::string(kOrganisationsPath)),
              std::move(view));
}

}  // namespace insyn::render
