// SPDX-License-Identifier: EUPL-1.2
#include "link/structure.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "link/publication.hpp"

namespace insyn::link {
namespace {

std::vector<DocId> chronology(const Site& site) {
  std::vector<DocId> order;
  for (DocId id = 0; id < site.documents.size(); ++id)
    if (!site.as_translation(id)) order.push_back(id);
  // Documents are sorted by id: a stable sort keeps that order within a day.
  std::stable_sort(order.begin(), order.end(),
                   [&](DocId a, DocId b) { return day_of(site.doc(a)) < day_of(site.doc(b)); });
  return order;
}

/// Nodes stand in the order of their documents.
template <typename Node>
std::optional<std::uint32_t> index_of(const std::vector<Node>& nodes, DocId id) {
  auto found = std::lower_bound(nodes.begin(), nodes.end(), id,
                                [](const Node& node, DocId wanted) { return node.document < wanted; });
  if (found == nodes.end() || found->document != id) return std::nullopt;
  return static_cast<std::uint32_t>(found - nodes.begin());
}

class Arrangement {
 public:
  explicit Arrangement(Site& site) : site_(site) { structure_.group_of.assign(site.documents.size(), kNoGroup); }

  Structure arrange() {
    add_projects_and_groups();
    add_plans();
    structure_.by_day = chronology(site_);
    for (DocId id : structure_.by_day) place(id);
    for (const Translation& one : site_.translations) place_translation(one.document);
    for (ProjectNode& project : site_.projects) {
      std::sort(project.pages.begin(), project.pages.end());
      newest_first(project.news);
    }
    std::sort(site_.pages.begin(), site_.pages.end());
    for (const GroupNode& group : site_.groups) join_neighbours(group.meetings);
    return std::move(structure_);
  }

 private:
  void add_projects_and_groups() {
    for (DocId id = 0; id < site_.documents.size(); ++id) {
      const Document& document = site_.doc(id);
      if (document.project_facts()) {
        project_at_[document.project] = static_cast<std::uint32_t>(site_.projects.size());
        site_.projects.push_back({.document = id});
      }
    }
    for (DocId id = 0; id < site_.documents.size(); ++id) {
      const Document& document = site_.doc(id);
      if (!document.group_facts()) continue;
      auto group = static_cast<std::uint32_t>(site_.groups.size());
      std::uint32_t project = project_at_.at(document.project);
      group_at_[document.project + "/" + document.group] = group;
      site_.groups.push_back({id, project, {}, {}});
      site_.projects[project].groups.push_back(group);
    }
  }

  /// By id, whatever their days: a plan, its initiatives and figures hold no place in a chronology.
  void add_plans() {
    for (DocId id = 0; id < site_.documents.size(); ++id) {
      const Document& document = site_.doc(id);
      if (site_.as_translation(id)) continue;
      if (document.glossary()) site_.glossary = id;
      auto found = project_at_.find(document.project);
      if (found == project_at_.end()) continue;
      ProjectNode& project = site_.projects[found->second];
      if (document.plan()) project.plan = id;
      if (std::holds_alternative<Questions>(document.as)) project.questions = id;
      if (document.initiative()) add(project.initiatives, site_.initiatives, InitiativeNode{id, found->second});
      if (document.figure()) add(project.figures, site_.figures, FigureNode{id, found->second, {}});
    }
  }

  template <typename Node>
  static void add(std::vector<std::uint32_t>& indices, std::vector<Node>& nodes, Node node) {
    indices.push_back(static_cast<std::uint32_t>(nodes.size()));
    nodes.push_back(std::move(node));
  }

  void place(DocId id) {
    const Document& document = site_.doc(id);
    GroupNode* group = nullptr;
    if (!document.group.empty()) {
      std::uint32_t index = structure_.group_of[id] = group_at_.at(document.project + "/" + document.group);
      group = &site_.groups[index];
    }
    ProjectNode* project = document.project.empty() ? nullptr : &site_.projects[project_at_.at(document.project)];
    if (const Meeting* meeting = document.meeting()) {
      site_.meeting_facts[id].status = status_on(*meeting, site_.today);
      if (group) group->meetings.push_back(id);
    } else if (std::holds_alternative<Material>(document.as)) {
      if (group) group->materials.push_back(id);
    } else if (std::holds_alternative<News>(document.as)) {
      if (project) project->news.push_back(id);
    } else if (std::holds_alternative<Page>(document.as)) {
      (project ? project->pages : site_.pages).push_back(id);
    }
  }

  /// In its group, but in none of its lists: the original stands there.
  void place_translation(DocId id) {
    const Document& document = site_.doc(id);
    if (!document.group.empty()) structure_.group_of[id] = group_at_.at(document.project + "/" + document.group);
    if (const Meeting* meeting = document.meeting()) site_.meeting_facts[id].status = status_on(*meeting, site_.today);
  }

  void newest_first(std::vector<DocId>& news) const {
    std::sort(news.begin(), news.end(), [&](DocId a, DocId b) {
      Date day_a = day_of(site_.doc(a)), day_b = day_of(site_.doc(b));
      return day_a != day_b ? day_b < day_a : a < b;
    });
  }

  void join_neighbours(const std::vector<DocId>& meetings) {
    for (std::size_t i = 1; i < meetings.size(); ++i) {
      site_.meeting_facts[meetings[i]].previous = meetings[i - 1];
      site_.meeting_facts[meetings[i - 1]].next = meetings[i];
    }
  }

  Site& site_;
  Structure structure_;
  std::unordered_map<std::string, std::uint32_t> project_at_, group_at_;
};

}  // namespace

Date day_of(const Document& document) {
  if (const Meeting* meeting = document.meeting()) return meeting->date;
  if (const auto* material = std::get_if<Material>(&document.as)) return material->date;
  if (const auto* news = std::get_if<News>(&document.as)) return news->date;
  return {};
}

std::optional<std::uint32_t> initiative_of(const Site& site, DocId id) { return index_of(site.initiatives, id); }
std::optional<std::uint32_t> figure_of(const Site& site, DocId id) { return index_of(site.figures, id); }

Structure arrange(Site& site) {
  site.meeting_facts.resize(site.documents.size());
  return Arrangement(site).arrange();
}

}  // namespace insyn::link
