// SPDX-License-Identifier: EUPL-1.2
#include "write/project_lock.hpp"

#include "base/error.hpp"

namespace insyn::write {
namespace {

namespace fs = std::filesystem;
constexpr std::chrono::seconds kPatience{10};

fs::path made_inner_folder(const fs::path& root) {
  fs::path folder = root / ".insyn";
  files::make_folders(folder);
  std::error_code error;
  fs::path real = fs::canonical(folder, error);
  if (error) fail(say("kan inte läsa {}: {}", "cannot read {}: {}", folder.string(), error.message()));
  if (!files::is_within(real, root))
    throw UsageError(say("{} leder ut ur projektet", "{} leads out of the project", folder.string()));
  return folder;
}

}  // namespace

files::Lock lock_project(const fs::path& root, std::chrono::seconds wait) {
  fs::path folder = made_inner_folder(root);
  auto lock = files::Lock::take(folder / "lock", static_cast<int>(wait.count()));
  if (!lock) fail(say("ett annat bygge pågår i {}", "another build is under way in {}", root.string()));
  files::remove_unfinished(folder);
  files::remove_unfinished_below(root / "minutes");
  return std::move(*lock);
}

void replace_source(const fs::path& root, const fs::path& path, std::string_view bytes) {
  auto held = lock_project(root, kPatience);
  std::error_code error;
  fs::path real = fs::canonical(root / path, error);
  if (error) fail(say("kan inte läsa {}: {}", "cannot read {}: {}", path.string(), error.message()));
  if (!files::is_within(real, root))
    fail(say("{} leder ut ur projektet", "{} leads out of the project", path.string()));
  files::remove_unfinished(real.parent_path());
  files::replace_durably(real, bytes);
}

}  // namespace insyn::write
