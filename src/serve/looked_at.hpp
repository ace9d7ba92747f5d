// SPDX-License-Identifier: EUPL-1.2
// Which pages people have open, as far as a server can know: those that were asked for last.
#pragma once
#include <mutex>
#include <string>
#include <vector>

namespace insyn::serve {

/// The folder's file that is shown at an address below the site's base: "beslut/" → "beslut/index.html".
[[nodiscard]] std::string file_at(std::string address);

class LookedAt {
 public:
  /// `address` is below the site's base ("beslut/", "om/index.html").
  void add(std::string address);
  /// Files of the folder, the latest first; few.
  [[nodiscard]] std::vector<std::string> latest() const;

 private:
  mutable std::mutex mutex_{};
  std::vector<std::string> files_{};
};

}  // namespace insyn::serve
