// SPDX-License-Identifier: EUPL-1.2
#include "write/sweep.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <set>

#include "base/error.hpp"
#include "base/files.hpp"

namespace insyn::write {
namespace {

namespace fs = std::filesystem;

std::string_view parent_of(std::string_view path) {
  auto slash = path.rfind('/');
  return slash == std::string_view::npos ? "" : path.substr(0, slash);
}

/// False where its folder is gone, can't be, or is a link that somebody made round in a circle.
bool lies_in(const fs::path& file, const fs::path& folder) {
  std::error_code error;
  const fs::path parent = fs::canonical(file.parent_path(), error);
  if (!error) return files::is_within(parent, folder);
  for (auto other : {std::errc::no_such_file_or_directory, std::errc::not_a_directory,
                     std::errc::too_many_symbolic_link_levels, std::errc::filename_too_long})
    if (error == other) return false;
  fail(say("kan inte läsa mappen {}: {}", "cannot list {}: {}", file.parent_path().string(), error.message()));
}

/// False where there was nothing, or something that is no file of ours.
bool remove_file(const fs::path& file) {
  if (::unlink(file.c_str()) == 0) return true;
  if (errno == ENOENT || errno == ENOTDIR || errno == EISDIR) return false;
  const char* reason = std::strerror(errno);
  fail(say("kan inte ta bort {}: {}", "cannot remove {}: {}", file.string(), reason));
}

void remove_if_empty(const fs::path& folder, std::string_view path, std::string_view top) {
  while (!path.empty() && path.size() >= top.size() && ::rmdir((folder / path).c_str()) == 0) path = parent_of(path);
}

class Sweep {
 public:
  Sweep(fs::path folder, const Paths& wanted) : folder_(std::move(folder)), wanted_(wanted) {}

  std::vector<std::string> foreign() {
    look_in("");
    std::sort(foreign_.begin(), foreign_.end());
    return std::move(foreign_);
  }

 private:
  void look_in(const std::string& prefix) {
    std::error_code error;
    for (fs::directory_iterator at(folder_ / prefix, error), end; !error && at != end; at.increment(error))
      look_at(*at, prefix);
    if (error)
      fail(say("kan inte läsa mappen {}: {}", "cannot list {}: {}", (folder_ / prefix).string(), error.message()));
  }

  void look_at(const fs::directory_entry& entry, const std::string& prefix) {
    std::string name = entry.path().filename().string();
    std::error_code error;
    bool is_folder = entry.is_directory(error) && !entry.is_symlink(error);
    if (is_folder && name != ".git")
      look_in(prefix + name + '/');
    else if (!is_folder && files::is_unfinished(name))
      remove_file(entry.path());
    else if (!is_folder && !is_hidden(prefix + name) && !wanted_.contains(prefix + name))
      foreign_.push_back(prefix + name);
  }

  static bool is_hidden(std::string_view path) {
    return path.starts_with('.') || path.find("/.") != std::string_view::npos;
  }

  fs::path folder_;
  const Paths& wanted_;
  std::vector<std::string> foreign_{};
};

}  // namespace

std::vector<std::string> remove_files(const fs::path& folder, const std::vector<std::string>& paths,
                                      std::string_view top) {
  std::vector<std::string> removed;
  std::set<std::string_view, std::greater<>> left;  // deeper folders before those that hold them
  for (const auto& path : paths) {
    if (lies_in(folder / path, folder) && remove_file(folder / path)) removed.push_back(path);
    left.insert(parent_of(path));
  }
  for (auto parent : left) remove_if_empty(folder, parent, top);
  return removed;
}

std::vector<std::string> sweep(const fs::path& folder, const Paths& wanted) { return Sweep(folder, wanted).foreign(); }

}  // namespace insyn::write
