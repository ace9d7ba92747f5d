// SPDX-License-Identifier: EUPL-1.2
// Preview over loopback: shows a folder of built files, builds again when something is saved, and reloads the browser.
// It is given a rebuild and a folder; it knows no Markdown.
#pragma once
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/lang.hpp"

namespace insyn::serve {

/// Paths of pages below the folder that people have looked at lately, the latest first ("beslut/index.html").
using Shown = std::vector<std::string>;
/// Which pages are others than before: all but these, or only these. Files below the folder.
struct Altered {
  enum class Which { all_but, only } which = Which::all_but;
  std::vector<std::string> pages{};
};

/// What a build has to say to those who write.
struct Told {
  /// "" when all is well, else text, may have many lines: browsers show it over whatever page, until "" comes.
  std::string message{};
  /// What to show beside a page, by its file: JSON arrays of {"kind": "draft" | "hidden" | "warning" | "error",
  /// "anchor": id of the place that it stands after, or "" at the top, "title", "text", "hint", "where"}.
  std::map<std::string, std::string> remarks{};
  /// Browsers load these again.
  Altered altered{};
};
/// May be called again when there is more to tell.
using Ready = std::function<void(Told)>;

struct Options {
  int port = 8080;  // 0: a free one
  std::string bind = "127.0.0.1";
  std::filesystem::path folder{};         // what is shown; may be missing, be replaced or be a link
  std::string base_path = "/samverkan/";  // where it is shown, with / at both ends; "/" leads there
  /// Folders to watch, with all below them; one that is missing is watched as soon as it is there. Names that begin
  /// with "." or end with "~" are passed over. The rebuild must not write below them.
  std::vector<std::filesystem::path> watch{};
  /// Builds, and tells `ready` when what is `shown` is as it should be; may go on with the rest. Called by start() on
  /// its thread, then after each change, never twice at once. What it throws later than in start() is shown as a
  /// message is.
  std::function<void(const Shown& shown, const Ready& ready)> rebuild{};
  /// The posts that a page will give, drawn: a whole HTML document for a file below the folder. Shown from the pages
  /// where it is given. Called on any thread, also during a rebuild.
  std::function<std::string(const std::string& page)> posts{};
  Lang lang = Lang::sv;  // of what the browser shows
};

class Server {
 public:
  explicit Server(Options options);
  ~Server();  // stops

  /// Opens the port, builds, watches, and returns; pages are answered by threads of its own. Throws Error when the port
  /// is taken, and what the first rebuild throws.
  void start();
  /// Ends streams and requests and returns when all threads have ended. From any thread; twice does no harm.
  void stop();
  [[nodiscard]] int port() const;
  /// Where the browser should go: "http://127.0.0.1:8080/samverkan/".
  [[nodiscard]] std::string url() const;

 private:
  struct Preview;
  std::unique_ptr<Preview> preview_;
};

}  // namespace insyn::serve
