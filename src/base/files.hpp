// SPDX-License-Identifier: EUPL-1.2
// The one seam to the disk. Every failure is an Error that names the path and the reason.
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.hpp"

namespace insyn::files {

/// Why a file could not be read or written.
class Failure : public Error {
 public:
  Failure(Said said, int number) : Error(std::move(said)), number_(number) {}
  /// True where it is the file's own: it is gone, or its permissions or its kind keep us out. Else the machine's: a
  /// disk that is broken or full, no more open files.
  [[nodiscard]] bool is_the_files_own() const;

 private:
  int number_;  // of errno
};

/// The whole file. `limit` bytes at most are read; a larger file comes back cut at limit + 1 so that the caller sees
/// it.
[[nodiscard]] std::string read(const std::filesystem::path& path, std::size_t limit = std::size_t(1) << 30);
/// As read(); nothing where there is no such file.
[[nodiscard]] std::optional<std::string> read_if_there(const std::filesystem::path& path);
/// As read(), of a file that lies in `folder` (canonical) wherever links lead. Looked at when it is open: a link that
/// somebody puts in its place meanwhile is refused as well.
[[nodiscard]] std::string read_within(const std::filesystem::path& folder, const std::filesystem::path& path,
                                      std::size_t limit = std::size_t(1) << 30);

/// Whether it is an ordinary file of these bytes, and can be read.
[[nodiscard]] bool holds(const std::filesystem::path& path, std::string_view bytes);

/// A file that is open, to be read piece by piece: as it was when it was opened, also when another takes its place.
class Reader {
 public:
  explicit Reader(const std::filesystem::path& path);
  ~Reader();
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  [[nodiscard]] std::size_t size() const { return size_; }
  /// As many bytes from `at` on as there are, `most` at most. From many threads.
  [[nodiscard]] std::string read(std::size_t at, std::size_t most) const;

 private:
  std::filesystem::path path_;
  int descriptor_ = -1;
  std::size_t size_ = 0;
};

/// True when `path` is `folder` or lies in it; both canonical.
[[nodiscard]] bool is_within(const std::filesystem::path& path, const std::filesystem::path& folder);

/// Replaces or makes the file whole: a reader sees the old bytes or the new, never a part. Survives kill -9, not power
/// loss (for the site, which the next build makes again).
void replace(const std::filesystem::path& path, std::string_view bytes);
/// As replace(), of a file whose folder lies in `folder` (canonical) wherever links lead, also when it is written.
void replace_within(const std::filesystem::path& folder, const std::filesystem::path& path, std::string_view bytes);
/// Makes a file where none is, for one whom nobody watches: it is not whole before this returns.
void make(const std::filesystem::path& path, std::string_view bytes);
/// As replace(), and on disk when it returns: file and folder are synced (for the ledger and for sources). A file that
/// was there keeps its permissions, and its owner where we may give it one.
void replace_durably(const std::filesystem::path& path, std::string_view bytes);
/// Takes away what comes after the first `size` bytes. Not synced: append_durably() with nothing to add does that.
void cut(const std::filesystem::path& path, std::uintmax_t size);
/// Makes the folder, and those above it, where they are not there.
void make_folders(const std::filesystem::path& folder);
/// Adds bytes at the end and syncs the file (and the folder when the file is new) before it returns.
void append_durably(const std::filesystem::path& path, std::string_view bytes);

/// A name for what is not finished, that this run has not used.
[[nodiscard]] std::string unfinished_name();
/// True for the names that replace() uses for files it has not finished; a killed run leaves them behind.
[[nodiscard]] bool is_unfinished(std::string_view file_name);
/// Removes what a killed run left unfinished in the folder itself. Only for one who holds the lock that all who write
/// there take. A file that can't be removed is left: the next run tries again.
void remove_unfinished(const std::filesystem::path& folder);
/// As remove_unfinished(), in all folders below as well; links are not followed.
void remove_unfinished_below(const std::filesystem::path& folder);

/// A file that lines are added to, open for as long as this lives. What was added survives kill -9, not power loss.
class Appender {
 public:
  /// The file must be there, and be no link.
  explicit Appender(const std::filesystem::path& path);
  ~Appender();
  Appender(const Appender&) = delete;
  Appender& operator=(const Appender&) = delete;
  void add(std::string_view bytes);

 private:
  std::filesystem::path path_;
  int descriptor_ = -1;
};

/// Holds an exclusive lock on a file for as long as it lives (flock: gone with the process, however it ends).
class Lock {
 public:
  /// Waits up to `seconds` for the lock; nothing when another process still holds it. The file is made when it is not
  /// there, and must be no link.
  [[nodiscard]] static std::optional<Lock> take(const std::filesystem::path& path, int seconds);
  Lock(Lock&& other) noexcept;
  Lock& operator=(Lock&&) = delete;
  ~Lock();

 private:
  explicit Lock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_ = -1;
};

}  // namespace insyn::files
