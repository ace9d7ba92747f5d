// SPDX-License-Identifier: EUPL-1.2
#include "base/error.hpp"
#include "read/read.hpp"

namespace insyn::read {

namespace fs = std::filesystem;

fs::path find_root(const fs::path& from) {
  std::error_code error;
  fs::path start = fs::canonical(from, error);
  for (fs::path folder = start; !error; folder = folder.parent_path()) {
    std::error_code none;
    if (fs::is_regular_file(folder / "site" / "site.toml", none)) return folder;
    if (folder == folder.parent_path()) break;
  }
  throw UsageError(fmt::format("hittar ingen site/site.toml i {0} eller ovanför / no site/site.toml in {0} or above it",
                               from.string()));
}

}  // namespace insyn::read
