// SPDX-License-Identifier: EUPL-1.2
#include "link/actions.hpp"

#include <algorithm>
#include <numeric>
#include <string>

#include "base/text.hpp"
#include "link/unknown_organisation.hpp"

namespace insyn::link {
namespace {

class Chainer {
 public:
  Chainer(Site& site, const Structure& structure, const Sittings& sittings, Directory& directory, const Roles& roles,
          const References& references, const Parts& parts, Findings& findings)
      : site_(site),
        structure_(structure),
        sittings_(sittings),
        directory_(directory),
        roles_(roles),
        references_(references),
        parts_(parts),
        findings_(findings) {}

  void add_actions_of(DocId id) {
    const auto& actions = site_.doc(id).marks.actions;
    for (std::uint32_t i = 0; i < actions.size(); ++i) add({id, i}, actions[i]);
  }

 private:
  void add(PartRef part, const Action& action) {
    auto earlier = continued(part.document, action);
    auto index = earlier.value_or(static_cast<std::uint32_t>(site_.actions.size()));
    if (!earlier) site_.actions.emplace_back();
    site_.chain_of.set(part, index);
    ActionChain& chain = site_.actions[index];
    chain.mentions.push_back(part);
    take_state(chain, action);
    take_people(chain, part.document, action);
  }

  /// The chain of an earlier meeting that the action links to. Meetings are gone through in the order of their days,
  /// so what is in a chain already is earlier.
  std::optional<std::uint32_t> continued(DocId here, const Action& action) const {
    for (std::uint32_t link : action.links) {
      auto part = parts_.action(references_[here][link]);
      if (!part || part->document == here) continue;
      if (auto chain = site_.chain_of.find(*part)) return chain;
    }
    return std::nullopt;
  }

  static void take_state(ActionChain& chain, const Action& action) {
    chain.done = action.done;
    if (action.completed) chain.completed = action.completed;
    if (!action.done) chain.completed.reset();
    if (!action.due && action.due_words.empty()) return;
    chain.due = action.due;
    chain.due_words = action.due_words;
  }

  void take_people(ActionChain& chain, DocId id, const Action& action) {
    if (!trimmed(action.owner).empty()) {
      chain.owner = resolved(id, action.owner, action.at);
      chain.owner_shown = chain.owner == kNoDocument ? as_text(action.owner) : site_.doc(chain.owner).title;
    }
    if (!action.helpers.empty()) chain.helpers.clear();
    for (const std::string& helper : action.helpers) {
      DocId organisation = resolved(id, helper, action.at);
      bool is_new = std::find(chain.helpers.begin(), chain.helpers.end(), organisation) == chain.helpers.end();
      if (organisation != kNoDocument && is_new) chain.helpers.push_back(organisation);
    }
  }

  static std::string as_text(std::string_view owner) {
    owner = trimmed(owner);
    return std::string(owner.starts_with('@') ? owner.substr(1) : owner);
  }

  DocId resolved(DocId meeting, const std::string& name, Place at) {
    Party party = directory_.party(name);
    std::uint32_t group = structure_.group_of[meeting];
    if (!directory_.is_known(party) && !roles_.knows(name, group) && !was_at(meeting, party)) {
      const DocId like = directory_.like(name);
      Said meant = like == kNoDocument ? instead_of_person(as_text(name)) : meant_organisation(site_.doc(like).title);
      findings_.push_back(
          {Rule::unknown_organisation, site_.doc(meeting).path, at,
           say("ingen i projektet heter {}", "nobody in the project is called {}", as_text(name)),
           meant.empty() ? say("skriv en aktör, en roll eller Alla", "write an organisation, a role or Alla") : meant});
    }
    return directory_.organisation(party);
  }

  /// In a plain file people are named, and the one who was there may well own an action.
  bool was_at(DocId meeting, Party party) const {
    if (!sittings_[meeting] || !sittings_[meeting]->meeting().attendance_in_text) return false;
    const Sitting& sitting = *sittings_[meeting];
    for (const auto* list : {&sitting.present, &sitting.absent, &sitting.invited, &sitting.guests})
      if (std::find(list->begin(), list->end(), party) != list->end()) return true;
    return false;
  }

  Site& site_;
  const Structure& structure_;
  const Sittings& sittings_;
  Directory& directory_;
  const Roles& roles_;
  const References& references_;
  const Parts& parts_;
  Findings& findings_;
};

}  // namespace

void chain_actions(Site& site, const Structure& structure, const Sittings& sittings, Directory& directory,
                   const Roles& roles, const References& references, const Parts& parts, Findings& findings) {
  std::vector<std::uint32_t> counts;
  for (const auto& document : site.documents)
    counts.push_back(static_cast<std::uint32_t>(document->marks.actions.size()));
  site.chain_of.make_room(counts);
  site.actions.reserve(std::accumulate(counts.begin(), counts.end(), std::size_t{0}));
  Chainer chainer(site, structure, sittings, directory, roles, references, parts, findings);
  for (DocId id : structure.by_day)
    if (site.doc(id).meeting() && has_taken_place(site.meeting_facts[id].status)) chainer.add_actions_of(id);
}

}  // namespace insyn::link
