// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/known_site.hpp"

#include <algorithm>
#include <utility>

#include "pipeline/build.hpp"

namespace insyn::pipeline {
namespace {

namespace fs = std::filesystem;

std::vector<files::Stamp> stamps_of(const fs::path& root, const std::vector<CopiedFile>& copies) {
  std::vector<files::Stamp> stamps;
  for (const CopiedFile& copy : copies) stamps.push_back(files::stamp_of((root / copy.source).string()));
  return stamps;
}

/// Index of what lies at `path` in a list by path; the list's size where nothing does.
template <typename List>
std::size_t index_of(const List& list, const std::string& path) {
  auto found = std::lower_bound(list.begin(), list.end(), path,
                                [](const auto& one, const std::string& wanted) { return one.path < wanted; });
  bool is_there = found != list.end() && found->path == path;
  return static_cast<std::size_t>((is_there ? found : list.end()) - list.begin());
}

using Paths = std::vector<std::string>;

bool is_among(const Paths& sorted, const std::string& path) {
  return std::binary_search(sorted.begin(), sorted.end(), path);
}

void compare_sheets(const render::KnownSheets& before, const render::KnownSheets& now, const Paths& missing,
                    Change& change) {
  for (std::size_t i = 0; i < now.sheets.size(); ++i) {
    const std::string& path = now.sheets[i].path;
    const std::size_t old = index_of(before.sheets, path);
    const bool is_new = old == before.sheets.size() || is_among(missing, path);
    auto why = is_new ? std::nullopt : render::difference(before.made_of[old], now.made_of[i]);
    if (is_new || why) {
      change.sheets.push_back(i);
      change.touched.push_back({path, why});
    } else {
      change.same.push_back(path);
    }
  }
}

void note_gone(const render::KnownSheets& before, const render::KnownSheets& now, Change& change) {
  for (const render::Sheet& sheet : before.sheets)
    if (index_of(now.sheets, sheet.path) == now.sheets.size()) change.gone.push_back(sheet.path);
}

void compare_copies(const KnownSite& before, const KnownSite& now, const Paths& missing, Change& change) {
  for (std::size_t i = 0; i < now.copies.size(); ++i) {
    const CopiedFile& copy = now.copies[i];
    const std::size_t old = index_of(before.copies, copy.path);
    if (old < before.copies.size() && before.copies[old].source == copy.source &&
        now.stamps[i].is_still(before.stamps[old]) && !is_among(missing, copy.path)) {
      change.same.push_back(copy.path);
      continue;
    }
    change.copies.push_back(i);
    change.touched.push_back({copy.path, {}});
  }
}

}  // namespace

KnownSite::KnownSite(Project of, const Request& request)
    : project(std::move(of)),
      known(render::known_sheets(project.site, *project.theme, project.look, request.jobs)),
      copies(copies_of(project.site)),
      stamps(stamps_of(request.root, copies)) {}

Change change_between(const KnownSite& before, const KnownSite& now, const Paths& missing) {
  Change change;
  compare_sheets(before.known, now.known, missing, change);
  compare_copies(before, now, missing, change);
  note_gone(before.known, now.known, change);
  return change;
}

}  // namespace insyn::pipeline
