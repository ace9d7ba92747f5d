// SPDX-License-Identifier: EUPL-1.2
#include "link/roles.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace insyn::link {
namespace {

constexpr std::string_view kEverywhere[] = {"alla",           "samtliga",    "ordförande",    "sekreterare",
                                            "sammankallande", "mötesledare", "all",           "everyone",
                                            "chair",          "secretary",   "projektledare", "project leader"};

/// The words, folded, and what they would be with each Swedish definite ending.
std::array<std::string, 5> forms(std::string_view words) {
  std::string role = folded(collapsed(words));
  if (role.starts_with('@')) role.erase(0, 1);
  return {role, role + "n", role + "en", role + "t", role + "et"};
}

void add(std::unordered_set<std::string>& to, std::string_view words) {
  if (trimmed(words).empty()) return;
  for (std::string& form : forms(words)) to.insert(std::move(form));
}

}  // namespace

bool same_role(std::string_view a, std::string_view b) {
  if (trimmed(a).empty() || trimmed(b).empty()) return false;
  auto x = forms(a), y = forms(b);
  return std::find(x.begin(), x.end(), y[0]) != x.end() || std::find(y.begin(), y.end(), x[0]) != y.end();
}

Roles::Roles(const Site& site) : site_(site) {
  for (std::string_view word : kEverywhere) add(everywhere_, word);
  for (const GroupNode& node : site.groups) {
    const Document& document = site.doc(node.document);
    const Group& group = *document.group_facts();
    add(everywhere_, document.title);
    add(everywhere_, group.abbreviation);
    Words& here = in_group_.emplace_back();
    for (const RosterRow& row : group.roster) add(here, row.role);
    const Document& project = site.doc(site.projects[node.project].document);
    for (const ProjectLeader& leader : project.project_facts()->leaders) add(here, leader.role);
  }
}

bool Roles::knows(std::string_view words, std::uint32_t group) const {
  for (const std::string& form : forms(words))
    if (everywhere_.count(form) != 0 || in_group_[group].count(form) != 0) return true;
  return false;
}

bool Roles::knows_in(std::string_view words, const ProjectNode& project) const {
  for (std::uint32_t group : project.groups)
    if (knows(words, group)) return true;
  Words here = everywhere_;
  for (const ProjectLeader& leader : site_.doc(project.document).project_facts()->leaders) add(here, leader.role);
  for (const std::string& form : forms(words))
    if (here.count(form) != 0) return true;
  return false;
}

}  // namespace insyn::link
