// SPDX-License-Identifier: EUPL-1.2
#include "base/loopback.hpp"

#include "base/hash.hpp"
#include "support/catch.hpp"

using namespace insyn;

TEST_CASE("this machine is told from others by its name alone", "[base]") {
  for (auto host : {"localhost", "LocalHost", "127.0.0.1", "127.9.9.9", "::1"}) CHECK(is_loopback(host));
  for (auto host : {"", "example.org", "127.0.0.1.example.org", "0.0.0.0", "128.0.0.1", "127.1", "::2", "localhost."})
    CHECK_FALSE(is_loopback(host));
}

TEST_CASE("a server answers to its own names", "[base]") {
  struct {
    const char *header, *bind;
    bool own;
  } cases[] = {{"localhost:8080", "127.0.0.1", true},
               {"[::1]:8080", "127.0.0.1", true},
               {"192.168.1.5:80", "192.168.1.5", true},
               {"192.168.1.6:80", "192.168.1.5", false},
               {"192.168.1.6", "0.0.0.0", true},
               {"[fe80::1]", "::", true},
               {"evil.example", "0.0.0.0", false},
               {"evil.example", "127.0.0.1", false},
               {"", "127.0.0.1", false},
               {"[::1", "::", false},
               {"localhost:80x", "127.0.0.1", false},
               {"[::1]x", "127.0.0.1", false}};
  for (const auto& c : cases) CHECK(is_own_host(c.header, c.bind) == c.own);
}

TEST_CASE("an address that goes on behind a NUL is none", "[base]") {
  using namespace std::string_view_literals;
  CHECK_FALSE(is_loopback("127.0.0.1\0.evil.example"sv));
  CHECK_FALSE(is_own_host("[::7\0x]:80"sv, "::"));
}

TEST_CASE("HMAC-SHA256 is that of RFC 4231, case 2", "[base]") {
  CHECK(hmac_sha256_hex("Jefe", "what do ya want for nothing?") ==
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}
