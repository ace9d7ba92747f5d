// SPDX-License-Identifier: EUPL-1.2
#include "sandbox/html_text.hpp"
#include "sandbox/preview.hpp"
#include "support/catch.hpp"

using namespace insyn::sandbox;

TEST_CASE("references become what they stand for", "[sandbox]") {
  CHECK(without_references("&amp;lt; &#229;&#xE5; &nbsp;&hellip; &unknown; & &#0; &#x110000; &#55296;") ==
        "&lt; åå \u00A0… &unknown; & \uFFFD \uFFFD \uFFFD");
}

TEST_CASE("plain text has no tags and no comments", "[sandbox]") {
  CHECK(plain_text("<p>Ett <b>två</b>,</p><p>tre<!-- fyra > --> &amp; fem</p>") == "Ett två, tre & fem");
  CHECK(plain_text("a < b") == "a");
}

TEST_CASE("a preview is what the page's Open Graph tags say", "[sandbox]") {
  auto preview = read_preview(R"(<html><head><title>t</title>
    <meta property="og:title" content="Möte &amp; beslut">
    <meta content='Kort' property='og:description'/>
    <META PROPERTY="og:site_name" CONTENT="Samverkan">
    <meta property="og:image" content="http://127.0.0.1:8080/bild.png"></head>)");
  REQUIRE(preview);
  CHECK(preview->title == "Möte & beslut");
  CHECK(preview->description == "Kort");
  CHECK(preview->image == "http://127.0.0.1:8080/bild.png");
  CHECK_FALSE(read_preview("<title>only a title</title><meta name=description content=x>"));
  CHECK(read_preview(
            R"(<meta property="og:title" content="x"><meta property="og:image" content="https://example.org/a.png">)")
            ->image == "");
  CHECK_FALSE(read_preview("<meta property=\"og:title\" content=\"x"));
}
