// SPDX-License-Identifier: EUPL-1.2
// One HTTP request over libcurl, sent at most once. This is the only file that knows libcurl.
//
// What makes it safe for requests that must not be repeated:
// - a connection of its own for each request: on a reused connection that dies, libcurl 7.88 sends a POST a second time
//   by itself and calls it success (measured; no option turns it off);
// - HTTP/1.1: over HTTP/2 libcurl may repeat a refused stream;
// - no redirects: 301 turns a POST into a GET, and credentials must not travel;
// - the answer says whether the request can have arrived (Delivery), from libcurl's code and the bytes sent.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "publish/secret.hpp"

namespace insyn::publish {

struct HttpRequest {
  enum class Method { get, post, del } method = Method::get;
  std::string url{};
  std::string content_type{};                                  // of the body
  std::vector<std::pair<std::string, std::string>> headers{};  // further ones, none of them secret
  std::string body{};
  Secret secret_fields{};  // form fields added to the query (GET, DELETE) or the body (POST), such as a proof
  Secret authorization{};  // the whole value of the Authorization header; empty: none is sent
  int timeout = 60;        // seconds for all of it; connecting has 10
};

struct HttpAnswer {
  /// answered: the server said something. never_sent: no byte of the request left this machine, so nothing can have
  /// come of it. maybe_sent: the request may have arrived and may have been carried out.
  enum class Delivery { answered, never_sent, maybe_sent } delivery = Delivery::never_sent;
  int status = 0;
  std::vector<std::pair<std::string, std::string>> headers{};  // names in lowercase
  std::string body{};
  std::string problem{};  // what libcurl says when there is no answer: never holds headers or bodies

  /// The first header of that (lowercase) name, or "".
  [[nodiscard]] std::string_view header(std::string_view name) const;
  /// Retry-After in seconds from now (RFC 9110 10.2.3: seconds or a date); 0 when absent or not understood.
  [[nodiscard]] long retry_after_seconds() const;
  /// The server's own clock, by its Date header (unix seconds).
  [[nodiscard]] std::optional<std::int64_t> server_time() const;
};

/// Sends requests. The sender's channels see only this, so that a test can stand in for the network.
class Http {
 public:
  virtual ~Http() = default;
  [[nodiscard]] virtual HttpAnswer send(const HttpRequest& request) = 0;
};

/// Over the network: TLS verified by the machine's authorities or those in the file that SSL_CERT_FILE names, proxies
/// of the environment not used, answers over 4 MB cut off. http: is refused (never_sent) for every host but this
/// machine itself. Where the answer repeats a secret of the request, dots stand in it.
class CurlHttp final : public Http {
 public:
  [[nodiscard]] HttpAnswer send(const HttpRequest& request) override;
};

/// https, or http for a loopback host; with a host, and without a user name or password in it.
[[nodiscard]] bool is_usable_url(std::string_view url);
/// Scheme, host and port, lowercase, default ports written out: two URLs of one origin have equal ones. "" for no URL.
[[nodiscard]] std::string origin_of(std::string_view url);

}  // namespace insyn::publish
