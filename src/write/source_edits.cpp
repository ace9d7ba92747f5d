// SPDX-License-Identifier: EUPL-1.2
#include "write/source_edits.hpp"

#include <algorithm>
#include <optional>

#include "base/files.hpp"
#include "write/project_lock.hpp"

namespace insyn::write {

std::string edited(std::string_view bytes, std::vector<Edit> edits) {
  std::sort(edits.begin(), edits.end());
  edits.erase(std::unique(edits.begin(), edits.end()), edits.end());
  std::string out;
  std::size_t kept = 0;  // bytes before it are in `out`, or replaced
  for (const Edit& edit : edits) {
    if (edit.from < kept || edit.to < edit.from || edit.to > bytes.size()) continue;
    (out += bytes.substr(kept, edit.from - kept)) += edit.text;
    kept = edit.to;
  }
  return out += bytes.substr(kept);
}

namespace {

/// Nothing where the file is gone, or we are kept out of it; other failures are the machine's.
std::optional<std::string> bytes_of(const std::filesystem::path& root, const std::filesystem::path& path) {
  try {
    return files::read_within(root, root / path);
  } catch (const files::Failure& failure) {
    if (!failure.is_the_files_own()) throw;
  } catch (const Error&) {  // it is a link out of the project by now, or a pipe
  }
  return std::nullopt;
}

}  // namespace

bool replace_unchanged(const std::filesystem::path& root, const std::filesystem::path& path, std::string_view before,
                       std::string_view after) {
  if (bytes_of(root, path) != before) return false;
  replace_source(root, path, after);
  return true;
}

}  // namespace insyn::write
