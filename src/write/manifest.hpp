// SPDX-License-Identifier: EUPL-1.2
// Which files of an output folder are ours. Kept as a text file in .insyn/: a head line, the folder, then a path a
// line.
//
// While a build runs, each new path is added before its file is written, so that even what a killed build leaves behind
// is known to be ours. finish() writes the list anew. A list that is lost or damaged is an empty one: the worst that
// follows is that old files are left alone.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/files.hpp"

namespace insyn::write {

class Manifest {
 public:
  using Paths = std::unordered_set<std::string>;

  /// `root` and `folder` are canonical. Each output folder of a project has a manifest of its own.
  Manifest(const std::filesystem::path& root, const std::filesystem::path& folder);

  [[nodiscard]] const Paths& paths() const { return paths_; }
  [[nodiscard]] bool names(const std::string& path) const { return paths_.contains(path); }
  /// Says that the file is about to be ours. Survives kill -9. Not thread-safe.
  void add(const std::string& path);
  /// From now on these and no others are ours.
  void finish(const std::vector<std::string>& paths);

 private:
  void load(const std::filesystem::path& root);
  void open();

  std::filesystem::path file_;
  std::string head_;
  Paths paths_{};
  bool is_whole_ = false;  // the file is there and of our form: lines may be added to it
  std::optional<files::Appender> lines_{};
};

/// True for a path that can't lead out of its folder: relative, no "." or ".." or empty parts, no control characters.
[[nodiscard]] bool is_safe_path(std::string_view path);

}  // namespace insyn::write
