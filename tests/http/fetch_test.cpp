// SPDX-License-Identifier: EUPL-1.2
#include "http/http.hpp"
#include "support/catch.hpp"

using namespace insyn;
using http::Answer;

TEST_CASE("only pages on this machine are fetched", "[http]") {
  for (std::string url :
       {"https://127.0.0.1/", "http://example.org/", "http://127.0.0.1.example.org/", "http://10.0.0.1/",
        "file:///etc/passwd", "http://localhost@example.org/", "http://localhost:0/", "http://localhost:99999/",
        "http://localhost:1x/", "http://[::1/", "http://", ""})
    CHECK_FALSE(http::fetch_here(url));
}

TEST_CASE("a page is fetched whole, cut at the limit, and through redirects on this machine", "[http]") {
  http::Listener listener({}, [](const http::Request& request) -> Answer {
    if (request.path == "/page") return {200, "text/html", std::string(1000, 'x'), {}, {}};
    if (request.path == "/hop") return Answer{302, "", "", {}, {}}.with("Location", "/page");
    if (request.path == "/out") return Answer{302, "", "", {}, {}}.with("Location", "http://example.org/");
    if (request.path == "/loop") return Answer{302, "", "", {}, {}}.with("Location", "/loop");
    return {404, "text/plain", "no", {}, {}};
  });
  listener.start();
  auto fetched = [&](const std::string& path, std::size_t limit) {
    return http::fetch_here(listener.url() + path, limit);
  };
  CHECK(fetched("/page", 5000)->body.size() == 1000);
  CHECK(fetched("/page#part", 5000)->body.size() == 1000);
  CHECK(fetched("/page", 10)->body.size() == 10);
  CHECK(fetched("/hop", 5000)->body.size() == 1000);
  for (std::string path : {"/out", "/loop", "/missing"}) CHECK_FALSE(fetched(path, 5000));
  std::string gone = listener.url();
  listener.stop();
  CHECK_FALSE(http::fetch_here(gone + "/page"));
}
