// SPDX-License-Identifier: EUPL-1.2
#include "link/initiatives.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "base/text.hpp"
#include "link/derived.hpp"
#include "link/named.hpp"
#include "link/plan_places.hpp"
#include "link/structure.hpp"
#include "link/unknown_organisation.hpp"
#include "link/url.hpp"

namespace insyn::link {
namespace {

using Role = Involved::Role;

class Joiner {
 public:
  Joiner(Site& site, const Paths& paths, Directory& directory, const Roles& roles, Findings& findings)
      : site_(site), paths_(paths), directory_(directory), roles_(roles), findings_(findings) {}

  void join(std::uint32_t index) {
    InitiativeNode& node = site_.initiatives[index];
    const Initiative& initiative = *site_.doc(node.document).initiative();
    place(node, initiative);
    for (auto [role, list] : {std::pair{Role::responsible, &initiative.responsible},
                              {Role::owner, &initiative.owners},
                              {Role::coordinator, &initiative.coordinators},
                              {Role::performer, &initiative.performers},
                              {Role::partner, &initiative.partners}})
      involve(node, role, *list);
    for (const Target& target : initiative.targets) node.figures.push_back(figure_of_target(node, target));
    for (DocId figure : node.figures) note_in_figure(figure, index);
    node.follow_up = {named_in(node, initiative.follow_up.responsible),
                      named_in(node, initiative.follow_up.reported_by),
                      named_in(node, initiative.follow_up.reported_to)};
    node.continues = continued(node, initiative.continues);
  }

 private:
  // ---- the plan ---------------------------------------------------------------------------------------------------

  void place(InitiativeNode& node, const Initiative& initiative) {
    const ProjectNode& project = site_.projects[node.project];
    if (project.plan == kNoDocument) return miss_plan(node, project, initiative);
    node.places = places_in(*site_.doc(project.plan).plan(), initiative, [&](Place at, Said message, Said hint) {
      report(Rule::unknown_area, node.document, at, std::move(message), std::move(hint));
    });
  }

  void miss_plan(const InitiativeNode& node, const ProjectNode& project, const Initiative& initiative) {
    bool is_first = project.initiatives.front() == static_cast<std::uint32_t>(&node - site_.initiatives.data());
    std::string plan = std::string(folder_of(site_.doc(project.document).path)) + "/plan.md";
    // A plan that is there but not public today is no mistake.
    if (!is_first || initiative.collaboration_areas.empty() || paths_.find(to_nfc(plan))) return;
    report(Rule::unknown_area, node.document, initiative.collaboration_areas.front().at,
           say("projektet har ingen handlingsplan", "the project has no action plan"),
           say("skriv {} med områden och samverkansområden", "write {} with areas and collaboration areas", plan));
  }

  // ---- people -----------------------------------------------------------------------------------------------------

  void involve(InitiativeNode& node, Role role, const std::vector<Words>& list) {
    std::vector<Party> seen;
    for (const Words& words : list) {
      if (trimmed(words.text).empty()) continue;
      Party party = directory_.party(words.text);
      if (std::find(seen.begin(), seen.end(), party) != seen.end()) continue;
      seen.push_back(party);
      DocId organisation = directory_.organisation(party);
      if (organisation == kNoDocument) look_at_name(node, party, words);
      node.involved.push_back(
          {role, organisation, organisation == kNoDocument ? as_text(words.text) : site_.doc(organisation).title});
    }
  }

  static std::string as_text(std::string_view words) {
    words = trimmed(words);
    return std::string(words.starts_with('@') ? words.substr(1) : words);
  }

  void look_at_name(const InitiativeNode& node, Party party, const Words& words) {
    if (directory_.is_known(party) || roles_.knows_in(words.text, site_.projects[node.project])) return;
    const DocId like = directory_.like(words.text);
    findings_.push_back(unknown_organisation(site_.doc(node.document).path, words.at, as_text(words.text),
                                             like == kNoDocument ? "" : site_.doc(like).title));
  }

  /// Who follows up may be anybody ("Projektledaren"): what is no name of ours stays words, and is no mistake.
  DocId named_in(const InitiativeNode& node, std::string_view words) {
    if (trimmed(words).empty()) return kNoDocument;
    for (std::uint32_t group : site_.projects[node.project].groups) {
      DocId id = site_.groups[group].document;
      std::string_view folder = site_.doc(id).id;
      if (same_words(site_.doc(id).title, words) || folder.substr(folder.rfind('/') + 1) == slug(words)) return id;
    }
    return directory_.organisation(directory_.party(words));
  }

  // ---- figures and other initiatives ------------------------------------------------------------------------------

  DocId figure_of_target(const InitiativeNode& node, const Target& target) {
    if (target.figure.text.empty()) return kNoDocument;
    Named found = named_by(target.figure, Sort::figure, node.document, site_, paths_);
    // A withdrawal must not break those who name what is withdrawn.
    if (found.document != kNoDocument || found.left_out == LeftOut::Why::withdrawn) return found.document;
    miss(node, target.figure, found, say("måttet finns inte: {}", "there is no such figure: {}", target.figure.text),
         say("skriv filens namn i figures/, utan .md", "write the file's name in figures/, without .md"));
    return kNoDocument;
  }

  DocId continued(const InitiativeNode& node, const Words& words) {
    if (words.text.empty()) return kNoDocument;
    Named found = named_by(words, Sort::initiative, node.document, site_, paths_);
    if (found.document == node.document) return kNoDocument;
    // Words that are no path may tell of anything: "arbetet som började 2023".
    bool is_mistake = found.document == kNoDocument && found.left_out != LeftOut::Why::withdrawn;
    if (is_mistake && is_path_to_note(words))
      miss(node, words, found, say("insatsen finns inte: {}", "there is no such initiative: {}", words.text),
           say("skriv filens namn i plan/, utan .md", "write the file's name in plan/, without .md"));
    return found.document;
  }

  void miss(const InitiativeNode& node, const Words& words, const Named& found, Said message, Said hint) {
    if (found.left_out) {
      Said why = why_not_public(*found.left_out);
      message = {fmt::format("{} publiceras inte: {}", words.text, why.sv),
                 fmt::format("{} is not published: {}", words.text, why.en)};
      hint = say("ta bort raden eller publicera dokumentet", "take the line away or publish the document");
    } else if (!found.near.empty()) {
      hint = say("menade du {}?", "did you mean {}?", found.near);
    }
    report(Rule::broken_link, node.document, words.at, std::move(message), std::move(hint));
  }

  void note_in_figure(DocId figure, std::uint32_t initiative) {
    auto index = figure_of(site_, figure);
    if (!index) return;
    auto& list = site_.figures[*index].initiatives;
    if (list.empty() || list.back() != initiative) list.push_back(initiative);
  }

  void report(Rule rule, DocId document, Place at, Said message, Said hint) {
    findings_.push_back({rule, site_.doc(document).path, at, std::move(message), std::move(hint)});
  }

  Site& site_;
  const Paths& paths_;
  Directory& directory_;
  const Roles& roles_;
  Findings& findings_;
};

}  // namespace

void join_initiatives(Site& site, const Paths& paths, Directory& directory, const Roles& roles, Findings& findings) {
  Joiner joiner(site, paths, directory, roles, findings);
  for (std::uint32_t i = 0; i < site.initiatives.size(); ++i) joiner.join(i);
}

void derive_states(Site& site) {
  for (InitiativeNode& node : site.initiatives)
    node.derived = derive(*site.doc(node.document).initiative(), node.history, site.today);
}

}  // namespace insyn::link
