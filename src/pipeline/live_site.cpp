// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/live_site.hpp"

#include <algorithm>
#include <utility>

#include "base/files.hpp"
#include "base/parallel.hpp"
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

/// Looks through what was written, and takes away what leaks.
void look_through(const Project& project, const std::filesystem::path& folder, Refreshed& done) {
  if (project.internals.empty()) return;
  auto verifier = verifier_of(project);
  for (const Touched& touched : done.touched) {
    auto bytes = files::read_if_there(folder / touched.path);
    if (!bytes || verifier->is_clean(touched.path, *bytes)) continue;
    std::error_code gone;
    std::filesystem::remove(folder / touched.path, gone);
  }
  done.built.verified = verifier->report();
  done.built.leaks = findings_of(done.built.verified, project);
}

}  // namespace

Refreshed LiveSite::refresh(const Paths& shown, const Ready& ready) {
  Project project = open_project(request_, Errors::leave_out, memory_);
  if (project.has_unusable_settings()) {
    ready(project);
    return {};
  }
  auto now = std::make_unique<const KnownSite>(std::move(project), request_);
  Refreshed done;
  if (last_) {
    done = write_change(*now, shown, ready);
  } else {
    done.built = build(now->project, request_, folder_);
    ready(now->project);
  }
  last_ = std::move(now);
  return done;
}

Refreshed LiveSite::write_change(const KnownSite& now, const Paths& shown, const Ready& ready) {
  Change change = change_between(*last_, now);
  const std::vector<Sheet>& sheets = now.known.sheets;
  const std::size_t first = put_in_order(change.sheets, sheets, shown);
  write::Output output(request_.root, folder_);
  auto make = [&](std::size_t i) { put(output, sheets[change.sheets[i]], *request_.stages); };
  for_each_index(first, request_.jobs, make);
  ready(now.project);
  for_each_index(change.sheets.size() - first, request_.jobs, [&](std::size_t i) { make(first + i); });
  for (std::size_t i : change.copies) output.copy(now.copies[i].path, now.copies[i].source);
  for (std::string_view path : change.same) output.keep(path);
  for (const Tombstone& tombstone : now.project.site.tombstones) output.purge(tombstone.url_path);
  Refreshed done{.built = {.files = output.finish()}, .touched = std::move(change.touched)};
  look_through(now.project, folder_, done);
  return done;
}

}  // namespace insyn::pipeline
