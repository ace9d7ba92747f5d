// SPDX-License-Identifier: EUPL-1.2
#include "link/url.hpp"

#include "support/catch.hpp"

namespace insyn::link {
namespace {

TEST_CASE("what kind of address an author wrote", "[link]") {
  for (const char* url : {"https://a.se", "HTTP://a.se", "mailto:a@b.se", "tel:+4610", "ftp://a.se", "webcal://a.se",
                          "irc://a.se/b", "//a.se/b", "/\\a.se", " https://a.se "})
    CHECK(kind_of_url(url) == UrlKind::external);
  for (const char* url :
       {"javascript:alert(1)", "JavaScript:alert(1)", " javascript:x", "java\nscript:x", "java\tscript:x",
        "\x01javascript:x", "vbscript:x", "data:text/html,x", "file:///etc/passwd", "blob:x", "x-y.z+1:a"})
    CHECK(kind_of_url(url) == UrlKind::unsafe);
  for (const char* url : {"a.md", "../a.md#x", "Möte: mars.md", "a/b:c.md", "", "?x", "./javascript:x.md", ":x"})
    CHECK(kind_of_url(url) == UrlKind::file);
  CHECK(kind_of_url("#p-4") == UrlKind::fragment);
  CHECK(kind_of_url("/om/") == UrlKind::site_path);
}

TEST_CASE("no way of writing it makes a script of an address", "[link]") {
  // As a browser reads them (WHATWG URL): blanks and controls at the ends and tabs and line ends inside are nothing to
  // it.
  for (const char* url : {"\tjavascript:x",
                          "\njavascript:x",
                          "\rjavascript:x",
                          "\x1fjavascript:x",
                          "\x7fjavascript:x",
                          " \x01 javascript:x",
                          "j\na\tv\ra\nscript:x",
                          "javascript\t:x",
                          "javascript:\n//x",
                          "JAVASCRIPT:x",
                          "jAvAsCrIpT:x",
                          "view-source:javascript:x",
                          "feed:javascript:x",
                          "jar:javascript:x",
                          "livescript:x",
                          "mocha:x",
                          "about:blank",
                          "chrome://x",
                          "ws://x",
                          "filesystem:x",
                          "intent://x",
                          "ms-word:ofe|u|http://x",
                          "data:image/svg+xml,x",
                          "DATA:text/html;base64,x",
                          "\u00A0javascript:x"})
    CHECK(kind_of_url(url) == UrlKind::unsafe);
  // No scheme to a browser either: a file that is not there.
  for (const char* url :
       {"java script:x", "java%0ascript:x", "javascript%3Ax", "javascript&colon;x", "java\u200Bscript:x",
        "\u200Bjavascript:x", "\uFEFFjavascript:x", "1javascript:x", "-javascript:x", "javascript\uFF1Ax"})
    CHECK(kind_of_url(url) == UrlKind::file);
  // Another host, however it is written: shown as such, and no picture is fetched from there.
  for (const char* url :
       {"//evil.example", "\\\\evil.example", "/\\evil.example", "\\/evil.example", "http:evil.example",
        "https:/evil.example", "https:\\\\evil.example", "https://a@evil.example", "https://a.se@evil.example",
        "HTTPS://evil.example", " //evil.example"})
    CHECK(kind_of_url(url) == UrlKind::external);
}

TEST_CASE("a file reference is decoded into path and fragment", "[link]") {
  CHECK(read_file_reference("M%C3%B6te%203.md#%C2%A74").path == "Möte 3.md");
  CHECK(read_file_reference("M%C3%B6te%203.md#%C2%A74").fragment == "§4");
  CHECK(read_file_reference("o\xCC\x88.md").path == "ö.md");  // as macOS spells ö
  CHECK(read_file_reference("bilagor\\a.pdf").path == "bilagor/a.pdf");
  CHECK(read_file_reference("a%23b.md").path == "a#b.md");
}

TEST_CASE("paths are joined, and never above the root", "[link]") {
  CHECK(joined_path("minutes/a/b", "../c/./d.md") == "minutes/a/c/d.md");
  CHECK(joined_path("minutes/a", "../../../x") == std::nullopt);
  CHECK(joined_path("minutes/a", "../../x") == "x");
  CHECK(relative_path("minutes/a/b", "minutes/a/c/d.md") == "../c/d.md");
  CHECK(relative_path("minutes/a", "minutes/a/d.md") == "d.md");
  CHECK(relative_path("minutes", "minutes/a/d.md") == "a/d.md");
}

}  // namespace
}  // namespace insyn::link
