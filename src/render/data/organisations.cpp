// SPDX-License-Identifier: EUPL-1.2
#include "render/data/ids.hpp"
#include "render/data/items.hpp"

namespace insyn::render {
namespace {

void write_organisation(FieldWriter& to, const Shared& shared, const OrganisationNode& node) {
  const Site& site = shared.site;
  const Document& document = site.doc(node.document);
  write_head(to, shared, document, modified(document));
  to.text("kind", document.organisation()->type);
  to.text("contact", document.organisation()->contact);
  to.begin_object("meetings");
  to.count("called", static_cast<int>(node.called.size()));
  to.count("present", static_cast<int>(node.present.size()));
  to.end_object();
  std::vector<std::string> actions;
  for (auto chain : node.actions) actions.push_back(action_id(site, site.actions[chain].origin()));
  to.texts("actions", actions);
  to.texts("initiatives", initiative_ids(site, node.initiatives));
}

}  // namespace

void write_organisations(FieldWriter& to, const Shared& shared) {
  for (const OrganisationNode& node : shared.site.organisations) {
    to.begin_item();
    write_organisation(to, shared, node);
    to.end_item();
  }
  write_deleted(to, shared, Tombstone::Was::organisation);
}

}  // namespace insyn::render
