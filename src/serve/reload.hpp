// SPDX-License-Identifier: EUPL-1.2
// The browser's side of the preview: a script in each page listens for builds (server-sent events, WHATWG HTML 9.2),
// reloads the page after one, and shows what a build had to say of the page, at its places. Pages need only allow
// script-src and connect-src 'self'.
#pragma once
#include <atomic>
#include <string>

#include "base/lang.hpp"
#include "http/http.hpp"
#include "serve/builds.hpp"

namespace insyn::serve {

inline constexpr const char* kScriptPath = "/_insyn/reload.js";
// For ?page=, a path as the browser's address bar has it.
inline constexpr const char* kEventsPath = "/_insyn/events";
inline constexpr const char* kRemarksPath = "/_insyn/remarks";  // what Told has of it
inline constexpr const char* kPostsPath = "/_insyn/posts";      // Options::posts of it

/// The page with the script in it, before </body>. The script knows by `build` which build the page is from.
[[nodiscard]] std::string with_reload(std::string html, const std::string& build);

/// Whether pages lead to the posts that they will give.
enum class PostsAre { shown, not_shown };
[[nodiscard]] http::Answer reload_script(Lang lang, PostsAre posts);

/// The streams of builds. Each ends after 25 seconds and is opened again by the browser; where more than
/// half of the server's threads would be streams, new ones end at once and come back, so that pages are never kept
/// waiting by open tabs.
class BuildStreams {
 public:
  explicit BuildStreams(Builds& builds) : builds_(builds) {}
  /// For one page, a file of the folder; "": for whatever page.
  [[nodiscard]] http::Answer open(const std::string& page);

 private:
  Builds& builds_;
  std::atomic<int> open_{0};
};

}  // namespace insyn::serve
