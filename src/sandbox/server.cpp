// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <charconv>
#include <ctime>

#include "base/error.hpp"
#include "base/loopback.hpp"
#include "http/http.hpp"
#include "sandbox/faults.hpp"
#include "sandbox/graph/page.hpp"
#include "sandbox/graph/routes.hpp"
#include "sandbox/json_answer.hpp"
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

int number_of(const std::string& text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

bool writes(const http::Request& request) { return request.method != "GET" && request.method != "HEAD"; }

/// The article that ?p= names, when readers may see it.
const Article* asked_for(const std::string& p, const Content& content) {
  int id = number_of(p);
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
                 [this](const http::Request& request) { return answer(request); }) {
    for (const std::string& name : options.faults) arm(name, 0);
  }

  http::Answer answer(const http::Request& request) {
    if (request.path == kFaultsPath) return answer_about_faults(request);
    carry_out_what_is_due();
    auto side = side_of(request);
    const Fault* fault = side ? faults.strike(*side, writes(request)) : nullptr;
    http::Answer given = fault ? struck(request, *fault) : route(request);
    given.delay += options.latency;
    return given;
  }

  static std::optional<Side> side_of(const http::Request& request) {
    if (wordpress::rest_route(request)) return Side::wordpress;
    if (graph::is_graph_path(request.path)) return Side::facebook;
    if (request.path == webhook::kReceiverPath) return Side::webhook;
    return std::nullopt;
  }

  http::Answer struck(const http::Request& request, const Fault& fault) {
    if (fault.request == Fault::Request::late) {
      std::lock_guard lock(late_mutex);
      late.emplace_back(now() + kLate, request);
    }
    return fault.answer(fault.request == Fault::Request::done ? route(request) : http::Answer{});
  }

  /// Requests that a slow server carries out only now. Their answers reach nobody.
  void carry_out_what_is_due() {
    std::vector<http::Request> due;
    {
      std::lock_guard lock(late_mutex);
      auto waits = [time = now()](const auto& one) { return one.first > time; };
      auto first = std::stable_partition(late.begin(), late.end(), waits);
      for (auto one = first; one != late.end(); ++one) due.push_back(std::move(one->second));
      late.erase(first, late.end());
    }
    for (const http::Request& request : due) static_cast<void>(route(request));
  }

  void arm(std::string_view name, int after) {
    const Fault& fault = fault_named(name);
    if (!fault.change) return faults.arm(fault, after);
    store.change([&](Content& content) {
      fault.change(content);
      return 0;
    });
  }

  http::Answer answer_about_faults(const http::Request& request) {
    if (!is_loopback(options.bind)) return {403, "text/plain; charset=utf-8", "only on this machine\n"};
    try {
      if (request.method == "POST") arm(query_value(request, "arm"), number_of(query_value(request, "after")));
    } catch (const UsageError& error) {
      return {404, "text/plain; charset=utf-8", error.said().en + "\n"};
    }
    if (request.method == "DELETE") faults.disarm();
    nlohmann::json all = nlohmann::json::array();
    for (const Fault& each : all_faults())
      all.push_back({{"name", each.name}, {"sv", each.what.sv}, {"en", each.what.en}, {"met_in", each.met_in}});
    return json_answer(200, {{"armed", faults.names()}, {"faults", all}}, "application/json");
  }

  http::Answer route(const http::Request& request) {
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
  ArmedFaults faults{};
  std::mutex late_mutex{};
  std::vector<std::pair<std::int64_t, http::Request>> late{};  // and when each is due
  Previews previews{};
  http::Listener listener;
};

Server::Server(Options options) : town_(std::make_unique<Town>(std::move(options))) {}
Server::~Server() { stop(); }

void Server::start() { town_->listener.start(); }
void Server::stop() { town_->listener.stop(); }
void Server::arm(std::string_view name, int after) { town_->arm(name, after); }
void Server::disarm() { town_->faults.disarm(); }
int Server::port() const { return town_->listener.port(); }
std::string Server::url() const { return town_->listener.url(); }

}  // namespace insyn::sandbox
