// SPDX-License-Identifier: EUPL-1.2
// The page for reviewers of a change that strangers may have written: whatever the texts are, they are shown as texts.
#include "publish/preview_html.hpp"

#include "publish/allowed_html.hpp"
#include "support/catch.hpp"

using namespace insyn;
using namespace insyn::publish;

namespace {

const char* const kHostile = "</pre></div></section><script>alert(1)</script><img src=x onerror=alert(2)>\"'&{{x}}";

Settings some_settings() {
  Settings settings;
  settings.channels = {{.name = "facebook", .type = "facebook", .page = "1234567890"},
                       {.name = "hand", .type = "manual"},
                       {.name = "intranät", .type = "webhook", .url = "https://intranat.exempelkommun.example/in"},
                       {.name = "webb", .type = "wordpress", .url = "https://www.exempelkommun.example"}};
  return settings;
}

PlanItem an_item(const std::string& channel, Step step = Step::create) {
  PlanItem item{.step = step, .reason = say("ska postas", "to be posted")};
  item.post = {.item = "arbete/gruppen/2025-03-12",
               .channel = channel,
               .title = "Möte & beslut",
               .body = "<p><strong>12 mars 2025</strong></p>\n<p>Vi &amp; ni</p>",
               .link = "https://www.exempelkommun.example/samverkan/a/",
               .language = "sv"};
  item.text = "Möte & beslut\n\nhttps://www.exempelkommun.example/samverkan/a/";
  return item;
}

bool has(const std::string& page, std::string_view text) { return page.find(text) != std::string::npos; }

}  // namespace

TEST_CASE("each post is drawn as on its channel", "[publish]") {
  auto settings = some_settings();
  std::string site = preview_page({an_item("webb")}, settings, Lang::sv);
  CHECK(has(site,
            "<p class=\"host\">www.exempelkommun.example</p>\n<p class=\"title\">Möte &amp; beslut</p>\n"
            "<p><strong>12 mars 2025</strong></p>\n<p>Vi &amp; ni</p>\n</div>"));
  CHECK(has(site, "<span class=\"do\">Postas</span> webbplats</p>\n<p class=\"small\">ska postas</p>"));
  std::string page = preview_page({an_item("facebook")}, settings, Lang::sv);
  CHECK(has(page, "<p class=\"message\">Möte &amp; beslut\n\nhttps://"));
  CHECK(has(page, "<p class=\"host\">www.exempelkommun.example</p>\n<p class=\"title\">Möte"));
  std::string by_hand = preview_page({an_item("hand")}, settings, Lang::en);
  CHECK(has(by_hand, "<pre class=\"copy\" lang=\"sv\">Möte"));
  CHECK(has(by_hand, "<html lang=\"en\">"));
  CHECK(has(preview_page({an_item("intranät")}, settings, Lang::sv), "mottagare av webhook"));
}

TEST_CASE("what is blocked, waits or goes is said; what is as it should be is counted", "[publish]") {
  PlanItem blocked = an_item("webb", Step::blocked), gone = an_item("webb", Step::retract);
  blocked.standing = "Ändrat <av> någon";
  gone.text.clear();
  std::string page = preview_page({blocked, gone, an_item("hand", Step::none)}, some_settings(), Lang::sv);
  CHECK(has(page, "2 inlägg att se på; 1 är som de ska."));
  CHECK(has(page, "class=\"step blocked\""));
  CHECK(has(page, "<pre>Ändrat &lt;av&gt; någon</pre>"));
  CHECK(has(page, "Tas bort"));
  CHECK_FALSE(has(page, "hand:"));
}

TEST_CASE("no text of a plan is more than text", "[publish]") {
  for (const char* channel : {"facebook", "hand", "intranät", "webb", kHostile}) {
    PlanItem item = an_item(channel);
    item.post.item = item.post.title = item.post.body = item.post.link = item.post.language = item.text = kHostile;
    item.post.picture = {kHostile, kHostile};
    item.standing = item.reason.sv = kHostile;
    Settings settings = some_settings();
    for (Channel& each : settings.channels) each.url = each.page = kHostile;
    settings.channels.push_back({.name = kHostile, .type = "wordpress"});
    std::string page = preview_page({item}, settings, Lang::sv);
    INFO(page);
    CHECK_FALSE(has(page, "<script"));
    CHECK_FALSE(has(page, "<img"));
    CHECK_FALSE(has(page, "\"'"));
    CHECK(page.ends_with("</section>\n</main>\n</body>\n</html>\n"));
  }
}

TEST_CASE("of HTML a few elements are kept, whole, and all else is text", "[publish]") {
  auto is = [](std::string_view html, std::string_view shown) {
    INFO(html);
    CHECK(allowed_html(html) == shown);
  };
  is("<p>a <strong>b</strong> <em>c</em><br>d</p>", "<p>a <strong>b</strong> <em>c</em><br>d</p>");
  is("<ul>\n<li>å &amp; &#229; & &x</li>\n</ul>", "<ul>\n<li>å &amp; &#229; &amp; &amp;x</li>\n</ul>");
  is("<a href=\"https://x.example/?a=1&amp;b=2\">x</a>",
     "<a rel=\"noreferrer\" href=\"https://x.example/?a=1&amp;b=2\">x</a>");
  is("<a href=\"javascript:x\">x</a>", "&lt;a href=&quot;javascript:x&quot;&gt;x&lt;/a&gt;");
  is("<a href=\"java&#115;cript:x\">", "&lt;a href=&quot;java&#115;cript:x&quot;&gt;");
  is("<a onclick=\"x\" href=\"https://x.example\">x</a>",
     "&lt;a onclick=&quot;x&quot; href=&quot;https://x.example&quot;&gt;x&lt;/a&gt;");
  is("<a href=\"https://x.example\" onclick=\"x\">x", "<a rel=\"noreferrer\" href=\"https://x.example\">x</a>");
  is("<a href=\"https://x.example/'><b>", "<a rel=\"noreferrer\" href=\"https://x.example/&#39;\">&lt;b&gt;</a>");
  is("<p onclick=\"x\">a</p>", "<p>a</p>");
  is("<P>a", "&lt;P&gt;a");
  is("<pre>a</pre>", "&lt;pre&gt;a&lt;/pre&gt;");
  is("<p><strong>a", "<p><strong>a</strong></p>");
  is("<p><strong>a</p>b</strong></div>", "<p><strong>a</strong></p>b&lt;/strong&gt;&lt;/div&gt;");
  is("<!-- x --><script>y</script>", "&lt;!-- x --&gt;&lt;script&gt;y&lt;/script&gt;");
  is("<", "&lt;");
  is("<p", "&lt;p");
  is("", "");
}
