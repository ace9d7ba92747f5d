// SPDX-License-Identifier: EUPL-1.2
#include "begin/new_file.hpp"

#include "base/error.hpp"
#include "base/files.hpp"

namespace insyn::begin {

namespace fs = std::filesystem;

namespace {

/// The deepest folder above `path` that is there already.
fs::path standing_above(fs::path path) {
  do path = path.parent_path();
  while (!fs::exists(path));
  return path;
}

}  // namespace

void make(const fs::path& root, const NewFile& file) {
  const fs::path home = fs::canonical(root), path = home / file.path;
  std::error_code ignored;
  if (fs::symlink_status(path, ignored).type() != fs::file_type::not_found)
    throw UsageError(
        say("{} finns redan; inget har skrivits", "{} is there already; nothing has been written", file.path));
  if (!files::is_within(fs::canonical(standing_above(path)), home))
    throw UsageError(say("{} leder ut ur projektet genom en länk", "{} leads out of the project by a link", file.path));
  files::make_folders(path.parent_path());
  files::make(path, "");  // the name is ours from here on: nobody else's file is ever replaced
  try {
    files::replace_within(home, path, file.text);
  } catch (...) {
    fs::remove(path, ignored);
    throw;
  }
}

}  // namespace insyn::begin
