// SPDX-License-Identifier: EUPL-1.2
#include "base/files.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <thread>
#include <utility>

#include "base/error.hpp"

namespace insyn::files {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view kUnfinished = ".insyn-tmp-";

/// A file descriptor that closes itself.
class Descriptor {
 public:
  Descriptor(const fs::path& path, int flags) : fd_(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  explicit operator bool() const { return fd_ >= 0; }
  int get() const { return fd_; }
  int close() { return ::close(std::exchange(fd_, -1)); }

 private:
  int fd_;
};

[[noreturn]] void failed(Said what, const fs::path& path, int error = errno) {
  const char* reason = std::strerror(error);
  fail({fmt::format("kan inte {} {}: {}", what.sv, path.string(), reason),
        fmt::format("cannot {} {}: {}", what.en, path.string(), reason)});
}

void write_all(int fd, std::string_view bytes, const fs::path& path) {
  while (!bytes.empty()) {
    ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) failed({"skriva", "write"}, path);
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
}

void sync_folder(const fs::path& folder) {
  Descriptor fd(folder, O_RDONLY | O_DIRECTORY);
  if (!fd || ::fsync(fd.get()) != 0) failed({"synka mappen", "sync folder"}, folder);
}

fs::path folder_of(const fs::path& path) { return path.has_parent_path() ? path.parent_path() : fs::path("."); }

enum class Sync { no, yes };

// temp in the same folder → write → [fsync file] → rename → [fsync folder].
// After a failed fsync the bytes are in doubt: stop, never retry or read back.
void replace_with(const fs::path& path, std::string_view bytes, Sync sync) {
  static std::atomic<unsigned> counter{0};
  fs::path temporary =
      folder_of(path) / (std::string(kUnfinished) + std::to_string(::getpid()) + "-" + std::to_string(counter++));
  try {
    Descriptor fd(temporary, O_WRONLY | O_CREAT | O_EXCL);
    if (!fd) failed({"skapa en fil bredvid", "create a file beside"}, path);
    write_all(fd.get(), bytes, path);
    if (sync == Sync::yes && ::fsync(fd.get()) != 0) failed({"synka", "sync"}, path);
    if (fd.close() != 0) failed({"stänga", "close"}, path);
    if (::rename(temporary.c_str(), path.c_str()) != 0) failed({"ersätta", "replace"}, path);
  } catch (...) {
    ::unlink(temporary.c_str());
    throw;
  }
  if (sync == Sync::yes) sync_folder(folder_of(path));
}

std::string read_from(int fd, const fs::path& path, std::size_t limit) {
  struct stat status {};
  if (::fstat(fd, &status) != 0) failed({"läsa", "read"}, path);
  if (S_ISDIR(status.st_mode)) failed({"läsa", "read"}, path, EISDIR);
  if (!S_ISREG(status.st_mode))
    fail(say("kan inte läsa {}: ingen vanlig fil", "cannot read {}: not an ordinary file", path.string()));
  std::string bytes(std::min(static_cast<std::size_t>(status.st_size), limit + 1), '\0');
  std::size_t have = 0;
  while (have < bytes.size()) {
    ssize_t n = ::read(fd, bytes.data() + have, bytes.size() - have);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) failed({"läsa", "read"}, path);
    if (n == 0) break;  // it shrank while we read
    have += static_cast<std::size_t>(n);
  }
  bytes.resize(have);
  return bytes;
}

}  // namespace

std::string read(const fs::path& path, std::size_t limit) {
  // O_NONBLOCK: a named pipe in a folder of notes must not hang us (it is refused as not ordinary).
  Descriptor fd(path, O_RDONLY | O_NONBLOCK);
  if (!fd) failed({"läsa", "read"}, path);
  return read_from(fd.get(), path, limit);
}

std::optional<std::string> read_if_there(const fs::path& path) {
  Descriptor fd(path, O_RDONLY | O_NONBLOCK);
  if (!fd && (errno == ENOENT || errno == ENOTDIR)) return std::nullopt;
  if (!fd) failed({"läsa", "read"}, path);
  return read_from(fd.get(), path, std::size_t(1) << 30);
}

void replace(const fs::path& path, std::string_view bytes) { replace_with(path, bytes, Sync::no); }
void replace_durably(const fs::path& path, std::string_view bytes) { replace_with(path, bytes, Sync::yes); }

void append_durably(const fs::path& path, std::string_view bytes) {
  bool is_new = ::access(path.c_str(), F_OK) != 0;
  Descriptor fd(path, O_WRONLY | O_CREAT | O_APPEND);
  if (!fd) failed({"öppna", "open"}, path);
  write_all(fd.get(), bytes, path);
  if (::fsync(fd.get()) != 0) failed({"synka", "sync"}, path);
  if (is_new) sync_folder(folder_of(path));
}

bool is_unfinished(std::string_view file_name) { return file_name.starts_with(kUnfinished); }

std::optional<Lock> Lock::take(const fs::path& path, int seconds) {
  int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (fd < 0) failed({"låsa", "lock"}, path);
  Lock lock(fd);
  for (int tenths = seconds * 10;; --tenths) {
    if (::flock(fd, LOCK_EX | LOCK_NB) == 0) return lock;
    if (errno != EWOULDBLOCK && errno != EINTR) failed({"låsa", "lock"}, path);
    if (tenths <= 0) return std::nullopt;
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
}

Lock::Lock(Lock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
Lock::~Lock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace insyn::files
