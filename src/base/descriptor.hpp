// SPDX-License-Identifier: EUPL-1.2
// What base/files*.cpp have in common: open files, and the names of those that are not finished.
#pragma once
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

#include "base/error.hpp"

namespace insyn::files {

/// What begins the names of files and folders that a killed run leaves behind.
constexpr std::string_view kUnfinished = ".insyn-tmp-";

/// A file descriptor that closes itself.
class Descriptor {
 public:
  Descriptor(const std::filesystem::path& path, int flags) : fd_(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {}
  Descriptor(int folder, const std::string& name, int flags)
      : fd_(::openat(folder, name.c_str(), flags | O_CLOEXEC, 0666)) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  explicit operator bool() const { return fd_ >= 0; }
  int get() const { return fd_; }
  int close() { return ::close(std::exchange(fd_, -1)); }

 private:
  int fd_;
};

/// Throws Failure: "kan inte <what> <path>: <reason>".
[[noreturn]] void failed(Said what, const std::filesystem::path& path, int error = errno);

void write_all(int fd, std::string_view bytes, const std::filesystem::path& path);

[[nodiscard]] Descriptor open_folder_of(const std::filesystem::path& path);
/// As open_folder_of(); Error where it does not lie in `folder` (canonical).
[[nodiscard]] Descriptor open_folder_within(const std::filesystem::path& folder, const std::filesystem::path& path);
/// Error where the open file, got by `path`, does not lie in `folder` (canonical).
void require_within(int fd, const std::filesystem::path& path, const std::filesystem::path& folder);

}  // namespace insyn::files
