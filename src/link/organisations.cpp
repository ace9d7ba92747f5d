// SPDX-License-Identifier: EUPL-1.2
#include "link/organisations.hpp"

#include <algorithm>

#include "base/parallel.hpp"
#include "link/publication.hpp"

namespace insyn::link {
namespace {

std::vector<Seated> seated(const Sitting& sitting, const std::vector<Attendance>& lines,
                           const std::vector<Party>& parties, const Directory& directory) {
  std::vector<Seated> list;
  list.reserve(lines.size());
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    DocId organisation = directory.organisation(parties[i]);
    list.push_back({organisation, organisation == kNoDocument ? lines[i].who : "", i,
                    sitting.roster->lines.empty() || sitting.is_member(parties[i])});
  }
  return list;
}

std::vector<Party> called_to(const Sitting& sitting) {
  std::vector<Party> called = sitting.invited;
  if (called.empty())
    for (const RosterLine& line : sitting.roster->lines)
      if (line.row->covers(sitting.meeting().date)) called.push_back(line.organisation);
  called.insert(called.end(), sitting.absent.begin(), sitting.absent.end());
  return called;
}

class Gathering {
 public:
  Gathering(Site& site, const Directory& directory) : site_(site), directory_(directory) {
    node_of_.assign(site.documents.size(), kNone);
    for (DocId id = 0; id < site.documents.size(); ++id) {
      if (!site.doc(id).organisation() || site.as_translation(id)) continue;
      node_of_[id] = static_cast<std::uint32_t>(site.organisations.size());
      site.organisations.push_back({.document = id});
    }
  }

  /// Adds `value` to the list of each organisation among the parties, once.
  template <typename T>
  void add(const std::vector<Party>& parties, std::vector<T> OrganisationNode::*list, T value) {
    for (Party party : parties) add_to(directory_.organisation(party), list, value);
  }

  template <typename T>
  void add_to(DocId organisation, std::vector<T> OrganisationNode::*list, T value) {
    if (organisation == kNoDocument) return;
    auto& values = site_.organisations[node_of_[organisation]].*list;
    // Values come in order, so a double can only stand last.
    if (values.empty() || values.back() != value) values.push_back(value);
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  Site& site_;
  const Directory& directory_;
  std::vector<std::uint32_t> node_of_;  // by DocId
};

}  // namespace

void count_attendees(const Site& site, Sittings& sittings, unsigned jobs) {
  for_each_index(sittings.size(), jobs, [&](std::size_t id) {
    if (sittings[id] && has_taken_place(site.meeting_facts[id].status)) sittings[id]->whole = attendees(*sittings[id]);
  });
}

void fill_meeting_facts(Site& site, const Sittings& sittings, const Directory& directory, unsigned jobs) {
  for_each_index(site.documents.size(), jobs, [&](std::size_t id) {
    if (!sittings[id]) return;
    const Sitting& sitting = *sittings[id];
    const Meeting& meeting = sitting.meeting();
    MeetingFacts& facts = site.meeting_facts[id];
    facts.present = seated(sitting, meeting.present, sitting.present, directory);
    facts.absent = seated(sitting, meeting.absent, sitting.absent, directory);
    facts.guests = seated(sitting, meeting.guests, sitting.guests, directory);
    facts.quorum = sitting.whole ? sitting.whole->quorum : count_quorum(sitting.roster->rule, sitting.seats, {});
  });
}

void gather_organisations(Site& site, const Structure& structure, const Sittings& sittings, const Directory& directory,
                          const std::vector<Roster>& rosters) {
  Gathering gathering(site, directory);
  for (std::uint32_t group = 0; group < rosters.size(); ++group)
    for (const RosterLine& line : rosters[group].lines)
      gathering.add_to(directory.organisation(line.organisation), &OrganisationNode::groups, group);
  for (DocId id : structure.by_day) {
    if (!sittings[id] || !has_taken_place(site.meeting_facts[id].status)) continue;
    const Sitting& sitting = *sittings[id];
    if (sitting.present.empty() && sitting.absent.empty()) continue;
    gathering.add(called_to(sitting), &OrganisationNode::called, id);
    gathering.add(sitting.present, &OrganisationNode::present, id);
  }
  for (std::uint32_t chain = 0; chain < site.actions.size(); ++chain)
    gathering.add_to(site.actions[chain].owner, &OrganisationNode::actions, chain);
  for (std::uint32_t initiative = 0; initiative < site.initiatives.size(); ++initiative)
    for (const Involved& involved : site.initiatives[initiative].involved)
      gathering.add_to(involved.organisation, &OrganisationNode::initiatives, initiative);
}

}  // namespace insyn::link
