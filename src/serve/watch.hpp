// SPDX-License-Identifier: EUPL-1.2
// Notices that something was saved below some folders.
#pragma once
#include <chrono>
#include <filesystem>
#include <memory>
#include <vector>

namespace insyn::serve {

/// Folders and all below them. Names that begin with "." or end with "~" (editors' and version control's own files) are
/// passed over. A folder that is missing is watched as soon as it is there.
class Watch {
 public:
  virtual ~Watch() = default;
  /// Returns when something has changed since the last call, or after `patience`; true when it has.
  [[nodiscard]] virtual bool changed_within(std::chrono::milliseconds patience) = 0;
};

using Folders = std::vector<std::filesystem::path>;

/// By inotify(7), at once; nothing when the system has no more watches to give.
[[nodiscard]] std::unique_ptr<Watch> watch_by_events(const Folders& folders);
/// By looking at names, sizes and times each 300 ms. Works everywhere.
[[nodiscard]] std::unique_ptr<Watch> watch_by_looking(const Folders& folders);

}  // namespace insyn::serve
