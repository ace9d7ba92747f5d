// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/files.hpp"
#include "support/temp_dir.hpp"
#include "write/write.hpp"

namespace insyn::test {

/// Bytes by path.
using Files = std::vector<std::pair<std::string, std::string>>;

/// A project whose site lies in public/.
struct WrittenProject {
  TempDir dir{};
  std::filesystem::path root = dir.path();
  std::filesystem::path site = root / "public";

  write::Summary build(const Files& files) const {
    write::Output output(root, site);
    for (const auto& [path, bytes] : files) output.put(path, bytes);
    return output.finish();
  }
  const WrittenProject& with(const std::string& path, std::string_view bytes) const {
    std::filesystem::create_directories((root / path).parent_path());
    files::replace(root / path, bytes);
    return *this;
  }
  [[nodiscard]] std::string text(const std::string& path) const { return files::read(site / path); }
  [[nodiscard]] bool has(const std::string& path) const {
    return std::filesystem::exists(std::filesystem::symlink_status(site / path));
  }
};

}  // namespace insyn::test
