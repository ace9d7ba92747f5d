// SPDX-License-Identifier: EUPL-1.2
#include <charconv>
#include <ctime>

#include "http/http.hpp"
#include "sandbox/graph/page.hpp"
#include "sandbox/graph/routes.hpp"
#include "sandbox/preview.hpp"
#include "sandbox/reader.hpp"
#include "sandbox/sandbox.hpp"
#include "sandbox/store.hpp"
#include "sandbox/webhook/receiver.hpp"
#include "sandbox/wordpress/site.hpp"

namespace insyn::sandbox {
namespace {

constexpr std::size_t kBodyLimit = 2u << 20;
// No script, no frame, no form; pictures only from this machine (the linked pages' own).
constexpr const char* kPolicy =
    "default-src 'none'; style-src 'self'; img-src 'self' data: http://127.0.0.1:* http://localhost:*; base-uri "
    "'none'; "
    "form-action 'none'; frame-ancestors 'none'";

/// The article that ?p= names, when readers may see it.
const Article* asked_for(const std::string& p, const Content& content) {
  int id = 0;
  std::from_chars(p.data(), p.data() + p.size(), id);
  for (const Article& article : content.articles)
    if (article.id == id && article.status == "publish") return &article;
  return nullptr;
}

std::string query_value(const http::Request& request, std::string_view name) {
  for (const auto& [key, value] : request.query)
    if (key == name) return value;
  return {};
}

}  // namespace

/// The municipality's channels and the reader who looks at them. Every request passes answer(): what shall go wrong
/// in a rehearsal goes wrong there.
struct Server::Town {
  explicit Town(Options given)
      : options(std::move(given)),
        store(options.store),
        listener({options.port, options.bind, kBodyLimit},
                 [this](const http::Request& request) { return answer(request); }) {}

  http::Answer answer(const http::Request& request) {
    std::string home = "http://" + request.header("Host");
    if (auto route = wordpress::rest_route(request))
      return wordpress::answer_rest(request, *route, options, store, home, now());
    if (graph::is_graph_path(request.path)) return graph::answer_graph(request, options, store, usage, home, now());
    if (request.path == webhook::kReceiverPath) return webhook::answer_message(request, options, store, home, now());
    if (request.path == kStylePath) return {200, "text/css; charset=utf-8", style_sheet(), {}, {}};
    http::Answer shown = page(request);
    shown.with("Link", "<" + home + "/wp-json/>; rel=\"https://api.w.org/\"");
    return std::move(shown.with("Content-Security-Policy", kPolicy).with("Cache-Control", "no-store"));
  }

  /// What a reader sees. As on the real one, a visit also publishes what was scheduled and is due.
  http::Answer page(const http::Request& request) {
    wordpress::publish_due(store, now());
    constexpr const char* kHtml = "text/html; charset=UTF-8";
    if (request.path == "/wp-cron.php") return {200, kHtml, "", {}, {}};
    Content content = store.content();
    if (const IntranetPage* shown = webhook::page_at(request.path, content))
      return {200, kHtml, intranet_page(*shown), {}, {}};
    if (request.path != "/" && request.path != "/index.php") return {404, kHtml, missing_page(), {}, {}};
    graph::publish_due(content, now());
    std::string p = query_value(request, "p");
    if (p.empty()) return {200, kHtml, front_page(content, previews_of(content)), {}, {}};
    const Article* article = asked_for(p, content);
    return {article ? 200 : 404, kHtml, article ? article_page(*article, content) : missing_page(), {}, {}};
  }

  std::map<std::string, Preview> previews_of(const Content& content) {
    std::vector<std::string> links;
    for (const PagePost& post : newest_posts(content))
      if (!post.link.empty()) links.push_back(post.link);
    return previews.of(links);
  }

  [[nodiscard]] std::int64_t now() const { return options.now ? options.now() : std::time(nullptr); }

  const Options options;
  Store store;
  graph::Usage usage{};
  Previews previews{};
  http::Listener listener;
};

Server::Server(Options options) : town_(std::make_unique<Town>(std::move(options))) {}
Server::~Server() { stop(); }

void Server::start() { town_->listener.start(); }
void Server::stop() { town_->listener.stop(); }
int Server::port() const { return town_->listener.port(); }
std::string Server::url() const { return town_->listener.url(); }

}  // namespace insyn::sandbox
