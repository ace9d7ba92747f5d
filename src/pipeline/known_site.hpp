// SPDX-License-Identifier: EUPL-1.2
// A site with what each of its files is made of, so that another time it can be told which of them would be others.
#pragma once
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/stamp.hpp"
#include "pipeline/project.hpp"
#include "render/render.hpp"

namespace insyn::pipeline {

struct KnownSite {
  KnownSite(Project of, const Request& request);
  KnownSite(const KnownSite&) = delete;
  KnownSite& operator=(const KnownSite&) = delete;

  Project project;
  render::KnownSheets known;         // sheets by path
  std::vector<CopiedFile> copies;    // by path
  std::vector<files::Stamp> stamps;  // of the files that they are copies of
};

/// A file that was made anew, and what had changed of what it is made of; nothing where the file itself is new.
struct Touched {
  std::string path{};  // below the site's folder
  std::optional<render::Ingredient> why{};
};

/// What differs in the later of two sites, by index.
struct Change {
  std::vector<std::size_t> sheets{}, copies{};
  std::vector<Touched> touched{};        // the sheets, then the copies
  std::vector<std::string_view> same{};  // paths of all else
  std::vector<std::string> gone{};       // paths of the earlier one's sheets that the later has not
};

/// `missing`: paths of files that the earlier site should have and has not, sorted. They count as new.
[[nodiscard]] Change change_between(const KnownSite& before, const KnownSite& now,
                                    const std::vector<std::string>& missing);

}  // namespace insyn::pipeline
