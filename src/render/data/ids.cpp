// SPDX-License-Identifier: EUPL-1.2
#include "render/data/ids.hpp"

#include <algorithm>

#include "base/encode.hpp"
#include "base/text.hpp"

namespace insyn::render {

Date modified(const Document& document) {
  Date latest = day_of(document);
  if (const auto* meeting = document.meeting()) latest = std::max(latest, meeting->approved);
  for (const auto& correction : document.corrections) latest = std::max(latest, correction.date);
  return latest;
}

std::string part_id(const Document& document, std::string_view anchor) {
  std::string id;
  id.reserve(document.id.size() + 1 + anchor.size());
  return ((id += document.id) += '#') += anchor;
}

std::string part_url(const Shared& shared, const Document& document, std::string_view anchor) {
  return (shared.absolute(document.url_path) += '#') += encode::url(anchor);
}

const std::string& title_of_part(const Document& document, int item) {
  return item == kNoItem ? document.title : document.marks.items[static_cast<std::size_t>(item)].title;
}

const Statement& statement_of(const Site& site, const Thread& thread) {
  return site.doc(thread.statement.document).marks.statements[thread.statement.index];
}

const Action& action_of(const Site& site, PartRef part) { return site.doc(part.document).marks.actions[part.index]; }

std::string thread_id(const Site& site, std::uint32_t thread) {
  const Thread& of = site.threads[thread];
  return part_id(site.doc(of.statement.document), statement_of(site, of).anchor);
}

std::vector<std::string> thread_ids(const Site& site, const std::vector<std::uint32_t>& threads, StatementKind kind) {
  std::vector<std::string> ids;
  for (auto thread : threads)
    if (site.threads[thread].kind == kind) ids.push_back(thread_id(site, thread));
  return ids;
}

std::string action_id(const Site& site, PartRef part) {
  return part_id(site.doc(part.document), action_of(site, part).anchor);
}

std::string meeting_id(const Document& document) { return document.meeting() == nullptr ? "" : document.id; }

std::vector<std::string> initiative_ids(const Site& site, const std::vector<std::uint32_t>& initiatives) {
  std::vector<std::string> ids;
  for (auto initiative : initiatives) ids.push_back(site.doc(site.initiatives[initiative].document).id);
  return ids;
}

std::string title_with_group(const Shared& shared, DocId id, const std::string& title) {
  const Document* group = shared.group_document(id);
  return group != nullptr && !starts_with_folded(title, group->title) ? group->title + ": " + title : title;
}

}  // namespace insyn::render
