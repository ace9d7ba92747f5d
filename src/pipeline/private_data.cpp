// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/private_data.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

#include "base/text.hpp"
#include "check/check.hpp"
#include "detect/detect.hpp"

namespace insyn::pipeline {
namespace {

void append(Findings& to, Findings from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

void report_in_notes(const std::vector<Parsed>& parsed, const Site& site, Findings& findings) {
  std::set<std::string_view> shown;
  for (const auto& document : site.documents) shown.insert(document->path);
  auto is_told = [&](const Document& document) { return document.withdrawn || shown.contains(document.path); };
  for (const Parsed& one : parsed)
    if (!one.suspicions.empty() && is_told(*one.document))
      append(findings, check::private_data(one.document->path, one.suspicions, site.settings));
}

/// Its name and those of its folders are parts of its address.
Suspicions in_names_of(const CopiedFile& file) {
  Suspicions all;
  for (std::string_view name : split(file.source, '/'))
    for (Suspicion& suspicion : detect::suspicions(name)) {
      suspicion.at = {};
      all.push_back(std::move(suspicion));
    }
  return all;
}

/// Each once, however many documents name it.
void report_in_copied_files(const Site& site, Findings& findings) {
  std::set<std::string_view> known;
  auto look_at = [&](const CopiedFile& file) {
    if (!known.insert(file.source).second) return;
    append(findings, check::private_data(file.source, file.suspicions, site.settings));
    append(findings, check::private_data(file.source, in_names_of(file), site.settings));
  };
  for (const auto& files : site.attachments) std::for_each(files.begin(), files.end(), look_at);
  std::for_each(site.static_files.begin(), site.static_files.end(), look_at);
}

Suspicions in_text(const read::ShownText& shown) {
  auto found = detect::suspicions(shown.text);
  for (Suspicion& one : found) {
    const Place begin = shown.place.at;
    one.at = one.at.line == 1 ? Place{begin.line, begin.column + one.at.column} : begin;
  }
  return found;
}

/// Every file that something is told of once it is published.
std::set<std::string_view> published_files(const std::vector<Parsed>& parsed, const Site& site) {
  std::set<std::string_view> files;
  for (const auto& document : site.documents) files.insert(document->path);
  for (const Parsed& one : parsed)
    if (one.document->withdrawn) files.insert(one.document->path);
  for (const auto& some : site.attachments)
    for (const CopiedFile& file : some) files.insert(file.source);
  return files;
}

}  // namespace

void report_private_data(const std::vector<Parsed>& parsed, const Site& site, Findings& findings) {
  report_in_notes(parsed, site, findings);
  report_in_copied_files(site, findings);
}

void report_private_data_of_all_pages(const std::vector<read::ShownText>& texts,
                                      const std::map<std::string, std::string>& overrides, const Settings& settings,
                                      Findings& findings) {
  for (const auto& shown : texts) {
    Findings found = check::private_data(shown.place.file, in_text(shown), settings);
    if (shown.key == "contact")
      std::erase_if(found, [](const Finding& finding) { return finding.rule == Rule::contact_data; });
    append(findings, std::move(found));
  }
  for (const auto& [path, text] : overrides)
    append(findings, check::private_data(path, detect::suspicions(text), settings));
}

void let_releases_wait(const SourceTree& tree, const std::vector<Parsed>& parsed, const Site& site,
                       Findings& findings) {
  const auto published = published_files(parsed, site);
  auto is_waiting = [&](const std::string& file) {
    bool is_note =
        std::any_of(parsed.begin(), parsed.end(), [&](const Parsed& one) { return one.document->path == file; });
    bool is_attachment = !lies_among_figures(file) && std::binary_search(tree.files.begin(), tree.files.end(), file);
    return (is_note || is_attachment) && !published.contains(file);
  };
  auto waits_at = [&](const Finding& finding) {
    return std::any_of(site.settings.releases.begin(), site.settings.releases.end(), [&](const Release& release) {
      return release.place.file == finding.file && release.place.at == finding.at && is_waiting(release.file);
    });
  };
  std::erase_if(findings,
                [&](const Finding& finding) { return finding.rule == Rule::stale_release && waits_at(finding); });
}

void hide_private_reasons(const std::vector<Parsed>& parsed, const Findings& findings, Site& site) {
  std::set<std::string_view> paths, ids;
  for (const Finding& finding : findings)
    if (is_private(finding.rule) && finding.severity == Severity::error) paths.insert(finding.file);
  for (const Parsed& one : parsed)
    if (paths.contains(one.document->path)) ids.insert(one.document->id);
  for (Tombstone& tombstone : site.tombstones)
    if (ids.contains(tombstone.id)) tombstone.reason.clear();
}

Findings private_data_in(std::string_view text, const Settings& settings) {
  return check::private_data({}, detect::suspicions(text), settings);
}

}  // namespace insyn::pipeline
