// SPDX-License-Identifier: EUPL-1.2
#include "write/staging.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "base/files.hpp"

namespace insyn::write {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void cannot_list(const fs::path& folder, const std::error_code& error) {
  fail(say("kan inte läsa mappen {}: {}", "cannot list {}: {}", folder.string(), error.message()));
}

std::vector<fs::directory_entry> entries_of(const fs::path& folder) {
  std::vector<fs::directory_entry> entries;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) entries.push_back(*at);
  if (error) cannot_list(folder, error);
  return entries;
}

/// Where somebody else has made the same folder meanwhile, what it shall hold goes there.
void move_into(const fs::path& folder, const fs::path& from) {
  for (const auto& entry : entries_of(from)) {
    const fs::path to = folder / entry.path().filename();
    if (::rename(entry.path().c_str(), to.c_str()) == 0) continue;
    const int error = errno;
    if ((error != ENOTEMPTY && error != EEXIST) || !entry.is_directory())
      fail(say("kan inte flytta {} på plats: {}", "cannot put {} in place: {}", to.string(), std::strerror(error)));
    move_into(to, entry.path());
  }
}

}  // namespace

std::optional<Staging> Staging::in(const fs::path& folder) {
  for (const auto& entry : entries_of(folder)) {
    std::error_code ignored;
    if (files::is_unfinished(entry.path().filename().string())) fs::remove_all(entry.path(), ignored);
  }
  if (!entries_of(folder).empty()) return std::nullopt;
  fs::path place = folder / files::unfinished_name();
  if (::mkdir(place.c_str(), 0700) != 0) {
    const char* reason = std::strerror(errno);
    fail(say("kan inte skapa mappen {}: {}", "cannot make the folder {}: {}", place.string(), reason));
  }
  return Staging(std::move(place));
}

Staging::Staging(Staging&& other) noexcept : place_(std::exchange(other.place_, {})) {}

Staging::~Staging() {
  std::error_code ignored;
  if (!place_.empty()) fs::remove_all(place_, ignored);
}

void Staging::unveil() { move_into(place_.parent_path(), place_); }

}  // namespace insyn::write
