// SPDX-License-Identifier: EUPL-1.2
#include "link/names.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "link/unknown_organisation.hpp"

namespace insyn::link {
namespace {

bool contains(const std::vector<Party>& parties, Party party) {
  return std::find(parties.begin(), parties.end(), party) != parties.end();
}

bool leads_or_writes(const Meeting& meeting, const Attendance& line) {
  for (const std::string* officer : {&meeting.chair, &meeting.secretary})
    if (same_role(*officer, line.role) || same_role(*officer, line.who)) return true;
  return false;
}

class Reader {
 public:
  Reader(const Site& site, const Document& document, const Directory& directory, const Roles& roles,
         std::uint32_t group, Findings& findings)
      : site_(site), document_(document), directory_(directory), roles_(roles), group_(group), findings_(findings) {}

  void roster(const Roster& roster) {
    for (const RosterLine& line : roster.lines) {
      described(line.row->organisation, line.organisation, line.row->at);
      if (line.deputy) described(line.row->deputy, *line.deputy, line.row->at);
    }
  }

  void attendance(const Sitting& sitting) {
    const Meeting& meeting = sitting.meeting();
    if (!meeting.attendance_in_text) {
      known(meeting.invited, sitting.invited);
      known(meeting.present, sitting.present);
      known(meeting.absent, sitting.absent);
      for (std::size_t i = 0; const Recusal& recusal : document_.marks.recusals)
        for (const std::string& who : recusal.who) known(who, sitting.recused[i++].who, recusal.at);
    }
    if (!sitting.roster->lines.empty()) members(sitting);
  }

 private:
  void described(const std::string& words, Party party, Place at) {
    if (directory_.organisation(party) != kNoDocument) return;
    const DocId like = directory_.like(words);
    findings_.push_back(
        unknown_organisation(document_.path, at, words, like == kNoDocument ? "" : site_.doc(like).title));
  }

  /// Who has a row in a roster has been looked at there.
  void known(const std::string& words, Party party, Place at) {
    if (!directory_.is_known(party) && !roles_.knows(words, group_)) described(words, party, at);
  }

  void known(const std::vector<Attendance>& lines, const std::vector<Party>& parties) {
    for (std::size_t i = 0; i < lines.size(); ++i) known(lines[i].who, parties[i], lines[i].at);
  }

  void members(const Sitting& sitting) {
    const Meeting& meeting = sitting.meeting();
    for (std::size_t i = 0; i < meeting.present.size(); ++i) {
      const Attendance& line = meeting.present[i];
      Party party = sitting.present[i];
      bool is_somebodys_name = meeting.attendance_in_text && !directory_.is_known(party);
      if (is_somebodys_name || sitting.is_member(party) || contains(sitting.guests, party)) continue;
      if (leads_or_writes(meeting, line) || roles_.knows(line.who, group_)) continue;
      findings_.push_back({Rule::not_member, document_.path, line.at,
                           say("{} har ingen plats i gruppen den {}", "{} has no seat in the group on {}", line.who,
                               meeting.date.iso()),
                           say("skriv namnet under gäster, eller ändra representanter i group.md",
                               "write the name under guests, or change members in group.md")});
    }
  }

  const Site& site_;
  const Document& document_;
  const Directory& directory_;
  const Roles& roles_;
  std::uint32_t group_;
  Findings& findings_;
};

}  // namespace

void look_at_names(const Site& site, const Structure& structure, const Sittings& sittings, const Directory& directory,
                   const Roles& roles, const std::vector<Roster>& rosters, Findings& findings) {
  for (DocId id = 0; id < site.documents.size(); ++id) {
    std::uint32_t group = structure.group_of[id];
    if (group == kNoGroup || site.as_translation(id)) continue;
    Reader reader(site, site.doc(id), directory, roles, group, findings);
    if (site.groups[group].document == id) reader.roster(rosters[group]);
    if (sittings[id]) reader.attendance(*sittings[id]);
  }
}

}  // namespace insyn::link
