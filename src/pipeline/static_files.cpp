// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/static_files.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace insyn::pipeline {
namespace {

/// Every file that the site makes by itself, or copies from beside a document.
std::set<std::string, std::less<>> own_files(const Site& site, const render::Theme& theme) {
  std::set<std::string, std::less<>> paths;
  for (auto& sheet : render::sheets(site, theme)) paths.insert(std::move(sheet.path));
  for (const auto& files : site.attachments)
    for (const CopiedFile& file : files) paths.insert(file.path);
  return paths;
}

/// The own file that can't stand beside a file at `path`: at the same path, below it, or where it needs a folder.
const std::string* taken_by(const std::set<std::string, std::less<>>& own, const std::string& path) {
  if (auto same = own.find(path); same != own.end()) return &*same;
  const std::string folder = path + "/";
  if (auto below = own.lower_bound(folder); below != own.end() && below->starts_with(folder)) return &*below;
  for (auto slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1))
    if (auto file = own.find(std::string_view(path).substr(0, slash)); file != own.end()) return &*file;
  return nullptr;
}

}  // namespace

void report_taken_addresses(const Site& site, const render::Theme& theme, Findings& findings) {
  if (site.static_files.empty()) return;
  const auto own = own_files(site, theme);
  for (const CopiedFile& file : site.static_files)
    if (const std::string* other = taken_by(own, file.path))
      findings.push_back({.rule = Rule::duplicate_id,
                          .file = file.source,
                          .message = say("filen krockar med {}, som webbplatsen själv skriver",
                                         "the file collides with {}, which the site writes itself", *other),
                          .hint = say("byt namn på filen, eller ta bort den", "rename the file, or take it away")});
}

void leave_out_static_files(const Findings& findings, Site& site) {
  std::erase_if(site.static_files, [&](const CopiedFile& file) {
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
      return finding.severity == Severity::error && finding.file == file.source;
    });
  });
}

}  // namespace insyn::pipeline
