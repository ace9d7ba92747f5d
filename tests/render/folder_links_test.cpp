// SPDX-License-Identifier: EUPL-1.2
#include "render/folder_links.hpp"

#include <string>

#include "support/catch.hpp"

using namespace insyn;
using namespace std::string_literals;

namespace {

std::string linked(const std::string& html, const std::string& path = "arbete/plan/index.html",
                   const std::string& base_url = "https://www.exempelkommun.example/samverkan/") {
  Settings settings;
  settings.base_url = base_url;
  return render::with_folder_links(html, path, settings);
}

}  // namespace

TEST_CASE("an address below base_url becomes one from the page's folder", "[render]") {
  CHECK(linked("<a href=\"/samverkan/beslut/\">") == "<a href=\"../../beslut/index.html\">");
  CHECK(linked("<a href=\"/samverkan/\">") == "<a href=\"../../index.html\">");
  CHECK(linked("<a href=\"/samverkan/\">", "index.html") == "<a href=\"index.html\">");
  CHECK(linked("<img src='/samverkan/a/b.png'>") == "<img src='../../a/b.png'>");
  CHECK(linked("<link rel=\"stylesheet\" href=\"/samverkan/style/insyn.css?v=1\">", "beslut/index.html") ==
        "<link rel=\"stylesheet\" href=\"../style/insyn.css?v=1\">");
  CHECK(linked("<a class=\"x\" href=\"/samverkan/a/?b=/c/#d\" lang=en>") ==
        "<a class=\"x\" href=\"../../a/index.html?b=/c/#d\" lang=en>");
  CHECK(linked("<a href=\"/a/\">", "a/index.html", "https://www.exempelkommun.example/") ==
        "<a href=\"../a/index.html\">");
}

TEST_CASE("a page that sends its reader on sends them within the folder", "[render]") {
  CHECK(linked("<meta http-equiv=\"refresh\" content=\"0; url=https://www.exempelkommun.example/samverkan/a/\">",
               "b/index.html") == "<meta http-equiv=\"refresh\" content=\"0; url=../a/index.html\">");
}

TEST_CASE("all else of a page stays as it is", "[render]") {
  for (const std::string& html :
       {"<a href=\"https://www.exempelkommun.example/samverkan/a/\">"s, "<a href=\"//samverkan/a/\">"s,
        "<a href=\"/annat/\">"s, "<a href=\"#a\">"s, "<a data-x=\"/samverkan/a/\">"s,
        "<a title=\"href='/samverkan/a/'\">"s, "<p>href=\"/samverkan/a/\"</p>"s,
        "<script>a = {\"href\": \"/samverkan/a/\"}</script>"s, "1 < 2 \"/samverkan/\""s,
        "<meta name=\"description\" content=\"/samverkan/\">"s, "<"s, "<a"s, "<a href="s, "<a href=\""s,
        "<a href=\"/samverkan/"s, "</a href=\"/samverkan/a/\">"s, ""s})
    CHECK(linked(html) == html);
  CHECK(linked("<a href=\"//www.exempelkommun.example/\">", "index.html", "https://www.exempelkommun.example/") ==
        "<a href=\"//www.exempelkommun.example/\">");
}
