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
