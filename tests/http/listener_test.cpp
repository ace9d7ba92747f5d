// SPDX-License-Identifier: EUPL-1.2
#include <arpa/inet.h>
#include <httplib.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <thread>

#include "base/error.hpp"
#include "http/connection.hpp"
#include "http/http.hpp"
#include "support/catch.hpp"

using namespace insyn;
using http::Answer;
using http::Connection;
using http::Listener;
using http::Request;

namespace {

/// Says what it was asked: "METHOD path body".
Answer echo(const Request& request) {
  Answer answer;
  answer.body = request.method + " " + request.path + " " + request.body;
  for (const auto& [name, value] : request.form) answer.body += "[" + name + "=" + value + "]";
  return answer;
}

struct Running {
  Listener listener;
  explicit Running(http::Handler handler = echo) : listener({}, std::move(handler)) { listener.start(); }
  httplib::Client client() { return httplib::Client("127.0.0.1", listener.port()); }
};

int seconds_since(std::chrono::steady_clock::time_point start) {
  return static_cast<int>(
      std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - start).count());
}

/// Why it could not start.
Said why(Listener& listener) {
  try {
    listener.start();
  } catch (const Error& error) {
    return error.said();
  }
  return {};
}

enum class Then { wait, hang_up };

int connected(int port) {
  int fd = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(static_cast<std::uint16_t>(port));
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  REQUIRE(::connect(fd, reinterpret_cast<sockaddr*>(&to), sizeof to) == 0);
  return fd;
}

/// Sends bytes as they are and reads to the end.
std::string raw(int port, const std::string& bytes, Then then = Then::wait) {
  int fd = connected(port);
  REQUIRE(::send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(bytes.size()));
  if (then == Then::hang_up) ::shutdown(fd, SHUT_WR);
  std::string answer;
  char buffer[4096];
  for (ssize_t n; (n = ::recv(fd, buffer, sizeof buffer, 0)) > 0;) answer.append(buffer, static_cast<std::size_t>(n));
  ::close(fd);
  return answer;
}

}  // namespace

TEST_CASE("every method reaches the handler, with and without a body", "[http]") {
  Running running;
  auto client = running.client();
  CHECK(client.Get("/a%20b?x=1")->body == "GET /a b ");
  CHECK(client.Post("/p", "{}", "application/json")->body == "POST /p {}");
  CHECK(client.Put("/p", "x", "text/plain")->body == "PUT /p x");
  CHECK(client.Patch("/p", "x", "text/plain")->body == "PATCH /p x");
  CHECK(client.Options("/p")->body == "OPTIONS /p ");
  CHECK(client.Head("/p")->status == 200);
}

