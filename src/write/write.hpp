// SPDX-License-Identifier: EUPL-1.2
// From files in memory to public/: compare, replace, remove. The only room that writes the site.
#pragma once
#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace insyn::write {

/// What became of a file of the folder that is not as it was.
struct Altered {
  enum class How { is_new, changed, gone } how = How::is_new;
  std::string path{};
};

struct Summary {
  std::size_t written = 0, kept = 0, removed = 0;
  std::vector<Altered> altered{};      // by path: the written and the removed
  std::vector<std::string> foreign{};  // files in the folder that no build wrote: left alone; hidden ones not named
};

/// Bytes of a project file that can be copied, at most.
inline constexpr std::size_t kLargestCopy = 200'000'000;

/// Looks at a file's path and bytes before they are written, all or a piece of them, `from` bytes from the file's
/// start. False: nothing is written, and what stood there stays only if it passes.
using Look = std::function<bool(std::string_view path, std::string_view bytes, std::size_t from)>;
/// Gives a file's bytes in pieces, each ended where nothing that `look` finds goes over it.
using Pour = std::function<void(const std::function<void(std::string_view piece)>& take)>;

/// One build's hold on an output folder, from taking its lock to finish(). put(), pour() and copy() may be called from
/// many threads. A reader of the folder sees whole files at every instant; without finish() nothing is removed. Into a
/// folder that holds nothing all files come with finish(): they are made out of sight, without a renaming each.
class Output {
 public:
  /// Waits for another writer of this project, then throws Error. `root` holds .insyn/ (lock and manifest). `folder`
  /// is made when it is not there; it may be a link or a mount point, but neither hold the project nor be its sources
  /// (UsageError). Nothing is written that `look` has not seen; it is called on many threads.
  Output(const std::filesystem::path& root, const std::filesystem::path& folder, Look look = {},
         std::chrono::seconds wait = std::chrono::seconds(10));
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  /// Makes the file hold these bytes; writes nothing when it does already. `path` is below the folder, with /. Error
  /// when it leads out of the folder, when this build already gave it, and when a file of somebody else stands where a
  /// folder must be.
  void put(std::string_view path, std::string_view bytes);
  /// As put(), piece by piece.
  void pour(std::string_view path, const Pour& bytes);
  /// As put() with the bytes of a project file (path from the root), kLargestCopy at most.
  void copy(std::string_view path, std::string_view source);
  /// This build gives the file as an earlier one left it: it is not looked at, and stays.
  void keep(std::string_view path);
  /// Removes what an earlier build wrote below `folder` ("a/b/"; or one file) and this one did not give, at once.
  void clear(std::string_view folder);
  /// Removes everything in `folder` ("a/b/") that this build did not give, whoever wrote it: where a document was
  /// withdrawn nothing of it may stay, also when the manifest is gone.
  void purge(std::string_view folder);
  /// Removes what an earlier build wrote and this one did not, and what a killed one left unfinished; records the
  /// manifest. Called once, when no other call is under way.
  [[nodiscard]] Summary finish();

 private:
  struct Work;
  std::unique_ptr<Work> work_;
};

}  // namespace insyn::write
