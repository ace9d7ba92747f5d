// SPDX-License-Identifier: EUPL-1.2
// libcurl as we set it up, against a server that counts what reaches it.
#include "publish/http.hpp"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <thread>

#include "support/catch.hpp"

using namespace insyn;
using namespace insyn::publish;
using Delivery = HttpAnswer::Delivery;

namespace {

/// Listens on a free port, reads each whole request and hands it to `answer`, which writes to the socket or not.
class CountingServer {
 public:
  using AnswerFn = std::function<void(int socket, int number)>;

  explicit CountingServer(AnswerFn answer) : answer_(std::move(answer)) {
    listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::bind(listener_, reinterpret_cast<sockaddr*>(&address), sizeof address);
    ::listen(listener_, 16);
    socklen_t size = sizeof address;
    ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { serve(); });
  }
  ~CountingServer() {
    ::shutdown(listener_, SHUT_RDWR);
    thread_.join();
    ::close(listener_);
  }

  [[nodiscard]] std::string url(const std::string& path = "/") const {
    return "http://127.0.0.1:" + std::to_string(port_) + path;
  }
  [[nodiscard]] int requests() const { return requests_; }
  [[nodiscard]] const std::string& last() const { return last_; }

 private:
  void serve() {
    for (int socket; (socket = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC)) >= 0; ::close(socket))
      while (read_request(socket)) answer_(socket, ++requests_);
  }

  bool read_request(int socket) {
    std::string bytes;
    char buffer[4096];
    while (!is_whole(bytes)) {
      ssize_t n = ::recv(socket, buffer, sizeof buffer, 0);
      if (n <= 0) return false;
      bytes.append(buffer, static_cast<std::size_t>(n));
    }
    last_ = bytes;
    return true;
  }

  static bool is_whole(const std::string& bytes) {
    auto end = bytes.find("\r\n\r\n");
    if (end == std::string::npos) return false;
    auto length = bytes.find("Content-Length: ");
    return length == std::string::npos || bytes.size() >= end + 4 + std::stoul(bytes.substr(length + 16));
  }

  AnswerFn answer_;
  int listener_ = -1, port_ = 0;
  std::atomic<int> requests_{0};
  std::string last_{};
  std::thread thread_{};
};

void reply(int socket, const std::string& head, const std::string& body = "{}") {
  std::string bytes = "HTTP/1.1 " + head + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
  for (std::size_t sent = 0; sent < bytes.size();) {
    ssize_t n = ::send(socket, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
    if (n <= 0) return;
    sent += static_cast<std::size_t>(n);
  }
}

HttpRequest a_post_to(const std::string& url, int timeout = 5) {
  return {.method = HttpRequest::Method::post,
          .url = url,
          .content_type = "application/json",
          .body = "{\"a\":1}",
          .timeout = timeout};
}

}  // namespace

TEST_CASE("a connection that is closed after the request was read sees one request, and its outcome is unknown") {
  CountingServer server([](int socket, int) { ::shutdown(socket, SHUT_RDWR); });
  CurlHttp http;
  CHECK(http.send(a_post_to(server.url())).delivery == Delivery::maybe_sent);
  CHECK(server.requests() == 1);
}

TEST_CASE("a kept-alive connection that dies at the second request sees that request once") {
  CountingServer server([](int socket, int number) {
    if (number == 1)
      reply(socket, "200 OK\r\nConnection: keep-alive");
    else
      ::shutdown(socket, SHUT_RDWR);
  });
  CurlHttp http;
  CHECK(http.send(a_post_to(server.url())).delivery == Delivery::answered);
  CHECK(http.send(a_post_to(server.url())).delivery == Delivery::maybe_sent);
  CHECK(server.requests() == 2);
}

TEST_CASE(
    "libcurl left to itself sends a request twice on a connection that dies: the server sees it, and we do not do it") {
  auto dying = [](int socket, int number) {
    if (number == 1)
      reply(socket, "200 OK\r\nConnection: keep-alive");
    else if (number == 2)
      ::shutdown(socket, SHUT_RDWR);
    else
      reply(socket, "200 OK");
  };
  CountingServer server(dying);
  std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), curl_easy_cleanup);
  curl_easy_setopt(curl.get(), CURLOPT_URL, server.url().c_str());
  curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDS, "a=1");
  curl_easy_setopt(
      curl.get(), CURLOPT_WRITEFUNCTION, +[](char*, std::size_t, std::size_t n, void*) { return n; });
  CHECK(curl_easy_perform(curl.get()) == CURLE_OK);
  CHECK(curl_easy_perform(curl.get()) == CURLE_OK);
  if (server.requests() != 3) WARN("this libcurl (" << curl_version() << ") does not repeat a request by itself");

  CountingServer ours(dying);
  CurlHttp http;
  CHECK(http.send(a_post_to(ours.url())).delivery == Delivery::answered);
  CHECK(http.send(a_post_to(ours.url())).delivery == Delivery::maybe_sent);
  CHECK(ours.requests() == 2);
}

TEST_CASE("no answer in time is an unknown outcome") {
  CountingServer server([](int, int) { std::this_thread::sleep_for(std::chrono::milliseconds(1500)); });
  CurlHttp http;
  CHECK(http.send(a_post_to(server.url(), 1)).delivery == Delivery::maybe_sent);
  CHECK(server.requests() == 1);
}

