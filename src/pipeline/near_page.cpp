// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/near_page.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

#include "pipeline/post_channels.hpp"
#include "pipeline/private_data.hpp"
#include "pipeline/wording.hpp"

namespace insyn::pipeline {
namespace {

using Paths = std::set<std::string>;

/// Of the notes that the note's links name, as authors write them: beside it, by a relative path.
void add_linked(const Document& note, Paths& paths) {
  const auto folder = std::filesystem::path(note.path).parent_path();
  for (const Link& link : note.prose.links)
    paths.insert((folder / link.url.substr(0, link.url.find('#'))).lexically_normal().string());
}

/// Of those that tell what became of what it said, wherever they met.
void add_followers(const Site& site, const Document& note, Paths& paths) {
  const DocId id = site.find(note.id);
  if (id == kNoDocument) return;
  auto add = [&](PartRef part) { paths.insert(site.doc(part.document).path); };
  for (std::uint32_t i = 0; i < site.doc(id).marks.statements.size(); ++i)
    if (auto thread = site.thread_of.find({id, i})) {
      for (const Event& event : site.threads[*thread].history) add(event.follow_up);
      for (std::uint32_t answer : site.threads[*thread].answered_by) add(site.threads[answer].statement);
      for (std::uint32_t answered : site.threads[*thread].answers) add(site.threads[answered].statement);
    }
  for (std::uint32_t i = 0; i < site.doc(id).marks.actions.size(); ++i)
    if (auto chain = site.chain_of.find({id, i}))
      for (PartRef mention : site.actions[*chain].mentions) add(mention);
}

/// What stands round every page, and what its names and words lead to: all that is not one of many by day.
bool is_for_all(const Document& document) {
  return document.meeting() == nullptr && !std::holds_alternative<Material>(document.as) &&
         !std::holds_alternative<News>(document.as);
}

using Documents = std::vector<std::shared_ptr<const Document>>;

Documents documents_near(const Project& before, const Notes& notes, const Parsed& now) {
  const Document& note = *now.document;
  Paths paths;
  add_linked(note, paths);
  add_followers(before.site, note, paths);
  auto is_near = [&](const Document& other) {
    const bool is_beside = other.project == note.project && other.group == note.group;
    return is_beside || is_for_all(other) || paths.contains(other.path);
  };
  Documents documents;
  for (const Parsed& parsed : notes.parsed) {
    const bool is_it = parsed.document->path == note.path;
    if (is_it || is_near(*parsed.document)) documents.push_back(is_it ? now.document : parsed.document);
  }
  return documents;
}

/// Of the note alone: what it is left out for.
bool has_errors(const Site& site, const Request& request, const Parsed& now, Findings findings) {
  add_findings(now, site.settings, findings);
  report_unknown_channels({now}, site.settings, findings);
  report_private_data({now}, site, findings);
  Findings checked = check::check(site, request.jobs);
  findings.insert(findings.end(), checked.begin(), checked.end());
  findings = check::rank(std::move(findings), site.settings, request.strict);
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
    return finding.severity == Severity::error && finding.file == now.document->path;
  });
}

}  // namespace

std::optional<std::string> near_page(const Project& before, const Notes& notes, const Request& request,
                                     const Parsed& now, const std::string& file) {
  if (now.document->meeting() == nullptr) return std::nullopt;
  Findings findings;
  Site site = link::link(before.site.settings, documents_near(before, notes, now), notes.tree.files, request.today,
                         request.drafts, findings, before.held, request.jobs);
  const bool is_shown = site.find(now.document->id) != kNoDocument;
  if (!is_shown || has_errors(site, request, now, std::move(findings))) return std::nullopt;
  site.history = before.site.history;
  const auto sheets = render::sheets(site, *before.theme);
  auto page = std::lower_bound(sheets.begin(), sheets.end(), file,
                               [](const render::Sheet& sheet, const std::string& path) { return sheet.path < path; });
  if (page == sheets.end() || page->path != file) return std::nullopt;
  return page->make();
}

}  // namespace insyn::pipeline