TEST_CASE("a request without a body and without a length is answered at once", "[http]") {
  Running running;
  auto start = std::chrono::steady_clock::now();
  for (std::string method : {"POST", "DELETE"}) {
    auto answer = raw(running.listener.port(), method + " /p HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    CHECK(answer.find(method + " /p ") != std::string::npos);
  }
  CHECK(seconds_since(start) < 2);
}

TEST_CASE("forms of any size up to the limit are read, urlencoded and multipart", "[http]") {
  Running running;
  auto client = running.client();
  CHECK(client.Post("/f", httplib::Params{{"a", "å & b"}})->body.find("[a=å & b]") != std::string::npos);
  std::string big(100'000, 'x');
  CHECK(client.Post("/f", httplib::Params{{"a", big}})->body.find("[a=" + big + "]") != std::string::npos);
  httplib::MultipartFormDataItems parts{{"a", "one", "", ""}, {"b", "two", "", ""}};
  CHECK(client.Post("/f", parts)->body == "POST /f [a=one][b=two]");
}

TEST_CASE("a body over the limit is refused", "[http]") {
  Running running;
  auto response = running.client().Post("/p", std::string((2u << 20) + 1, 'x'), "text/plain");
  CHECK((!response || response->status == 413));
  CHECK(running.client().Get("/still-here")->status == 200);
}

TEST_CASE("a foreign Host is refused, our own is not", "[http]") {
  Running running;
  auto client = running.client();
  auto port = ":" + std::to_string(running.listener.port());
  for (std::string host : {"localhost", "LOCALHOST", "127.0.0.1", "[::1]", "127.0.0.2"})
    CHECK(client.Get("/", httplib::Headers{{"Host", host + port}})->status == 200);
  for (std::string host : {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "10.0.0.1"})
    CHECK(client.Get("/", httplib::Headers{{"Host", host + port}})->status == 403);
  CHECK(raw(running.listener.port(), "GET / HTTP/1.0\r\n\r\n").find("403") != std::string::npos);
}

TEST_CASE("a request with two hosts, none, or another server's address is refused", "[http]") {
  Running running;
  int port = running.listener.port();
  auto status = [&](const std::string& head) { return raw(port, head + "Connection: close\r\n\r\n").substr(9, 3); };
  CHECK(status("GET / HTTP/1.1\r\nHost: localhost\r\n") == "200");
  CHECK(status("GET / HTTP/1.1\r\n") == "403");
  CHECK(status("GET / HTTP/1.1\r\nHost:\r\n") == "403");
  CHECK(status("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n") == "403");
  CHECK(status("GET / HTTP/1.1\r\nHost: evil.example\r\nhost: localhost\r\n") == "403");
  CHECK(status("GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n") == "403");
}

TEST_CASE("requests that come in one packet are all answered, in their order", "[http]") {
  Running running;
  std::string all;
  for (int i = 0; i < 50; ++i) all += fmt::format("GET /{} HTTP/1.1\r\nHost: localhost\r\n\r\n", i);
  all +=
      "POST /p HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\nbodyGET /end HTTP/1.0\r\nHost: "
      "localhost\r\n\r\n";
  std::string answers = raw(running.listener.port(), all);
  std::size_t at = 0;
  for (int i = 0; i < 50; ++i) CHECK((at = answers.find(fmt::format("GET /{} ", i), at)) != std::string::npos);
  CHECK(answers.find("POST /p body", at) < answers.find("GET /end "));
  CHECK(answers.find("GET /end ") != std::string::npos);
}

TEST_CASE("clients that never finish their headers keep nobody waiting", "[http]") {
  Running running;
  std::vector<int> silent;
  for (int i = 0; i < 300; ++i) {
    silent.push_back(connected(running.listener.port()));
    REQUIRE(::send(silent.back(), "GET / HT", 8, MSG_NOSIGNAL) == 8);
  }
  auto start = std::chrono::steady_clock::now();
  CHECK(running.client().Get("/page")->body == "GET /page ");
  CHECK(seconds_since(start) < 3);
  char byte = 0;
  CHECK(::recv(silent.front(), &byte, 1, 0) == 0);  // and are let go
  for (int fd : silent) ::close(fd);
}

TEST_CASE("a head that is too long, and a body that says it is, are refused before they are read", "[http]") {
  Running running;
  int port = running.listener.port();
  CHECK(raw(port, std::string(Connection::kHeadLimit, 'A')).starts_with("HTTP/1.1 431"));
  CHECK(raw(port, "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1073741824\r\n\r\n")
            .starts_with("HTTP/1.1 413"));
  CHECK(raw(port, "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999999\r\n\r\n")
            .starts_with("HTTP/1.1 413"));
}

TEST_CASE("a handler that throws is answered 500 and the server lives on", "[http]") {
  Running running([](const Request&) -> Answer { throw Error("no such luck"); });
  CHECK(running.client().Get("/")->status == 500);
  CHECK(running.client().Get("/")->body == "no such luck\n");
}

TEST_CASE("broken requests never end the server", "[http]") {
  Running running;
  int port = running.listener.port();
  for (std::string bytes :
       {std::string("\r\n\r\n"), std::string("GET"), std::string("GET / HTTP/9.9\r\n\r\n"), std::string(20'000, 'A'),
        "GET /" + std::string(8000, 'a') + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + std::string(20'000, 'a') + "\r\n\r\n",
        std::string("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n"),
        std::string("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"),
        std::string("GET /%00%0a%ff HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        std::string(
            "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data\r\nContent-Length: 3\r\n\r\nabc")})
    raw(port, bytes, Then::hang_up);
  CHECK(running.client().Get("/ok")->body == "GET /ok ");
}

TEST_CASE("a taken port is said in one line", "[http]") {
  Running running;
  Listener second({.port = running.listener.port()}, echo);
  CHECK(why(second).sv.starts_with("porten " + std::to_string(running.listener.port()) + " är upptagen"));
  Listener nowhere({.bind = "192.0.2.1"}, echo);
  CHECK(why(nowhere).en.starts_with("cannot listen on 192.0.2.1"));
}

TEST_CASE("streams do not keep pages waiting, and a stopped server ends", "[http]") {
  std::atomic<bool> over{false};
  Running running([&](const Request& request) {
    Answer answer = echo(request);
    if (request.path == "/stream")
      answer.stream = [&](const http::Write& write) {
        while (!over && write(".")) std::this_thread::sleep_for(std::chrono::milliseconds(10));
      };
    return answer;
  });
  std::vector<std::thread> readers;
  for (int i = 0; i < 30; ++i) readers.emplace_back([&] { running.client().Get("/stream"); });
  CHECK(running.client().Get("/page")->body == "GET /page ");
  over = true;
  running.listener.stop();
  for (auto& reader : readers) reader.join();
}

TEST_CASE("an answer can break off: the client sees a transfer that ended early", "[http]") {
  auto sent = GENERATE(std::size_t(0), std::size_t(3));
  Listener listener({}, [sent](const Request&) {
    Answer answer;
    answer.body = "0123456789";
    answer.breaks_off_after = sent;
    return answer;
  });
  listener.start();
  httplib::Client client("127.0.0.1", listener.port());
  std::string got;
  int status = 0;
  auto head = [&](const httplib::Response& response) { return status = response.status, true; };
  auto body = [&](const char* bytes, std::size_t size) { return got.append(bytes, size), true; };
  CHECK_FALSE(client.Get("/", head, body));
  CHECK(status == 200);
  CHECK(got == std::string("0123456789").substr(0, sent));
}

TEST_CASE("an answer can be late, and a stop does not wait for it", "[http]") {
  Listener listener({}, [](const Request& request) {
    Answer answer;
    answer.delay = std::chrono::milliseconds(request.path == "/slow" ? 60'000 : 50);
    return answer;
  });
  listener.start();
  auto begun = std::chrono::steady_clock::now();
  CHECK(httplib::Client("127.0.0.1", listener.port()).Get("/"));
  CHECK(std::chrono::steady_clock::now() - begun >= std::chrono::milliseconds(50));
  std::thread slow([port = listener.port()] { static_cast<void>(httplib::Client("127.0.0.1", port).Get("/slow")); });
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  listener.stop();
  slow.join();
  CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(30));
}

TEST_CASE("an answer is not packed, whatever the browser would take: on one machine that is slower") {
  Running running([](const Request&) { return Answer{200, "text/html", std::string(100'000, 'a'), {}, {}}; });
  auto client = running.client();
  client.set_decompress(false);
  auto answer = client.Get("/", {{"Accept-Encoding", "gzip, deflate, br"}});
  REQUIRE(answer);
  CHECK_FALSE(answer->has_header("Content-Encoding"));
  CHECK(answer->body.size() == 100'000);
}
