// SPDX-License-Identifier: EUPL-1.2
#include <httplib.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <thread>

#include "base/error.hpp"
#include "base/loopback.hpp"
#include "http/http.hpp"

namespace insyn::http {
namespace {

// Each event stream and each slow client holds a thread, so there are many more than cores (the library has eight).
constexpr std::size_t kThreads = 64;
constexpr int kBacklog = 512;
constexpr int kSecondsForOneRead = 5;
constexpr int kSecondsIdle = 2;

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

void send(Answer&& answer, httplib::Response& to) {
  to.status = answer.status;
  for (const auto& [name, value] : answer.headers) to.set_header(name, value);
  if (answer.breaks_off_after) return send_part(answer, *answer.breaks_off_after, to);
  if (!answer.stream) return to.set_content(answer.body, answer.type);
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

/// The port, or -1.
int bind(httplib::Server& server, const Listen& listen) {
  if (listen.port == 0) return server.bind_to_any_port(listen.bind);
  return server.bind_to_port(listen.bind, listen.port) ? listen.port : -1;
}

[[noreturn]] void cannot_listen(const Listen& listen, int reason) {
  if (reason != EADDRINUSE)
    fail(say("kan inte lyssna på {0} port {1}", "cannot listen on {0} port {1}", listen.bind, listen.port));
  fail(say("porten {0} är upptagen: välj en annan med --port, eller stäng det program som använder den",
           "port {0} is taken: choose another with --port, or close the program that uses it", listen.port));
}

}  // namespace

struct Listener::Running {
  httplib::Server server{};
  int listening = -1;  // the library's socket, known to us only to lengthen its queue
  std::thread thread{};
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
  httplib::Server& server = running->server;

  server.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
  server.set_payload_max_length(listen_.body_limit);
  server.set_read_timeout(kSecondsForOneRead);
  server.set_write_timeout(kSecondsForOneRead);
  server.set_keep_alive_timeout(kSecondsIdle);
  server.set_keep_alive_max_count(100);
  server.set_tcp_nodelay(true);
  server.set_default_headers(
      {{"X-Content-Type-Options", "nosniff"}, {"X-Frame-Options", "DENY"}, {"Referrer-Policy", "no-referrer"}});
  // The library's own options set SO_REUSEPORT, with which two servers share one port and neither is told.
  server.set_socket_options([&listening = running->listening](socket_t socket) {
    int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    listening = socket;
  });

  auto respond = [this, &waiting = *running](Request&& request, httplib::Response& response) {
    if (!is_own_host(request.header("Host"), listen_.bind))
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

  errno = 0;
  port_ = bind(server, listen_);
  if (port_ <= 0) cannot_listen(listen_, errno);
  ::listen(running->listening, kBacklog);  // the library's own queue holds five
  running->thread = std::thread([&server] { server.listen_after_bind(); });
  while (!server.is_running()) std::this_thread::yield();  // before that, stop() would go unheard
  running_ = std::move(running);
}

void Listener::stop() {
  std::lock_guard alone(starting_or_stopping_);
  if (!running_) return;
  running_->stop_waiting();
  running_->server.stop();
  running_->thread.join();
  running_.reset();
}

}  // namespace insyn::http
