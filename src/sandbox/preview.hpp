// SPDX-License-Identifier: EUPL-1.2
// What a shared link looks like: the linked page's own Open Graph tags (https://ogp.me).
#pragma once
#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace insyn::sandbox {

struct Preview {
  std::string title{}, description{}, site_name{};
  std::string image{};  // a URL on this machine, else ""
};

/// From a page's <meta property="og:…" content="…">; nothing when it has no og:title.
[[nodiscard]] std::optional<Preview> read_preview(std::string_view html);

/// Looks at linked pages on this machine, several at once, and remembers what they said for some seconds. Links that
/// lead elsewhere are never followed.
class Previews {
 public:
  [[nodiscard]] std::map<std::string, Preview> of(const std::vector<std::string>& links);

 private:
  struct Seen {
    std::chrono::steady_clock::time_point when{};
    std::optional<Preview> preview{};
  };
  std::mutex mutex_;
  std::map<std::string, Seen> seen_{};

  [[nodiscard]] std::vector<std::string> not_seen_lately(const std::vector<std::string>& links);
};

}  // namespace insyn::sandbox
