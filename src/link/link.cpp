// SPDX-License-Identifier: EUPL-1.2
#include "link/link.hpp"

#include <algorithm>
#include <utility>

#include "link/actions.hpp"
#include "link/addresses.hpp"
#include "link/directory.hpp"
#include "link/hidden_outcomes.hpp"
#include "link/initiatives.hpp"
#include "link/names.hpp"
#include "link/organisations.hpp"
#include "link/parents.hpp"
#include "link/paths.hpp"
#include "link/publication.hpp"
#include "link/references.hpp"
#include "link/roles.hpp"
#include "link/roster.hpp"
#include "link/structure.hpp"
#include "link/threads.hpp"
#include "link/translations.hpp"

namespace insyn::link {
namespace {

/// What is withdrawn stays withdrawn, whatever errors it has.
void hold_back(Candidates& all, const std::vector<std::string>& held) {
  for (Candidate& candidate : all)
    if (!candidate.left_out && std::binary_search(held.begin(), held.end(), candidate.document->path))
      candidate.left_out = LeftOut::Why::has_errors;
}

/// A translation was never counted among its kind.
Tombstone::Was kind_of(const Document& document) {
  using Was = Tombstone::Was;
  if (!document.translation_of.text.empty()) return Was::other;
  if (document.meeting()) return Was::meeting;
  if (std::holds_alternative<Material>(document.as)) return Was::material;
  if (std::holds_alternative<News>(document.as)) return Was::news;
  if (document.organisation()) return Was::organisation;
  if (document.initiative()) return Was::initiative;
  return document.figure() ? Was::figure : Was::other;
}

Tombstone tombstone_of(const Document& document, Date date) {
  // A reason is told where it was given for the withdrawal, not for something else.
  std::string reason = document.withdrawn ? document.reason : "";
  Tombstone tombstone{kind_of(document), document.id,     document.url_path, date, std::move(reason), {}, {}, {},
                      day_of(document),  document.aliases};
  if (!document.translation_of.text.empty()) return tombstone;
  // Only what had a name of its own: decisions and actions are made at meetings, and decided is nothing without quorum.
  const Meeting* meeting = document.meeting();
  bool could_decide = meeting && meeting->quorate != false;
  for (const Statement& statement : document.marks.statements) {
    if (statement.kind == StatementKind::decision && could_decide) tombstone.decisions.push_back(statement.anchor);
    if (statement.kind == StatementKind::advice) tombstone.advice.push_back(statement.anchor);
  }
  if (meeting)
    for (const Action& action : document.marks.actions) tombstone.actions.push_back(action.anchor);
  return tombstone;
}

/// The candidates that nothing leaves out become the site's documents; the rest is listed.
void take_in(Site& site, const Candidates& candidates) {
  for (const Candidate& candidate : candidates) {
    const Document& document = *candidate.document;
    if (!candidate.left_out) {
      site.documents.push_back(candidate.document);
      continue;
    }
    site.left_out.push_back({*candidate.left_out, document.path, candidate.date});
    if (const Meeting* meeting = document.meeting(); meeting && document.translation_of.text.empty()) {
      site.left_out.back().group = document.project + "/" + document.group;
      site.left_out.back().met = meeting->date;
    }
    if (*candidate.left_out == LeftOut::Why::withdrawn)
      site.tombstones.push_back(tombstone_of(document, candidate.date));
  }
  std::sort(site.documents.begin(), site.documents.end(), [](const auto& a, const auto& b) { return a->id < b->id; });
  std::sort(site.tombstones.begin(), site.tombstones.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
}

Sittings all_sittings(const Site& site, const Structure& structure, const std::vector<Roster>& rosters,
                      Directory& directory) {
  Sittings sittings(site.documents.size());
  for (const GroupNode& group : site.groups)
    for (DocId id : group.meetings) sittings[id] = sitting(site.doc(id), rosters[structure.group_of[id]], directory);
  return sittings;
}

}  // namespace

Site link(Settings settings, std::vector<std::shared_ptr<const Document>> documents,
          const std::vector<std::string>& files, Date today, Drafts drafts, Findings& findings,
          const std::vector<std::string>& held, unsigned jobs) {
  Site site;
  site.settings = std::move(settings);
  site.today = today;

  // 1. What is public, under which address, and where it belongs.
  Candidates all = candidates(std::move(documents), today, drafts);
  hold_back(all, held);
  refuse_double_addresses(all, site.settings, findings);
  refuse_orphans(all, findings);
  Originals originals = find_originals(all, site.settings, findings);
  take_in(site, all);
  join_translations(site, all, originals);
  Structure structure = arrange(site);

  // 2. Where every link leads.
  Paths paths(all, files, site);
  References references = follow_references(site, paths, jobs, findings);

  // 3. Who sat where, and who does what in the plan.
  Directory directory(site);
  Roles roles(site);
  std::vector<Roster> tables = rosters(site, directory);
  Sittings sittings = all_sittings(site, structure, tables, directory);
  count_attendees(site, sittings, jobs);
  fill_meeting_facts(site, sittings, directory, jobs);
  share_meeting_facts(site);
  look_at_names(site, structure, sittings, directory, roles, tables, findings);
  join_initiatives(site, paths, directory, roles, findings);
  hide_outcomes(site);

  // 4. What became of what was said.
  Parts parts(site);
  follow_threads(site, structure, sittings, directory, references, parts, findings);
  chain_actions(site, structure, sittings, directory, roles, references, parts, findings);
  derive_states(site);
  gather_organisations(site, structure, sittings, directory, tables);
  return site;
}

}  // namespace insyn::link
