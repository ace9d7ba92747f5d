// SPDX-License-Identifier: EUPL-1.2
#include "base/text.hpp"

#include "support/catch.hpp"

using namespace insyn;

TEST_CASE("slugs are lowercase ASCII", "[base]") {
  CHECK(slug("Möte 3: Åtgärder & råd") == "mote-3-atgarder-rad");
  CHECK(slug("2019-10-16-grovsopor-≠-elektronikavfall") == "2019-10-16-grovsopor-elektronikavfall");
  CHECK(slug("a\xCC\x8A") == "a");  // å in two code points
  CHECK(slug("außerordentliches") == "ausserordentliches");
  CHECK(slug("---") == "");
}

TEST_CASE("invalid UTF-8 is found at its byte", "[base]") {
  CHECK(first_invalid_utf8("abc\xE5 def") == 3);
  CHECK(first_invalid_utf8("åäö") == 6);
  CHECK_FALSE(is_valid_utf8("\xC0\xAF"));
  CHECK_FALSE(is_valid_utf8("\xED\xA0\x80"));
}

TEST_CASE("folding keeps å apart from a", "[base]") {
  CHECK(same_words("  Närvarande  ", "NÄRVARANDE"));
  CHECK_FALSE(same_words("råd", "rad"));
  CHECK(starts_with_folded("BESLUT: vi", "beslut"));
}

TEST_CASE("common letters fold and compose the same alone and beside rare ones", "[base]") {
  const std::string rare = "ł";  // not among the common ones, and itself both folded and composed
  for (char32_t c = 1; c < 0x3000; ++c) {
    std::string letter;
    append_utf8(letter, c);
    CAPTURE(static_cast<std::uint32_t>(c));
    CHECK(folded(letter + rare) == folded(letter) + rare);
    CHECK(to_nfc(letter + rare) == to_nfc(letter) + rare);
    CHECK(to_nfc("A" + letter) == to_nfc("A" + letter + rare).substr(0, to_nfc("A" + letter + rare).size() - 2));
  }
}

TEST_CASE("what is no UTF-8 is neither folded nor composed", "[base]") {
  for (const char* broken : {"Ä\xC3", "A\xE2\x80",
                             "\xC2"
                             "A",
                             "\xE2\x80\x7F"
                             "A",
                             "A\x80"}) {
    CHECK(folded(broken) == broken);
    CHECK(to_nfc(broken) == broken);
  }
}

TEST_CASE("composed and decomposed letters become one", "[base]") { CHECK(to_nfc("fa\xCC\x8A") == "få"); }

TEST_CASE("all three line ends end a line", "[base]") {
  CHECK(lines_of("a\r\nb\nc\rd") == std::vector<std::string_view>{"a", "b", "c", "d"});
  CHECK(lines_of("\r\r\n\n\ra\n") == std::vector<std::string_view>{"", "", "", "", "a"});
  CHECK(lines_of("").empty());
}

TEST_CASE("the nearest known word is offered, a far one is not", "[base]") {
  CHECK(nearest("närvarnde", {"närvarande", "frånvarande"}) == "närvarande");
  CHECK(nearest("xyz", {"närvarande", "frånvarande"}).empty());
}

TEST_CASE("two letters that have changed places are one mistake", "[base]") {
  CHECK(nearest("chekc", {"init", "check", "build"}) == "check");
  CHECK(nearest("ehcck", {"check"}).empty());
  CHECK(nearest("ca", {"abc"}).empty());
  CHECK(nearest("", {"ab"}).empty());
}

TEST_CASE("white space is trimmed and collapsed", "[base]") {
  CHECK(trimmed(" \t\xC2\xA0 a b \xC2\xA0\n") == "a b");
  CHECK(collapsed(" a \n\t b ") == "a b");
}

TEST_CASE("nothing that is shown in a terminal steers it", "[base]") {
  CHECK(visible("Åtgärd – 5 %") == "Åtgärd – 5 %");
  CHECK(visible("a\x1b[31m\n::error::b\tc\x7f") == "a\uFFFD[31m\uFFFD::error::b\uFFFDc\uFFFD");
  CHECK(visible("\u009b\u202e\u2067\u2028\xff") == "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
}
