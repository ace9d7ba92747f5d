// SPDX-License-Identifier: EUPL-1.2
#include <httplib.h>

#include <algorithm>
#include <charconv>
#include <condition_variable>

#include "base/error.hpp"
#include "base/loopback.hpp"
#include "base/text.hpp"
#include "http/gate.hpp"
#include "http/http.hpp"
#include "http/listening.hpp"

namespace insyn::http {
namespace {

constexpr int kRequestsOfAConnection = 100;
constexpr std::size_t kPiece = 64u << 10;  // bytes of a large file that are held at once
constexpr int kSecondsIdle = 5;            // what the gate gives, told to the browser
constexpr std::string_view kTooLarge =
    "HTTP/1.1 413 Payload Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

Fields fields_of(const httplib::Params& params) { return {params.begin(), params.end()}; }
Fields fields_of(const httplib::Headers& headers) { return {headers.begin(), headers.end()}; }

bool has_body(const httplib::Request& request) {
  return request.has_header("Content-Length") || request.has_header("Transfer-Encoding");
}

/// Takes the body ourselves: the library refuses forms over 8 kB, and waits for the body of a request that has none.
bool take_body(Request& to, const httplib::Request& from, const httplib::ContentReader& read) {
  if (!has_body(from)) return true;
  if (from.is_multipart_form_data())
    return read(
        [&](const httplib::MultipartFormData& part) {
          to.form.emplace_back(part.name, std::string());
          return true;
        },
        [&](const char* bytes, std::size_t size) {
          to.form.back().second.append(bytes, size);
          return true;
        });
  bool whole = read([&](const char* bytes, std::size_t size) {
    to.body.append(bytes, size);
    return true;
  });
  if (to.header("Content-Type").starts_with("application/x-www-form-urlencoded")) to.form = read_form(to.body);
  return whole;
}

Request request_of(const httplib::Request& from) {
  return {from.method, from.path, fields_of(from.params), {}, fields_of(from.headers), {}};
}

Answer answer_safely(const Handler& handler, const Request& request) {
  try {
    return handler(request);
  } catch (const std::exception& error) {
    return {500, "text/plain; charset=utf-8", std::string(error.what()) + "\n", {}, {}};
  }
}

/// Promises the whole body and gives a part of it: the library closes the connection when a provider says no.
void send_part(const Answer& answer, std::size_t bytes, httplib::Response& to) {
  std::size_t whole = std::max<std::size_t>(answer.body.size(), 1);
  std::string part = answer.body.substr(0, std::min(bytes, whole - 1));
  to.set_content_provider(whole, answer.type, [part](std::size_t, std::size_t, httplib::DataSink& sink) {
    sink.write(part.data(), part.size());
    return false;
  });
}

void send_pieces(Pieces&& pieces, const std::string& type, httplib::Response& to) {
  to.set_content_provider(pieces.size, type,
                          [read = std::move(pieces.read)](std::size_t at, std::size_t left, httplib::DataSink& sink) {
                            try {
                              std::string bytes = read(at, std::min(left, kPiece));
                              return !bytes.empty() && sink.write(bytes.data(), bytes.size());
                            } catch (const Error&) {
                              return false;
                            }
                          });
}

void send(Answer&& answer, httplib::Response& to) {
  to.status = answer.status;
  for (const auto& [name, value] : answer.headers) to.set_header(name, value);
  if (answer.breaks_off_after) return send_part(answer, *answer.breaks_off_after, to);
  if (answer.pieces) return send_pieces(*std::move(answer.pieces), answer.type, to);
  if (!answer.stream) {
    to.body = std::move(answer.body);  // set_content() would copy it
    to.set_header("Content-Type", answer.type);
    return;
  }
  to.set_chunked_content_provider(
      answer.type, [stream = std::move(answer.stream)](std::size_t, httplib::DataSink& sink) {
        stream([&](std::string_view bytes) { return sink.is_writable() && sink.write(bytes.data(), bytes.size()); });
        sink.done();
        return true;
      });
}

std::string authority(const std::string& host, int port) {
  bool is_ipv6 = host.find(':') != host.npos;
  return is_ipv6 ? fmt::format("[{}]:{}", host, port) : fmt::format("{}:{}", host, port);
}

/// The library reads from and writes to this in place of a socket of its own.
class Channel final : public httplib::Stream {
 public:
  explicit Channel(Connection& connection) : connection_(connection) {}
  bool is_readable() const override { return true; }
  bool is_writable() const override { return connection_.is_writable(); }
  ssize_t read(char* to, size_t size) override { return connection_.read(to, size); }
  ssize_t write(const char* from, size_t size) override { return connection_.write(from, size); }
  void get_remote_ip_and_port(std::string&, int&) const override {}
  void get_local_ip_and_port(std::string&, int&) const override {}
  socket_t socket() const override { return INVALID_SOCKET; }

