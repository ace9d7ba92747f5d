// SPDX-License-Identifier: EUPL-1.2
#include "base/files.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstring>
#include <thread>
#include <utility>

#include "base/descriptor.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace insyn::files {
namespace {

namespace fs = std::filesystem;

// ---- replacing ------------------------------------------------------------------------------------------------------

enum class Sync { no, yes };

/// Gives the new file the permissions and the owner that the old one has; who may not give it away still owns it.
void take_after(int folder, const std::string& name, int fd, const fs::path& path) {
  struct stat old {};
  if (::fstatat(folder, name.c_str(), &old, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(old.st_mode)) return;
  bool is_ours = old.st_uid == ::geteuid() && old.st_gid == ::getegid();
  if (!is_ours && ::fchown(fd, old.st_uid, old.st_gid) != 0 && errno != EPERM) failed({"ersätta", "replace"}, path);
  if (::fchmod(fd, old.st_mode & 07777) != 0) failed({"ersätta", "replace"}, path);
}

// temp in the same folder → write → [fsync file] → rename → [fsync folder].
// After a failed fsync the bytes are in doubt: stop, never retry or read back.
void replace_in(const Descriptor& folder, const fs::path& path, std::string_view bytes, Sync sync) {
  const std::string name = path.filename(), temporary = unfinished_name();
  try {
    Descriptor fd(folder.get(), temporary, O_WRONLY | O_CREAT | O_EXCL);
    if (!fd) failed({"skapa en fil bredvid", "create a file beside"}, path);
    if (sync == Sync::yes) take_after(folder.get(), name, fd.get(), path);
    write_all(fd.get(), bytes, path);
    if (sync == Sync::yes && ::fsync(fd.get()) != 0) failed({"synka", "sync"}, path);
    if (fd.close() != 0) failed({"stänga", "close"}, path);
    if (::renameat(folder.get(), temporary.c_str(), folder.get(), name.c_str()) != 0)
      failed({"ersätta", "replace"}, path);
  } catch (...) {
    ::unlinkat(folder.get(), temporary.c_str(), 0);
    throw;
  }
  if (sync == Sync::yes && ::fsync(folder.get()) != 0) failed({"synka mappen för", "sync the folder of"}, path);
}

// ---- reading --------------------------------------------------------------------------------------------------------

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

void remove_if_unfinished(const fs::directory_entry& entry) {
  std::error_code ignored;
  if (is_unfinished(entry.path().filename().string()) && entry.symlink_status(ignored).type() == fs::file_type::regular)
    ::unlink(entry.path().c_str());
}

}  // namespace

bool Failure::is_the_files_own() const {
  constexpr std::array kOwn{EACCES, EPERM, ENOENT, ENOTDIR, EISDIR, ELOOP, ENAMETOOLONG, ENXIO};
  return std::find(kOwn.begin(), kOwn.end(), number_) != kOwn.end();
}

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

std::string read_within(const fs::path& folder, const fs::path& path, std::size_t limit) {
  Descriptor fd(path, O_RDONLY | O_NONBLOCK);
  if (!fd) failed({"läsa", "read"}, path);
  require_within(fd.get(), path, folder);
  return read_from(fd.get(), path, limit);
}

bool holds(const fs::path& path, std::string_view bytes) {
  Descriptor fd(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
  struct stat status {};
  if (!fd || ::fstat(fd.get(), &status) != 0 || !S_ISREG(status.st_mode)) return false;
  if (static_cast<std::size_t>(status.st_size) != bytes.size()) return false;
  std::array<char, std::size_t(1) << 16> piece;  // NOLINT(*-member-init): most files are read by one call
  while (!bytes.empty()) {
    const ssize_t n = ::read(fd.get(), piece.data(), std::min(piece.size(), bytes.size()));
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0 || !bytes.starts_with({piece.data(), static_cast<std::size_t>(n)})) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

Reader::Reader(const fs::path& path)
    : path_(path), descriptor_(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)) {
  struct stat status {};
  if (descriptor_ < 0 || ::fstat(descriptor_, &status) != 0) failed({"läsa", "read"}, path);
  size_ = S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) : 0;
}

Reader::~Reader() { ::close(descriptor_); }

std::string Reader::read(std::size_t at, std::size_t most) const {
  std::string bytes(most, '\0');
  ssize_t n = -1;
  do n = ::pread(descriptor_, bytes.data(), most, static_cast<off_t>(at));
  while (n < 0 && errno == EINTR);
  if (n < 0) failed({"läsa", "read"}, path_);
  bytes.resize(static_cast<std::size_t>(n));
  return bytes;
}

bool is_within(const fs::path& path, const fs::path& folder) {
  return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

void replace(const fs::path& path, std::string_view bytes) { replace_in(open_folder_of(path), path, bytes, Sync::no); }

void replace_within(const fs::path& folder, const fs::path& path, std::string_view bytes) {
  replace_in(open_folder_within(folder, path), path, bytes, Sync::no);
}

void make(const fs::path& path, std::string_view bytes) {
  Descriptor fd(path, O_WRONLY | O_CREAT | O_EXCL);
  if (!fd) failed({"skapa", "make"}, path);
  write_all(fd.get(), bytes, path);
  if (fd.close() != 0) failed({"stänga", "close"}, path);
}

void replace_durably(const fs::path& path, std::string_view bytes) {
  replace_in(open_folder_of(path), path, bytes, Sync::yes);
}

void append_durably(const fs::path& path, std::string_view bytes) {
  bool is_new = ::access(path.c_str(), F_OK) != 0;
  Descriptor fd(path, O_WRONLY | O_CREAT | O_APPEND);
  if (!fd) failed({"öppna", "open"}, path);
  write_all(fd.get(), bytes, path);
  if (::fsync(fd.get()) != 0) failed({"synka", "sync"}, path);
  if (is_new && ::fsync(open_folder_of(path).get()) != 0) failed({"synka mappen för", "sync the folder of"}, path);
}

void cut(const fs::path& path, std::uintmax_t size) {
  if (::truncate(path.c_str(), static_cast<off_t>(size)) != 0) failed({"korta av", "cut"}, path);
}

void make_folders(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (!error && !fs::is_directory(folder, error)) error = std::make_error_code(std::errc::not_a_directory);
  if (error) failed({"skapa mappen", "make the folder"}, folder, error.value());
}

bool is_unfinished(std::string_view file_name) {
  if (!file_name.starts_with(kUnfinished)) return false;
  auto numbers = split(file_name.substr(kUnfinished.size()), '-');
  auto is_number = [](std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
  };
  return numbers.size() == 2 && is_number(numbers[0]) && is_number(numbers[1]);
}

void remove_unfinished(const fs::path& folder) {
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    remove_if_unfinished(*at);
}

void remove_unfinished_below(const fs::path& folder) {
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, error), end;
       !error && at != end; at.increment(error))
    remove_if_unfinished(*at);
}

Appender::Appender(const fs::path& path)
    : path_(path), descriptor_(::open(path.c_str(), O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC)) {
  if (descriptor_ < 0) failed({"öppna", "open"}, path);
}
Appender::~Appender() { ::close(descriptor_); }
void Appender::add(std::string_view bytes) { write_all(descriptor_, bytes, path_); }

std::optional<Lock> Lock::take(const fs::path& path, int seconds) {
  int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666);
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
