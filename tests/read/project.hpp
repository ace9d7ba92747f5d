// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <fstream>
#include <string>
#include <string_view>

#include "model/finding.hpp"
#include "support/temp_dir.hpp"

namespace insyn::test {

/// A project folder under construction.
class Project {
 public:
  Project& with(const std::string& path, std::string_view bytes = "# Text\n") {
    auto file = root() / path;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
    return *this;
  }
  Project& with_link(const std::string& path, const std::filesystem::path& target) {
    auto link = root() / path;
    std::filesystem::create_directories(link.parent_path());
    std::filesystem::create_symlink(target, link);
    return *this;
  }
  [[nodiscard]] const std::filesystem::path& root() const { return dir_.path(); }

 private:
  TempDir dir_{};
};

/// "file:line:column [rule]" of each finding, in order.
inline std::vector<std::string> places(const Findings& findings) {
  std::vector<std::string> places;
  for (const auto& f : findings)
    places.push_back(fmt::format("{}:{}:{} [{}]", f.file, f.at.line, f.at.column, info(f.rule).name));
  return places;
}

}  // namespace insyn::test
