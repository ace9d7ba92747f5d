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

bool has_same_internals(const Project& a, const Project& b) {
  auto same_text = [](const InternalText& one, const InternalText& other) { return one.text == other.text; };
  auto same = [&](const Internal& one, const Internal& other) {
    return std::equal(one.texts.begin(), one.texts.end(), other.texts.begin(), other.texts.end(), same_text);
  };
  return std::equal(a.internals.begin(), a.internals.end(), b.internals.begin(), b.internals.end(), same);
}

/// What may leak now: what was written; all there is, where something else than before is internal.
Paths to_look_through(const Project& before, const KnownSite& now, const Refreshed& done) {
  Paths paths;
  if (has_same_internals(before, now.project)) {
    for (const Touched& touched : done.touched) paths.push_back(touched.path);
  } else {
    for (const Sheet& sheet : now.known.sheets) paths.push_back(sheet.path);
    for (const CopiedFile& copy : now.copies) paths.push_back(copy.path);
  }
  return paths;
}

/// Those that leak are taken away. Their paths.
Paths take_away_leaks(const Project& project, const Paths& paths, const std::filesystem::path& folder, Built& built) {
  if (project.internals.empty()) return {};
  auto verifier = verifier_of(project);
  Paths leaking;
  for (const std::string& path : paths) {
    auto bytes = files::read_if_there(folder / path);
    if (!bytes || verifier->is_clean(path, *bytes)) continue;
    std::error_code gone;
    std::filesystem::remove(folder / path, gone);
    leaking.push_back(path);
  }
  built.verified = verifier->report();
  built.leaks = findings_of(built.verified, project);
  return leaking;
}

/// What the first build refused to write, for it would have leaked.
Paths refused(const Built& built) {
  Paths paths;
  for (const verify::Leak& leak : built.verified.leaks) paths.push_back(leak.file);
  return paths;
}

}  // namespace

Refreshed LiveSite::refresh(const Paths& shown, const Ready& ready) {
  Project project = open_project(request_, Errors::leave_out, memory_);
  if (project.has_unusable_settings()) {
    ready(project);
    return {};
  }
  auto now = std::make_unique<KnownSite>(std::move(project), request_);
  Refreshed done;
  if (last_) {
    done = write_change(*now, shown, ready);
  } else {
    done.built = build(now->project, request_, folder_);
    missing_ = refused(done.built);
    ready(now->project);
  }
  std::sort(missing_.begin(), missing_.end());
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

Refreshed LiveSite::write_change(const KnownSite& now, const Paths& shown, const Ready& ready) {
  Change change = change_between(*last_, now, missing_);
  const std::vector<Sheet>& sheets = now.known.sheets;
  const std::size_t first = put_in_order(change.sheets, sheets, shown);
  write::Output output(request_.root, folder_);
  auto make = [&](std::size_t i) { put(output, sheets[change.sheets[i]], *request_.stages); };
  for_each_index(first, request_.jobs, make);
  for (const std::string& path : shown)
    if (!is_given(now, path)) output.clear(path);  // who loads it again must not find the old one
  ready(now.project);
  for_each_index(change.sheets.size() - first, request_.jobs, [&](std::size_t i) { make(first + i); });
  for (std::size_t i : change.copies) output.copy(now.copies[i].path, now.copies[i].source);
  for (std::string_view path : change.same) output.keep(path);
  for (const Tombstone& tombstone : now.project.site.tombstones) output.purge(tombstone.url_path);
  Refreshed done{.built = {.files = output.finish()}, .touched = std::move(change.touched)};
  missing_ = take_away_leaks(now.project, to_look_through(last_->project, now, done), folder_, done.built);
  return done;
}

}  // namespace insyn::pipeline
