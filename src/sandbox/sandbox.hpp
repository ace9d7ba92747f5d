// SPDX-License-Identifier: EUPL-1.2
// A municipal web site (WordPress REST API), a Facebook page (Graph API) and an intranet (Standard Webhooks) to
// rehearse against, on loopback. Same routes, fields, answers and errors as the real ones for what a connector uses;
// `/` shows them as a reader sees them. Nothing leaves the machine: only pages on loopback are read for link previews.
#pragma once
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace insyn::sandbox {

struct Options {
  int port = 8090;  // 0: a free one
  std::string bind = "127.0.0.1";
  std::filesystem::path store{};  // a JSON file, made when it is not there; "" keeps all in memory

  // The web site: user and application password (spaces in it do not count).
  std::string user = "insyn";
  std::string password = "sandbox sandbox sandbox";

  // The page: its id, its token, and the token of a system user that may ask for it (GET /{page}?fields=access_token).
  std::string page = "100200300400500";
  std::string page_token = "sandbox-page-token";
  std::string system_token = "sandbox-system-user-token";
  std::string app_id = "200300400500600";
  std::string app_secret{};  // with one, every call must carry its appsecret_proof

  // The intranet: the key that its messages are signed with, at /webhook.
  std::string webhook_secret = "whsec_c2FuZGJveCBzYW5kYm94IHNhbmRib3ggc2FuZGJveA==";

  std::vector<std::string> faults{};     // armed from the start (faults.hpp)
  std::chrono::milliseconds latency{0};  // of every answer

  /// Seconds since the epoch; the machine's clock where it is not set.
  std::function<std::int64_t()> now{};
};

class Server {
 public:
  /// Throws Error when the store is there but cannot be read as one.
  explicit Server(Options options);
  ~Server();  // stops

  /// Opens the port and returns; answers on threads of its own. Throws Error when the port is taken.
  void start();
  /// Returns when all requests are answered. From any thread; twice does no harm.
  void stop();

  /// Lets the fault of that name (faults.hpp) strike, when `after` other requests that write have passed. UsageError
  /// when there is none of that name.
  void arm(std::string_view name, int after = 0);
  void disarm();

  [[nodiscard]] int port() const;
  [[nodiscard]] std::string url() const;  // "http://127.0.0.1:8090": settings' url and api

 private:
  struct Town;
  std::unique_ptr<Town> town_;
};

}  // namespace insyn::sandbox
