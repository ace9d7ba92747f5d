// SPDX-License-Identifier: EUPL-1.2
// A small web server for this machine, and a look at another page on it. The only room with cpp-httplib: the preview
// and the sandbox see plain requests and answers, and can be tested without a network.
#pragma once
#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace insyn::http {

using Fields = std::vector<std::pair<std::string, std::string>>;

struct Request {
  std::string method{};  // GET, HEAD, POST, PUT, PATCH, DELETE
  std::string path{};    // percent-decoded, with / first; may hold anything, NUL too
  Fields query{};        // decoded
  Fields form{};         // fields of a body that is a form (urlencoded or multipart), decoded
  Fields headers{};
  std::string body{};  // as it came; empty for multipart

  /// The header's first value, its name in any case; "" where it is absent.
  [[nodiscard]] std::string header(std::string_view name) const;
};

/// Writes bytes to a browser that listens; false when it has gone away.
using Write = std::function<bool(std::string_view)>;

/// A body that is too large to hold: read piece by piece while it is sent.
struct Pieces {
  std::size_t size = 0;  // bytes
  /// Some bytes from there on, at most so many; none, or what it throws, breaks the answer off.
  std::function<std::string(std::size_t at, std::size_t most)> read{};
};

struct Answer {
  int status = 200;
  std::string type = "text/plain; charset=utf-8";
  std::string body{};
  Fields headers{};
  /// In place of the body.
  std::optional<Pieces> pieces{};
  /// In place of the body: called once on the request's own thread; the answer ends when it returns.
  std::function<void(const Write&)> stream{};
  /// Waited before anything goes out. stop() cuts the wait short.
  std::chrono::milliseconds delay{0};
  /// The head and so many bytes of the body go out, then the connection is closed: the client sees a transfer that
  /// ended early. Nothing: all of it is sent.
  std::optional<std::size_t> breaks_off_after{};

  Answer& with(std::string name, std::string value) &;
  Answer&& with(std::string name, std::string value) &&;
};

/// Called on many threads at once. What it throws becomes a 500 with the reason.
using Handler = std::function<Answer(const Request&)>;

struct Listen {
  int port = 0;                       // 0: a free one
  std::string bind = "127.0.0.1";     // an address or a name of this machine
  std::size_t body_limit = 2u << 20;  // bytes; more is answered 413
};

/// Listens and answers on threads of its own. Requests whose Host is not this machine's are answered 403 before the
/// handler sees them (is_own_host), and every answer forbids the browser to guess its type or to frame it.
class Listener {
 public:
  Listener(Listen listen, Handler handler);
  ~Listener();
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  /// Throws Error when the port is taken or the address is not this machine's.
  void start();
  /// Returns when all requests are answered. From any thread but one that answers;
  /// not from a signal handler.
  void stop();
  [[nodiscard]] int port() const;         // after start()
  [[nodiscard]] std::string url() const;  // "http://127.0.0.1:8080"

 private:
  struct Running;
  Listen listen_;
  Handler handler_;
  std::unique_ptr<Running> running_{};
  std::mutex starting_or_stopping_{};
  int port_ = 0;
};

/// GET of an http: URL on this machine (is_loopback), at most `limit` bytes and three redirects that stay on this
/// machine. Nothing when the URL is another, nobody answers within a second, or the answer is not 200.
[[nodiscard]] std::optional<Answer> fetch_here(std::string_view url, std::size_t limit = 512u << 10);

/// The fields of an application/x-www-form-urlencoded text.
[[nodiscard]] Fields read_form(std::string_view text);

}  // namespace insyn::http
