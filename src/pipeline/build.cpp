// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/build.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/parallel.hpp"

namespace insyn::pipeline {
namespace {

/// Attachments, pictures and site/static/, in one list.
std::vector<CopiedFile> copies(const Project& project) {
  std::vector<CopiedFile> files = project.static_files;
  for (const auto& attachments : project.site.attachments) files.insert(files.end(), attachments.begin(), attachments.end());
  auto by_path = [](const CopiedFile& a, const CopiedFile& b) { return a.path < b.path; };
  auto same_path = [](const CopiedFile& a, const CopiedFile& b) { return a.path == b.path; };
  std::sort(files.begin(), files.end(), by_path);
  files.erase(std::unique(files.begin(), files.end(), same_path), files.end());
  return files;
}

}  // namespace

write::Summary build(const Project& project, const Request& request, const std::filesystem::path& folder) {
  INSYN_EXPECTS(!project.has_unusable_settings());
  write::Output output(request.root, folder);
  auto sheets = render::sheets(project.site, *project.theme);
  // Each page is made and written by one thread and forgotten: memory holds as many pages as there are threads.
  for_each_index(sheets.size(), request.jobs, [&](std::size_t i) { output.put(sheets[i].path, sheets[i].make()); });
  auto files = copies(project);
  for_each_index(files.size(), request.jobs, [&](std::size_t i) { output.copy(files[i].path, files[i].source); });
  return output.finish();
}

std::size_t carry_out_withdrawals(const Project& project, const Request& request, const std::filesystem::path& folder) {
  if (project.site.tombstones.empty() || project.has_unusable_settings() || !std::filesystem::exists(folder)) return 0;
  write::Output output(request.root, folder);
  auto sheets = render::sheets(project.site, *project.theme);
  std::size_t count = 0;
  for (const auto& tombstone : project.site.tombstones) {
    auto page = std::find_if(sheets.begin(), sheets.end(), [&](const auto& sheet) { return sheet.path == tombstone.url_path + "index.html"; });
    if (page == sheets.end() || !std::filesystem::exists(folder / page->path)) continue;
    output.put(page->path, page->make());
    output.clear(tombstone.url_path);
    ++count;
  }
  return count;
}

}  // namespace insyn::pipeline
