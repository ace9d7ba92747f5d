// SPDX-License-Identifier: EUPL-1.2
#include "base/descriptor.hpp"

#include <atomic>
#include <climits>
#include <cstring>

#include "base/files.hpp"

namespace insyn::files {
namespace {

namespace fs = std::filesystem;

fs::path folder_of(const fs::path& path) { return path.has_parent_path() ? path.parent_path() : fs::path("."); }

/// Where an open file lies. Only the kernel knows what a path led to when it was opened; without /proc it is asked
/// what the path leads to now.
fs::path place_of(int fd, const fs::path& path) {
  char place[PATH_MAX];
  ssize_t length = ::readlink(fmt::format("/proc/self/fd/{}", fd).c_str(), place, sizeof place);
  if (length > 0 && length < PATH_MAX) return std::string(place, static_cast<std::size_t>(length));
  std::error_code error;
  fs::path now = fs::canonical(path, error);
  return error ? fs::path() : now;
}

}  // namespace

[[noreturn]] void failed(Said what, const fs::path& path, int error) {
  const char* reason = std::strerror(error);
  throw Failure({fmt::format("kan inte {} {}: {}", what.sv, path.string(), reason),
                 fmt::format("cannot {} {}: {}", what.en, path.string(), reason)},
                error);
}

void write_all(int fd, std::string_view bytes, const fs::path& path) {
  while (!bytes.empty()) {
    ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) failed({"skriva", "write"}, path);
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
}

void require_within(int fd, const fs::path& path, const fs::path& folder) {
  if (is_within(place_of(fd, path), folder)) return;
  fail(say("{} leder ut ur {}", "{} leads out of {}", path.string(), folder.string()));
}

Descriptor open_folder_of(const fs::path& path) {
  Descriptor folder(folder_of(path), O_RDONLY | O_DIRECTORY);
  if (!folder) failed({"öppna mappen för", "open the folder of"}, path);
  return folder;
}

Descriptor open_folder_within(const fs::path& folder, const fs::path& path) {
  Descriptor parent = open_folder_of(path);
  require_within(parent.get(), folder_of(path), folder);
  return parent;
}

std::string unfinished_name() {
  static std::atomic<unsigned> counter{0};
  return fmt::format("{}{}-{}", kUnfinished, ::getpid(), counter++);
}

}  // namespace insyn::files