TEST_CASE("nobody listening means that nothing was sent") {
  std::string url;
  {
    CountingServer server([](int, int) {});
    url = server.url();
  }
  CurlHttp http;
  CHECK(http.send(a_post_to(url)).delivery == Delivery::never_sent);
}

TEST_CASE("redirects are not followed, and carry no credentials anywhere") {
  CountingServer other([](int socket, int) { reply(socket, "200 OK"); });
  CountingServer server([&](int socket, int) { reply(socket, "302 Found\r\nLocation: " + other.url()); });
  CurlHttp http;
  HttpRequest request = a_post_to(server.url());
  request.authorization = Secret("Bearer secret");
  HttpAnswer answer = http.send(request);
  CHECK(answer.status == 302);
  CHECK(answer.header("location") == other.url());
  CHECK(other.requests() == 0);
}

TEST_CASE("status, headers in lowercase and body come back; no Expect header goes out") {
  CountingServer server(
      [](int socket, int) { reply(socket, "429 Slow down\r\nRetry-After: 7\r\nX-Thing: Value ", "later"); });
  CurlHttp http;
  HttpRequest request = a_post_to(server.url("/a?b=1"));
  request.body.assign(2u << 20, 'x');
  HttpAnswer answer = http.send(request);
  CHECK(answer.status == 429);
  CHECK(answer.retry_after_seconds() == 7);
  CHECK(answer.header("x-thing") == "Value");
  CHECK(answer.body == "later");
  CHECK(server.last().starts_with("POST /a?b=1 HTTP/1.1\r\n"));
  CHECK(server.last().find("Expect:") == std::string::npos);
}

TEST_CASE("secret fields go into the query of a GET and the body of a POST") {
  CountingServer server([](int socket, int) { reply(socket, "200 OK"); });
  CurlHttp http;
  CHECK(http.send({.url = server.url("/x?a=1"), .secret_fields = Secret("proof=p")}).status == 200);
  CHECK(server.last().starts_with("GET /x?a=1&proof=p "));
  HttpRequest post = a_post_to(server.url());
  post.body = "message=hej";
  post.secret_fields = Secret("proof=p");
  CHECK(http.send(post).status == 200);
  CHECK(server.last().ends_with("message=hej&proof=p"));
}

TEST_CASE("a server that quotes what it was sent tells no secret, however it writes it") {
  std::string password = "lös en/+ord";
  CountingServer server([&](int socket, int) {
    reply(socket, "403 No\r\nX-Said: Basic aW5zeW46bMO2cyBlbi8rb3Jk\r\nLocation: /?a=l%C3%B6s%20en/%2Bord&proof=abc123",
          R"({"message":"insyn:l\u00f6s en\/+ord lös en/+ord l%C3%B6s%20en%2F%2Bord abc123","code":"x"})");
  });
  CurlHttp http;
  HttpRequest request = a_post_to(server.url());
  request.authorization = basic_authorization("insyn", Secret(password));
  request.secret_fields = Secret("appsecret_proof=abc123");
  HttpAnswer answer = http.send(request);
  CHECK(answer.header("x-said") == "Basic •••");
  CHECK(answer.header("location") == "/?a=•••&proof=•••");
  CHECK(answer.body == R"({"message":"insyn:••• ••• ••• •••","code":"x"})");
}

TEST_CASE("a token that was asked for comes as it is") {
  CountingServer server([](int socket, int) { reply(socket, "200 OK", R"({"access_token":"abc123"})"); });
  CurlHttp http;
  CHECK(http.send({.url = server.url(), .authorization = Secret("Bearer abc123")}).body ==
        R"({"access_token":"abc123"})");
}

TEST_CASE("an answer that does not end is cut off") {
  CountingServer server([](int socket, int) { reply(socket, "200 OK", std::string(5u << 20, 'x')); });
  CurlHttp http;
  HttpAnswer answer = http.send({.url = server.url()});
  CHECK(answer.delivery == Delivery::maybe_sent);
  CHECK(answer.body.size() <= (4u << 20));
}

TEST_CASE("http is for this machine only, and no address may hold a password") {
  for (const char* url :
       {"https://www.kommun.example", "http://127.0.0.1:8090/x", "http://localhost", "http://[::1]:80/"})
    CHECK(is_usable_url(url));
  for (const char* url : {"http://www.kommun.example", "http://127.0.0.1.evil.example", "https://u:p@kommun.example",
                          "ftp://x", "file:///etc/passwd", "", "kommun.example"})
    CHECK_FALSE(is_usable_url(url));
  CurlHttp http;
  CHECK(http.send({.url = "http://www.kommun.example"}).delivery == Delivery::never_sent);
}

TEST_CASE("addresses of one origin are told from others") {
  CHECK(origin_of("https://Kommun.example/a") == origin_of("https://kommun.example:443/b"));
  CHECK(origin_of("https://kommun.example") != origin_of("http://kommun.example"));
  CHECK(origin_of("https://kommun.example") != origin_of("https://www.kommun.example"));
}

TEST_CASE("Retry-After is seconds or a date") {
  CHECK(HttpAnswer{.headers = {{"retry-after", "120"}}}.retry_after_seconds() == 120);
  CHECK(HttpAnswer{.headers = {{"retry-after", "Wed, 21 Oct 2015 07:28:00 GMT"}}}.retry_after_seconds() == 0);
  CHECK(HttpAnswer{.headers = {{"retry-after", "soon"}}}.retry_after_seconds() == 0);
  CHECK(HttpAnswer{}.retry_after_seconds() == 0);
}
