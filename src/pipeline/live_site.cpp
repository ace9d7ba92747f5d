// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/live_site.hpp"

#include <algorithm>
#include <utility>

#include "base/files.hpp"
#include "base/parallel.hpp"
#include "pipeline/glimpse.hpp"
#include "pipeline/leaks.hpp"

namespace insyn::pipeline {
namespace {

using Paths = std::vector<std::string>;
using render::Sheet;

bool has(const Paths& paths, const std::string& path) {
  return std::find(paths.begin(), paths.end(), path) != paths.end();
}

/// Those that are shown first, then pages, then what programs read, and large tables last. How many are shown.
std::size_t put_in_order(std::vector<std::size_t>& touched, const std::vector<Sheet>& sheets, const Paths& shown) {
  auto rank = [&](std::size_t i) {
    const std::string& path = sheets[i].path;
    return has(shown, path) ? 0 : path.ends_with(".html") ? 1 : path.starts_with("data/") ? 3 : 2;
  };
  std::stable_sort(touched.begin(), touched.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
  return static_cast<std::size_t>(
      std::count_if(touched.begin(), touched.end(), [&](std::size_t i) { return rank(i) == 0; }));
}

bool is_given(const KnownSite& site, const std::string& path) {
  auto is_there = [&](const auto& file) { return file.path == path; };
  return std::any_of(site.known.sheets.begin(), site.known.sheets.end(), is_there) ||
         std::any_of(site.copies.begin(), site.copies.end(), is_there);
}

Paths paths_of(const std::vector<Touched>& touched) {
  Paths paths;
  for (const Touched& one : touched) paths.push_back(one.path);
  return paths;
}

Paths all_paths(const KnownSite& site) {
  Paths paths;
  for (const Sheet& sheet : site.known.sheets) paths.push_back(sheet.path);
  for (const CopiedFile& copy : site.copies) paths.push_back(copy.path);
  return paths;
}

/// What is not there, for it would have leaked.
Paths refused(const Built& built) {
  Paths paths;
  for (const verify::Leak& leak : built.verified.leaks) paths.push_back(leak.file);
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

Refreshed LiveSite::refresh(const Paths& shown, const Ready& ready) {
  Project project = open_project(request_, Errors::leave_out, memory_);
  if (project.has_unusable_settings() && !project.is_in_last_dress) {
    ready(project);
    return {};
  }
  auto now = std::make_unique<KnownSite>(std::move(project), request_);
  Refreshed done;
  if (last_) {
    done = write_change(*now, shown, ready);
  } else {
    done.built = build(now->project, request_, folder_);
    ready(now->project);
  }
  missing_ = refused(done.built);
  verified_ = done.built.verified;
  last_ = std::move(now);
  return done;
}

Paths LiveSite::glimpse(const Paths& shown) {
  glimpse_.clear();
  Paths written;
  for (const std::string& path : shown) {
    if (!last_ || has(missing_, path)) continue;  // what leaked is not shown unlooked at
    auto bytes = pipeline::glimpse(*last_, memory_.notes, request_, path);
    if (!bytes || files::read_if_there(folder_ / path) == bytes) continue;
    files::replace(folder_ / path, *bytes);
    glimpse_[path] = std::move(*bytes);
    written.push_back(path);
  }
  return written;
}

Paths LiveSite::true_glimpses() const {
  Paths paths;
  for (const auto& [path, bytes] : glimpse_)
    if (files::read_if_there(folder_ / path) == bytes) paths.push_back(path);
  return paths;
}

/// What was written, or all there is: where something else is looked for than before, what stood there may leak now.
/// (That is so too when the public text is gone in which it stood as well.)
void LiveSite::take_away_leaks(const KnownSite& now, std::unique_ptr<verify::Verifier> verifier, Built& built,
                               const std::vector<Touched>& touched) {
  if (now.project.internals.empty()) return;
  if (!verifier) verifier = verifier_of(now.project);
  const bool is_as_before = verified_.explained == 0 && verified_.sought == verifier->report().sought;
  for (const std::string& path : is_as_before ? paths_of(touched) : all_paths(now)) {
    auto bytes = files::read_if_there(folder_ / path);
    if (!bytes || verifier->is_clean(path, *bytes)) continue;
    std::error_code gone;
    std::filesystem::remove(folder_ / path, gone);
  }
  built.verified = verifier->report();
  built.leaks = findings_of(built.verified, now.project);
}

Refreshed LiveSite::write_change(const KnownSite& now, const Paths& shown, const Ready& ready) {
  Change change = change_between(*last_, now, missing_);
  const std::vector<Sheet>& sheets = now.known.sheets;
  const std::size_t first = put_in_order(change.sheets, sheets, shown);
  auto verifier = missing_.empty() ? nullptr : verifier_of(now.project);
  auto look = [&](std::string_view path, std::string_view bytes, std::size_t from) {
    return !has(missing_, std::string(path)) || verifier->is_clean(path, bytes, from);
  };
  write::Output output(request_.root, folder_, look);
  auto make = [&](std::size_t i) { put(output, sheets[change.sheets[i]], *request_.stages); };
  for_each_index(first, request_.jobs, make);
  for (const std::string& path : shown)
    if (!is_given(now, path)) output.clear(path);  // who loads it again must not find the old one
  ready(now.project);
  for_each_index(change.sheets.size() - first, request_.jobs, [&](std::size_t i) { make(first + i); });
  for (std::size_t i : change.copies) output.copy(now.copies[i].path, now.copies[i].source);
  for (std::string_view path : change.same) output.keep(path);
  for (const Tombstone& tombstone : now.project.site.tombstones) output.purge(tombstone.url_path);
  Refreshed done{.built = {.files = output.finish()}, .later = std::move(change.gone)};
  for (std::size_t i = first; i < change.sheets.size(); ++i) done.later.push_back(sheets[change.sheets[i]].path);
  done.touched = std::move(change.touched);
  take_away_leaks(now, std::move(verifier), done.built, done.touched);
  return done;
}

}  // namespace insyn::pipeline
