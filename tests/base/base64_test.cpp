// SPDX-License-Identifier: EUPL-1.2
#include "base/base64.hpp"

#include "support/catch.hpp"

using namespace insyn;

TEST_CASE("base64 is as in RFC 4648 section 10, both ways") {
  for (auto [bytes, text] :
       {std::pair{"", ""}, std::pair{"f", "Zg=="}, std::pair{"fo", "Zm8="}, std::pair{"foo", "Zm9v"},
        std::pair{"foob", "Zm9vYg=="}, std::pair{"fooba", "Zm9vYmE="}, std::pair{"foobar", "Zm9vYmFy"}}) {
    CHECK(to_base64(bytes) == text);
    CHECK(from_base64(text) == bytes);
  }
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  CHECK(from_base64(to_base64(all)) == all);
}

TEST_CASE("what is not base64 is nothing") {
  for (const char* text : {"Zg", "Zg=", "Z===", "Zm9v\n", " Zm9v", "Zm9vYg==Zm9v", "Zh==", "Zm9_", "åäö=", "===="})
    CHECK_FALSE(from_base64(text));
}
