// SPDX-License-Identifier: EUPL-1.2
#include "begin/lay.hpp"

#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/files.hpp"

namespace insyn::begin {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kBegun = ".insyn-init";  // what is not finished lies here

[[noreturn]] void failed(const fs::path& path, const std::error_code& error) {
  fail(say("kan inte skriva {}: {}", "cannot write {}: {}", path.string(), error.message()));
}

void write(const fs::path& folder, const NewFile& file) {
  const fs::path path = folder / file.path;
  files::make_folders(path.parent_path());
  files::make(path, file.text);
  if (!file.path.ends_with(".sh")) return;
  constexpr auto may_run = fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec;
  fs::permissions(path, may_run, fs::perm_options::add);
}

/// What is moved into place, taken back unless it is kept.
class Moved {
 public:
  void move(const fs::path& from, const fs::path& to) {
    std::error_code error;
    fs::rename(from, to, error);
    if (error) failed(to, error);
    moved_.push_back(to);
  }
  void keep() { moved_.clear(); }
  ~Moved() {
    std::error_code ignored;
    for (const fs::path& path : moved_) fs::remove_all(path, ignored);
  }
  Moved() = default;
  Moved(const Moved&) = delete;
  Moved& operator=(const Moved&) = delete;

 private:
  std::vector<fs::path> moved_{};
};

void lay_in(const fs::path& folder, const std::vector<NewFile>& files) {
  const fs::path begun = folder / kBegun;
  fs::remove_all(begun);
  for (const NewFile& file : files) write(begun, file);
  Moved moved;
  for (const auto& entry : fs::directory_iterator(begun)) moved.move(entry.path(), folder / entry.path().filename());
  moved.keep();
  fs::remove(begun);
}

}  // namespace

void expect_room(const fs::path& folder) {
  std::error_code error;
  auto status = fs::status(folder, error);
  if (status.type() == fs::file_type::not_found) return;
  if (error) failed(folder, error);
  if (!fs::is_directory(status))
    throw UsageError(
        say("{} är ingen mapp: välj ett annat namn", "{} is no folder: choose another name", folder.string()));
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    const std::string name = entry.path().filename().string();
    if (name == ".git" || name == kBegun) continue;
    throw UsageError(say("{} är inte tom ({} ligger där): välj en ny eller tom mapp. Inget har skrivits.",
                         "{} is not empty ({} lies there): choose a new or empty folder. Nothing has been written.",
                         folder.string(), name));
  }
  if (error) failed(folder, error);
}

void lay(const fs::path& folder, const std::vector<NewFile>& files) {
  expect_room(folder);
  const bool is_new = !fs::exists(folder);
  files::make_folders(folder);
  try {
    lay_in(folder, files);
  } catch (const std::exception&) {
    std::error_code ignored;
    fs::remove_all(folder / kBegun, ignored);
    if (is_new) fs::remove(folder, ignored);
    throw;
  }
}

}  // namespace insyn::begin
