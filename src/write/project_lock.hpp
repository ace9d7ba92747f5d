// SPDX-License-Identifier: EUPL-1.2
// One writer at a time in a project: of its site, and of its authors' files.
#pragma once
#include <chrono>
#include <filesystem>
#include <string_view>

#include "base/files.hpp"

namespace insyn::write {

/// Makes .insyn/ in `root` (canonical) and waits for its lock, then throws Error; UsageError where .insyn leads out of
/// the project. What killed runs have left unfinished in .insyn/ and below minutes/ is removed.
[[nodiscard]] files::Lock lock_project(const std::filesystem::path& root, std::chrono::seconds wait);

/// Makes an author's file hold these bytes, durably; `path` is below `root` (canonical), links in it are followed
/// within the project alone. Its permissions stay. Takes the project's lock meanwhile.
void replace_source(const std::filesystem::path& root, const std::filesystem::path& path, std::string_view bytes);

}  // namespace insyn::write
