// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <httplib.h>

#include <atomic>
#include <nlohmann/json.hpp>
#include <string>

#include "sandbox/sandbox.hpp"

namespace insyn::test {

using nlohmann::json;

struct Got {
  int status = 0;
  json body{};
  httplib::Headers headers{};
  std::string text{};

  [[nodiscard]] std::string header(const std::string& name) const {
    auto at = headers.find(name);
    return at == headers.end() ? "" : at->second;
  }
};

inline Got got(const httplib::Result& result) {
  if (!result) return {};
  return {result->status, json::parse(result->body, nullptr, false), result->headers, result->body};
}

/// A sandbox on a free port whose clock the test sets. Calls carry the right credentials unless they say otherwise.
struct Town {
  std::atomic<std::int64_t> now{1'741'770'000};  // 2025-03-12 09:00:00 UTC, 10.00 in Stockholm
  sandbox::Options options{};
  std::unique_ptr<sandbox::Server> server{};

  explicit Town(const std::function<void(sandbox::Options&)>& change = [](auto&) {}) {
    options.port = 0;
    options.now = [this] { return now.load(); };
    change(options);
    open();
  }
  void open() {
    server = std::make_unique<sandbox::Server>(options);
    server->start();
  }
  void close() { server.reset(); }

  [[nodiscard]] httplib::Client client() const { return httplib::Client("127.0.0.1", server->port()); }

  /// The web site's REST API, as the author: path below /wp-json/wp/v2/.
  [[nodiscard]] Got wp(const std::string& method, const std::string& path, const json& body = nullptr) const {
    auto c = client();
    c.set_basic_auth(options.user, options.password);
    return call(c, method, "/wp-json/wp/v2/" + path, body, {});
  }
  [[nodiscard]] Got wp_as_nobody(const std::string& method, const std::string& path, const json& body = nullptr) const {
    auto c = client();
    return call(c, method, "/wp-json/wp/v2/" + path, body, {});
  }

  /// The Graph API with the page's token: path below /v26.0/.
  [[nodiscard]] Got graph(const std::string& method, const std::string& path, const json& body = nullptr) const {
    return graph_with(options.page_token, method, path, body);
  }
  [[nodiscard]] Got graph_with(const std::string& token, const std::string& method, const std::string& path,
                               const json& body = nullptr) const {
    auto c = client();
    return call(c, method, "/v26.0/" + path, body, {{"Authorization", "Bearer " + token}});
  }
  [[nodiscard]] Got feed(const json& body) const { return graph("POST", options.page + "/feed", body); }

  [[nodiscard]] static Got call(httplib::Client& c, const std::string& method, const std::string& path,
                                const json& body, const httplib::Headers& headers) {
    std::string text = body.is_null() ? "" : body.dump();
    const char* type = "application/json";
    if (method == "GET") return got(c.Get(path, headers));
    if (method == "DELETE") return got(c.Delete(path, headers));
    if (method == "PUT") return got(c.Put(path, headers, text, type));
    if (method == "PATCH") return got(c.Patch(path, headers, text, type));
    return got(c.Post(path, headers, text, type));
  }
};

}  // namespace insyn::test
