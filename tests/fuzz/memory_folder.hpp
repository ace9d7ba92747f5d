// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <filesystem>
#include <fstream>
#include <string_view>

#include "base/error.hpp"
#include "support/temp_dir.hpp"

namespace insyn::fuzz {

/// A folder of its own for the code that only takes files; in memory where the machine has such a place. Gone with its
/// owner.
class MemoryFolder {
 public:
  [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }
  /// `name` from the folder, with /.
  void write(const std::filesystem::path& name, std::string_view bytes) const {
    std::filesystem::create_directories((path() / name).parent_path());
    std::ofstream file(path() / name, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    INSYN_EXPECTS(file.good());
  }

 private:
  static std::filesystem::path memory() {
    std::filesystem::path memory = "/dev/shm";
    return std::filesystem::is_directory(memory) ? memory : std::filesystem::temp_directory_path();
  }

  test::TempDir folder_{memory()};
};

}  // namespace insyn::fuzz