 private:
  Connection& connection_;
};

/// The library without its own threads and sockets: it reads one request and writes its answer.
class Protocol final : public httplib::Server {
 public:
  Protocol() { svr_sock_ = 0; }  // else it would take itself for stopped, and end streams
  void end_streams() { svr_sock_ = INVALID_SOCKET; }

  /// False when the connection is over.
  bool answer(Connection& connection) {
    Channel channel(connection);
    bool is_last = connection.requests_begun() >= kRequestsOfAConnection, is_closed = false;
    auto as_we_answer = [](httplib::Request& request) {
      request.ranges.clear();  // not offered: a thousand parts of one file would be a thousand copies of it
      request.headers.erase("Accept-Encoding");  // a page packed as well as can be takes 40 ms, and goes no farther
    };
    return process_request(channel, is_last, is_closed, as_we_answer) && !is_last && !is_closed;
  }
};

/// What the head says that the body takes; 0 where it does not say.
std::size_t length_in(std::string_view head) {
  for (std::string_view line : split(head, '\n')) {
    auto colon = line.find(':');
    if (colon == line.npos || !same_words(line.substr(0, colon), "content-length")) continue;
    std::string_view value = trimmed(line.substr(colon + 1));
    std::size_t length = 0;
    auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), length);
    if (error == std::errc::result_out_of_range) return SIZE_MAX;
    if (error == std::errc{} && length > 0) return length;
  }
  return 0;
}

/// Exactly one Host, and it is ours; and a path, not the address of another server.
bool is_for_us(const Request& request, const std::string& bind) {
  auto is_host = [](const auto& field) { return same_words(field.first, "Host"); };
  return std::count_if(request.headers.begin(), request.headers.end(), is_host) == 1 &&
         is_own_host(request.header("Host"), bind) && request.path.starts_with('/');
}

}  // namespace

struct Listener::Running {
  Protocol protocol{};
  std::unique_ptr<Gate> gate{};
  std::mutex mutex{};
  std::condition_variable stops{};
  bool is_stopping = false;

  void wait(std::chrono::milliseconds time) {
    if (time.count() <= 0) return;
    std::unique_lock lock(mutex);
    stops.wait_for(lock, time, [this] { return is_stopping; });
  }
  void stop_waiting() {
    std::lock_guard lock(mutex);
    is_stopping = true;
    stops.notify_all();
  }
};

Listener::Listener(Listen listen, Handler handler) : listen_(std::move(listen)), handler_(std::move(handler)) {}
Listener::~Listener() { stop(); }

int Listener::port() const { return port_; }

std::string Listener::url() const {
  bool everywhere = listen_.bind == "0.0.0.0" || listen_.bind == "::";
  return "http://" + authority(everywhere ? "127.0.0.1" : listen_.bind, port());
}

void Listener::start() {
  std::lock_guard alone(starting_or_stopping_);
  INSYN_EXPECTS(!running_);
  auto running = std::make_unique<Running>();
  httplib::Server& server = running->protocol;
  server.set_payload_max_length(listen_.body_limit);
  server.set_keep_alive_timeout(kSecondsIdle);
  server.set_keep_alive_max_count(kRequestsOfAConnection);
  server.set_default_headers(
      {{"X-Content-Type-Options", "nosniff"}, {"X-Frame-Options", "DENY"}, {"Referrer-Policy", "no-referrer"}});

  auto respond = [this, &waiting = *running](Request&& request, httplib::Response& response) {
    if (!is_for_us(request, listen_.bind))
      return send({403, "text/plain; charset=utf-8", "foreign Host header\n", {}, {}}, response);
    Answer answer = answer_safely(handler_, request);
    waiting.wait(answer.delay);
    send(std::move(answer), response);
  };
  auto without_body = [respond](const httplib::Request& request, httplib::Response& response) {
    respond(request_of(request), response);
  };
  auto with_body = [respond](const httplib::Request& from, httplib::Response& response,
                             const httplib::ContentReader& read) {
    Request request = request_of(from);
    if (take_body(request, from, read)) respond(std::move(request), response);
  };
  server.Get(".*", without_body);
  server.Options(".*", without_body);
  server.Post(".*", with_body);
  server.Put(".*", with_body);
  server.Patch(".*", with_body);
  server.Delete(".*", with_body);

  auto [socket, port] = listen_on(listen_.bind, listen_.port);
  port_ = port;
  auto serve = [this, &protocol = running->protocol](Connection& connection) {
    if (length_in(connection.head()) > listen_.body_limit) {  // the library would read it all and throw it away
      connection.write(kTooLarge.data(), kTooLarge.size());
      return false;
    }
    connection.begin_request(Connection::kHeadLimit + 2 * listen_.body_limit);  // a body in small chunks has long seams
    return protocol.answer(connection);
  };
  running->gate = std::make_unique<Gate>(socket, serve);
  running_ = std::move(running);
}

void Listener::stop() {
  std::lock_guard alone(starting_or_stopping_);
  if (!running_) return;
  running_->stop_waiting();
  running_->protocol.end_streams();
  running_->gate->stop();
  running_.reset();
}

}  // namespace insyn::http
