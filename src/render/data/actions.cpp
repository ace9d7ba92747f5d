// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/text.hpp"
#include "render/data/ids.hpp"
#include "render/data/items.hpp"

namespace insyn::render {
namespace {

Date last_change(const Site& site, const ActionChain& chain) {
  Date latest = modified(site.doc(chain.latest().document));
  return std::max(latest, chain.completed.value_or(Date{}));
}

/// "Projektledaren" is the role "projektledare", said of the one who has it.
bool names_role(std::string_view words, std::string_view role) {
  if (role.empty()) return false;
  for (std::string_view ending : {"", "n", "en", "t", "et"})
    if (same_words(words, std::string(role) + std::string(ending))) return true;
  return false;
}

bool is_role_of(const Shared& shared, DocId document, std::string_view words) {
  if (const Document* group = shared.group_document(document))
    for (const RosterRow& row : group->group_facts()->roster)
      if (names_role(words, row.role)) return true;
  if (const Document* project = shared.project_document(document))
    for (const ProjectLeader& leader : project->project_facts()->leaders)
      if (names_role(words, leader.role)) return true;
  return false;
}

/// An owner who is no organisation may be a person, and persons are not in data: only what surely is none is told.
std::string owner_role(const Shared& shared, const ActionChain& chain) {
  if (chain.owner != kNoDocument) return "";
  for (std::string_view known : {"alla", "samtliga", "all", "everyone", "ordförande", "ordföranden", "sekreterare",
                                 "sekreteraren", "projektledare", "projektledaren", "chair", "secretary"})
    if (same_words(chain.owner_shown, known)) return chain.owner_shown;
  return is_role_of(shared, chain.latest().document, chain.owner_shown) ? chain.owner_shown : "";
}

void write_action(FieldWriter& to, const Shared& shared, const ActionChain& chain) {
  const Site& site = shared.site;
  const Document& document = site.doc(chain.origin().document);
  const Action& origin = action_of(site, chain.origin());
  const Action& latest = action_of(site, chain.latest());
  const std::string& text = latest.text.empty() ? origin.text : latest.text;
  write_head_of_part(to, shared, document, origin.anchor, text, last_change(site, chain));
  to.text("meeting", meeting_id(document));
  to.text("owner", chain.owner == kNoDocument ? "" : site.doc(chain.owner).id);
  to.text("ownerRole", owner_role(shared, chain));
  to.text("text", text);
  to.date("due", chain.due.value_or(Date{}));
  to.boolean("done", chain.done);
  to.date("completed", chain.completed.value_or(Date{}));
  to.text("origin", action_id(site, chain.origin()));
  to.text("latest", action_id(site, chain.latest()));
}

}  // namespace

void write_actions(FieldWriter& to, const Shared& shared) {
  for (const ActionChain& chain : shared.site.actions) {
    to.begin_item();
    write_action(to, shared, chain);
    to.end_item();
  }
  write_deleted_parts(to, shared, &Tombstone::actions);
}

}  // namespace insyn::render
