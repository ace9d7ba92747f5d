// SPDX-License-Identifier: EUPL-1.2
#include "base/encode.hpp"

#include "base/hash.hpp"
#include "support/catch.hpp"

using namespace insyn;

TEST_CASE("each context has its own encoding", "[base]") {
  CHECK(encode::html("<a href=\"x\">'&\x01") == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;\xEF\xBF\xBD");
  CHECK(encode::json("</script>\n\"\\\x02") == "\"\\u003C/script\\u003E\\n\\\"\\\\\\u0002\"");
  CHECK(encode::url_segment("Möte 3/4") == "M%C3%B6te%203%2F4");
  CHECK(encode::url("a b%20c?q=å#x") == "a%20b%20c?q=%C3%A5#x");
  CHECK(encode::url_decoded("a%20b%zz%") == "a b%zz%");
  CHECK(encode::csv("=SUM(A1)") == "'=SUM(A1)");
  CHECK(encode::csv("a,\"b\"") == "\"a,\"\"b\"\"\"");
}

TEST_CASE("no message and no file name ends a workflow command or begins another", "[base]") {
  CHECK(encode::workflow_message("100 %\r\n::error::a, b") == "100 %25%0D%0A::error::a, b");
  CHECK(encode::workflow_property("a,b:c%2C\n.md") == "a%2Cb%3Ac%252C%0A.md");
}

TEST_CASE("a cell that a spreadsheet would count on begins with an apostrophe, and numbers do not", "[base]") {
  for (std::string_view text : {"=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1", " =1+1", "\u00A0=1", "'=1", "\uFEFF=1",
                                "\uFF1D1+1", "\uFF0B1", "\uFF0D1", "\uFF20A", "-", "+46 70"})
    CHECK(encode::csv(text) == "'" + std::string(text));
  CHECK(encode::csv("\r=1") == "\"'\r=1\"");
  CHECK(encode::csv("\n=1") == "\"'\n=1\"");
  CHECK(encode::csv("\"=1") == "\"'\"\"=1\"");
  for (std::string_view text : {"-7", "+7", "-7.5", "a=1", "1-2", "", "(=1)"}) CHECK(encode::csv(text) == text);
  CHECK(encode::csv("-7,5") == "\"-7,5\"");
}

TEST_CASE("SHA-256 gives the standard's example", "[base]") {
  CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("Unicode's own line ends are escapes in JSON", "[base]") {
  CHECK(encode::json("a\u2028b\u2029c\xC2\x85"
                     "d\u00E5\u2026") == "\"a\\u2028b\\u2029c\\u0085d\u00E5\u2026\"");
}

TEST_CASE("a word for the shell is pasted as it is, whatever is in it", "[base]") {
  CHECK(encode::shell("../möten/2026-03.d") == "../möten/2026-03.d");
  CHECK(encode::shell("mapp med å") == "'mapp med å'");
  CHECK(encode::shell("Anna's $(x)") == "'Anna'\\''s $(x)'");
  CHECK(encode::shell("~") == "'~'");
  CHECK(encode::shell("") == "''");
}

TEST_CASE("Markdown, front matter and TOML get no more signs than they need", "[base]") {
  CHECK(encode::markdown("Skolan, 13.00–15.00 (sal 4): boka & ring!") == "Skolan, 13.00–15.00 (sal 4): boka & ring!");
  CHECK(encode::markdown(" *a*\n[b](c) <d> `e` ") == "\\*a\\* \\[b\\](c) &lt;d> \\`e\\`");
  CHECK(encode::markdown("1. maj") == "1\\. maj");
  CHECK(encode::markdown("- x") == "\\- x");
  CHECK(encode::markdown("&copy; www.a.example") == "&amp;copy; www\\.a.example");
  CHECK(encode::front_matter("Läget: mars") == "Läget: mars");
  CHECK(encode::front_matter("*x* #3") == "\"*x* #3\"");
  CHECK(encode::front_matter("null") == "\"null\"");
  CHECK(encode::front_matter("a <!-- b") == "\"a \\x3C!-- b\"");
  CHECK(encode::toml("a \"b\" \\ å\n") == "a \\\"b\\\" \\\\ å\\u000A");
}
