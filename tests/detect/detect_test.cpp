// SPDX-License-Identifier: EUPL-1.2
#include "detect/detect.hpp"

#include <chrono>

#include "base/hash.hpp"
#include "support/catch.hpp"

using namespace insyn;
using detect::block_sha256;
using detect::suspicions;

TEST_CASE("a suspicion stands where its first character does, in code points", "[detect]") {
  auto found = suspicions("Första raden.\n\nåäö **640823**-3234 och\nnamn@example.se\n");
  REQUIRE(found.size() == 2);
  CHECK(found[0].at == Place{3, 7});
  CHECK(found[1].at == Place{4, 1});
  CHECK(found[1].domain == "example.se");
  CHECK(found[0].domain.empty());
}

TEST_CASE("the domain of an address is in lower case, whatever its letters", "[detect]") {
  CHECK(suspicions("namn@EXÄMPLE.Example.SE.").front().domain == "exämple.example.se");
}

TEST_CASE("of two that overlap the graver is told", "[detect]") {
  auto found = suspicions("lösenord: 640823-3234");
  REQUIRE(found.size() == 1);
  CHECK(found[0].what == Suspicion::What::password);
  found = suspicions("https://zoom.us/j/123?pwd=Ab3Cd9Ef2Gh7Jk");
  REQUIRE(found.size() == 1);
  CHECK(found[0].what == Suspicion::What::token);
}

TEST_CASE("each of many in a block is told", "[detect]") {
  CHECK(suspicions("640823-3234, 001219-3421 701063-2391\n640823-3234 640823-3234\n").size() == 5);
}

TEST_CASE("the hash of a block is of its lines alone", "[detect]") {
  const std::string text = "Före.\n\n  Ring 640823-3234 \n> och skriv.\n\nEfter.\n";
  const std::string hash = sha256_hex("Ring 640823-3234\n> och skriv.");
  CHECK(block_sha256(text, 3) == hash);
  CHECK(block_sha256(text, 4) == hash);
  CHECK(suspicions(text).front().text_sha256 == hash);
  CHECK(block_sha256("Ring 640823-3234\n> och skriv.", 1) == hash);
  CHECK(block_sha256(text, 1) == sha256_hex("Före."));
  CHECK(block_sha256("a\u030Anger", 1) == sha256_hex("\u00E5nger"));
}

TEST_CASE("a changed block has another hash, a moved one the same", "[detect]") {
  auto hash = [](const std::string& text) { return suspicions(text).front().text_sha256; };
  CHECK(hash("Ring 640823-3234") == hash("# Möte\n\nRing 640823-3234\n\nMer.\n"));
  CHECK(hash("Ring 640823-3234") != hash("Ring 640823-3234 nu"));
  CHECK(hash("Ring 640823-3234") != hash("Ring 001219-3421"));
}

TEST_CASE("nothing is found in nothing", "[detect]") {
  for (const char* text : {"", "\n", "\n\n\n", " ", "@", "0", "://", "\\", "&", "<", "&#;", "&#x;", "&#99999999999;",
                           "12@", "@a.se", "\xC3\xA5@"})
    CHECK(suspicions(text).empty());
}

TEST_CASE("bytes that are no UTF-8 hide nothing and stop nothing", "[detect]") {
  CHECK(suspicions("\xFF\xFE 640823-3234 \xC3").size() == 1);
}

TEST_CASE("long texts of one kind are read in linear time", "[detect][slow]") {
  auto seconds = [](const std::string& text) {
    auto start = std::chrono::steady_clock::now();
    (void)suspicions(text);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  };
  for (std::string piece :
       {"0",         "1 ",           "12-",         "070-",       "a@",         "@a.",          "\xC2\xB0",
        "1\xC2\xB0", "://",          "a://@:",      "lösenord ",  "kod: ",      "ABC ",         "SE35 ",
        "_",         "&#",           "<b",          "token 0a",   "zoom.us/",   "640823-3234 ", "gatan 5 ",
        "by 1:2 ",   "bil ABC 123 ", "private key", "(at)",       "1\n",        "- 1\n",        "56.8777 ",
        "@a punkt ", ",,1",          "lösen: ",     "inlogg: a ", "1111 1111 ", "gatan 5, a ",  "640823, "}) {
    std::string text;
    while (text.size() < 400'000) text += piece;
    INFO(piece);
    CHECK(seconds(text) < 20.0);  // a debug build on a busy machine; what is quadratic takes hours
  }
}
