// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "base/error.hpp"

namespace insyn::fuzz {

/// A folder of its own for the code that only takes files; in memory where the machine has such a place. Gone with its
/// owner.
class MemoryFolder {
 public:
  MemoryFolder() {
    std::filesystem::path memory = "/dev/shm";
    if (!std::filesystem::is_directory(memory)) memory = std::filesystem::temp_directory_path();
    std::string pattern = (memory / "insyn-fuzz-XXXXXX").string();
    INSYN_EXPECTS(::mkdtemp(pattern.data()) != nullptr);
    path_ = pattern;
  }
  ~MemoryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  MemoryFolder(const MemoryFolder&) = delete;
  MemoryFolder& operator=(const MemoryFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  /// `name` from the folder, with /.
  void write(const std::filesystem::path& name, std::string_view bytes) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream file(path_ / name, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    INSYN_EXPECTS(file.good());
  }

 private:
  std::filesystem::path path_{};
};

}  // namespace insyn::fuzz
