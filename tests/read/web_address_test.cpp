// SPDX-License-Identifier: EUPL-1.2
#include "read/web_address.hpp"

#include "support/catch.hpp"

using insyn::read::parse_web_address;

TEST_CASE("the host of a web address is its host", "[read]") {
  CHECK(parse_web_address("https://WWW.Example/x?y#z")->host == "www.example");
  CHECK(parse_web_address("HTTP://a.example:8080")->host == "a.example");
  CHECK(parse_web_address("http://[::1]:80/")->host == "[::1]");
  CHECK(parse_web_address("https://räksmörgås.example/")->is_encrypted);
  for (auto bad : {"", "https://", "https:///x", "https://a@b.example", "https://[::1", "https://a:port/",
                   "https://a.example:999999/", "https://a\nb/", "mailto:a@b.example", "https://.example"})
    CHECK_FALSE(parse_web_address(bad));
}

TEST_CASE("only this machine is this machine", "[read]") {
  for (auto here : {"http://localhost", "http://127.0.0.1:1/", "http://127.1.2.3/", "http://[::1]/"})
    CHECK(parse_web_address(here)->is_loopback());
  for (auto there : {"http://127.0.0.1.example/", "http://localhost.example/", "http://127.example.a.b/",
                     "http://128.0.0.1/", "http://[::2]/", "http://127.0.0/"})
    CHECK_FALSE(parse_web_address(there)->is_loopback());
}
