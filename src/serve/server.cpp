// SPDX-License-Identifier: EUPL-1.2
#include <atomic>
#include <mutex>
#include <thread>

#include "base/error.hpp"
#include "http/http.hpp"
#include "serve/builds.hpp"
#include "serve/looked_at.hpp"
#include "serve/pages.hpp"
#include "serve/reload.hpp"
#include "serve/serve.hpp"
#include "serve/watch.hpp"

namespace insyn::serve {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kPatience{200};     // how soon a stop is noticed
constexpr milliseconds kQuiet{12};         // editors save in several steps: build when they are done
constexpr milliseconds kMostUnquiet{500};  // … but do not wait for one that never is

}  // namespace

struct Server::Preview {
  explicit Preview(Options given)
      : options(std::move(given)),
        listener({options.port, options.bind, 64u << 10},
                 [this](const http::Request& request) { return answer(request).with("Cache-Control", "no-store"); }) {
    INSYN_EXPECTS(options.base_path.starts_with('/') && options.base_path.ends_with('/'));
  }

  http::Answer answer(const http::Request& request) {
    if (request.method != "GET" && request.method != "HEAD")
      return http::Answer{405, "text/plain; charset=utf-8", "405\n", {}, {}}.with("Allow", "GET, HEAD");
    if (request.path == kScriptPath)
      return reload_script(options.lang, options.posts ? PostsAre::shown : PostsAre::not_shown);
    if (request.path == kEventsPath) return streams.open(page_asked_for(request));
    if (request.path == kRemarksPath) return remarks_on(page_asked_for(request));
    if (request.path == kPostsPath && options.posts)
      return {200, "text/html; charset=utf-8", options.posts(page_asked_for(request)), {}, {}};
    return shown(request.path);
  }

  /// The file that ?page=<path in the browser's address bar> names; "" where there is none.
  [[nodiscard]] std::string page_asked_for(const http::Request& request) const {
    const std::string& base = options.base_path;
    for (const auto& [name, address] : request.query)
      if (name == "page" && address.starts_with(base)) return file_at(address.substr(base.size()));
    return "";
  }

  http::Answer remarks_on(const std::string& page) const {
    const std::string said = builds.remarks_on(page);
    return {200, "application/json; charset=utf-8", said.empty() ? "[]" : said, {}, {}};
  }

  http::Answer shown(const std::string& path) {
    const std::string& base = options.base_path;
    bool leads_there = path != base && (path == "/" || path + "/" == base);
    if (leads_there) return http::Answer{302, "text/plain; charset=utf-8", "", {}, {}}.with("Location", base);
    const std::string file = path.starts_with(base) ? file_at(path.substr(base.size())) : "";
    std::string build = builds.latest(file).id;  // before the file is read: a page must never be older than it says
    http::Answer answer =
        path.starts_with(base) ? page(options.folder, base, path.substr(base.size() - 1)) : not_found(options.folder);
    if (!answer.type.starts_with("text/html")) return answer;
    if (path.starts_with(base)) looked_at.add(path.substr(base.size()));
    answer.body = with_reload(std::move(answer.body), build);
    return answer;
  }

  /// Builds after each change until the server stops.
  void keep_building() {
    while (!stopping) {
      if (!watch->changed_within(kPatience)) continue;
      wait_for_quiet();
      if (!stopping) rebuild();
    }
  }

  void wait_for_quiet() const {
    auto end = std::chrono::steady_clock::now() + kMostUnquiet;
    while (watch->changed_within(kQuiet) && std::chrono::steady_clock::now() < end) continue;
  }

  void rebuild() {
    try {
      build();
    } catch (const Error& error) {
      builds.ended({error.said().in(options.lang)});
    } catch (const std::exception& error) {
      builds.ended({error.what()});
    }
  }

  void build() {
    options.rebuild(looked_at.latest(), [this](Told told) { builds.ended(std::move(told)); });
  }

  Options options;
  Builds builds{};
  LookedAt looked_at{};
  BuildStreams streams{builds};
  std::atomic<bool> stopping{false};
  std::unique_ptr<Watch> watch{};
  std::thread builder{};
  std::mutex starting_or_stopping{};
  http::Listener listener;
};

Server::Server(Options options) : preview_(std::make_unique<Preview>(std::move(options))) {}
Server::~Server() { stop(); }

int Server::port() const { return preview_->listener.port(); }
std::string Server::url() const { return preview_->listener.url() + preview_->options.base_path; }

void Server::start() {
  std::lock_guard alone(preview_->starting_or_stopping);
  preview_->listener.start();
  preview_->watch = watch_by_events(preview_->options.watch);  // before the build: nothing saved meanwhile goes unseen
  if (!preview_->watch) preview_->watch = watch_by_looking(preview_->options.watch);
  preview_->build();
  preview_->builder = std::thread([preview = preview_.get()] { preview->keep_building(); });
}

void Server::stop() {
  std::lock_guard alone(preview_->starting_or_stopping);
  preview_->stopping = true;
  preview_->builds.close();
  if (preview_->builder.joinable()) preview_->builder.join();
  preview_->listener.stop();
}

}  // namespace insyn::serve
