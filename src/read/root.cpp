// SPDX-License-Identifier: EUPL-1.2
#include "base/error.hpp"
#include "read/read.hpp"

namespace insyn::read {

namespace fs = std::filesystem;

fs::path find_root(const fs::path& from) {
  std::error_code error, trouble;
  fs::path start = fs::canonical(from, error);
  if (error && error != std::errc::no_such_file_or_directory) trouble = error;
  for (fs::path folder = start; !error; folder = folder.parent_path()) {
    std::error_code why;
    auto status = fs::status(folder / "site" / "site.toml", why);
    if (fs::is_regular_file(status)) return folder;
    if (status.type() == fs::file_type::none) trouble = why;  // it may be there: nobody can tell
    if (folder == folder.parent_path()) break;
  }
  if (trouble)
    fail(say("kan inte läsa site/site.toml i {}: {}", "cannot read site/site.toml in {}: {}", from.string(),
             trouble.message()));
  throw UsageError(
      say("hittar ingen site/site.toml i {} eller ovanför", "no site/site.toml in {} or above it", from.string()));
}

}  // namespace insyn::read
