// SPDX-License-Identifier: EUPL-1.2
// From files in memory to public/: compare, replace, remove. The only room that writes the site.
#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace insyn::write {

struct Summary {
  std::size_t written = 0, kept = 0, removed = 0;
  std::vector<std::string> foreign{};  // files in the folder that no build wrote: left alone
};

/// One build's hold on an output folder, from taking its lock to finish(). put() and copy() may be called from many
/// threads. A reader of the folder sees whole files at every instant; without finish() nothing is removed.
class Output {
 public:
  /// Waits 10 s for another writer, then throws Error. `root` holds .insyn/ (lock and manifest).
  Output(const std::filesystem::path& root, const std::filesystem::path& folder);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  /// Makes the file hold these bytes; writes nothing when it does already.
  void put(std::string_view path, std::string_view bytes);
  /// As put() with the bytes of a project file (path from the root).
  void copy(std::string_view path, std::string_view source);
  /// Removes what an earlier build wrote and this one did not, records the manifest.
  [[nodiscard]] Summary finish();

 private:
  struct Work;
  std::unique_ptr<Work> work_;
};

}  // namespace insyn::write
