// SPDX-License-Identifier: EUPL-1.2
// The one seam to the disk. Every failure is an Error that names the path and the reason.
#pragma once
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace insyn::files {

/// The whole file. `limit` bytes at most are read; a larger file comes back cut at limit + 1 so that the caller sees
/// it.
[[nodiscard]] std::string read(const std::filesystem::path& path, std::size_t limit = std::size_t(1) << 30);
/// As read(); nothing where there is no such file.
[[nodiscard]] std::optional<std::string> read_if_there(const std::filesystem::path& path);

/// Replaces or makes the file whole: a reader sees the old bytes or the new, never a part. Survives kill -9, not power
/// loss (for the site, which the next build makes again).
void replace(const std::filesystem::path& path, std::string_view bytes);
/// As replace(), and on disk when it returns: file and folder are synced (for the ledger and for sources).
void replace_durably(const std::filesystem::path& path, std::string_view bytes);
/// Adds bytes at the end and syncs the file (and the folder when the file is new) before it returns.
void append_durably(const std::filesystem::path& path, std::string_view bytes);

/// True for the names that replace() uses for files it has not finished; a killed run leaves them behind.
[[nodiscard]] bool is_unfinished(std::string_view file_name);

/// Holds an exclusive lock on a file for as long as it lives (flock: gone with the process, however it ends).
class Lock {
 public:
  /// Waits up to `seconds` for the lock; nothing when another process still holds it.
  [[nodiscard]] static std::optional<Lock> take(const std::filesystem::path& path, int seconds);
  Lock(Lock&& other) noexcept;
  Lock& operator=(Lock&&) = delete;
  ~Lock();

 private:
  explicit Lock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_ = -1;
};

}  // namespace insyn::files
