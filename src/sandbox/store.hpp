// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <filesystem>
#include <mutex>
#include <utility>

#include "sandbox/content.hpp"

namespace insyn::sandbox {

/// The one copy of the content, in memory and in a file. For many threads.
class Store {
 public:
  /// Reads the file, or begins with empty_content(). An empty path: in memory only. Throws Error when the file is there
  /// and is not a store.
  explicit Store(std::filesystem::path path);

  [[nodiscard]] Content content() const;

  /// Gives `work` a copy to change; what it made of it is on disk, and seen by others, when this returns. When `work`
  /// or the disk fails nothing has changed.
  template <typename Work>
  auto change(Work work) {
    std::lock_guard lock(mutex_);
    Content next = content_;
    auto result = work(next);
    keep(std::move(next));
    return result;
  }

 private:
  void keep(Content next);

  const std::filesystem::path path_;
  mutable std::mutex mutex_;
  Content content_;
};

}  // namespace insyn::sandbox
