// SPDX-License-Identifier: EUPL-1.2
#include "render/sample.hpp"
#include "support/catch.hpp"

using namespace insyn;

namespace {

Site site_with_channels() {
  Site site = test::sample_site();
  site.settings.channels = {{.name = "facebook", .type = "facebook"}, {.name = "webbplats", .type = "wordpress"}};
  return site;
}

Document& edit(Site& site, const std::string& id) { return const_cast<Document&>(site.doc(site.find(id))); }

const Post* find(const Posts& posts, const std::string& item, const std::string& channel) {
  for (const Post& post : posts)
    if (post.item == item && post.channel == channel) return &post;
  return nullptr;
}

const char* const kFebruary = "arbete/samverkansgruppen/2026-02-18";

}  // namespace

TEST_CASE("notes are posted with title, date, summary, decisions and link", "[render]") {
  Site site = site_with_channels();
  auto posts = render::posts(site, *test::built_in_theme(site));
  const Post* post = find(posts, kFebruary, "webbplats");
  REQUIRE(post != nullptr);
  CHECK(post->title == "Samverkansgruppen 18 februari 2026");
  CHECK(post->link == "https://www.exempelkommun.example/samverkan/arbete/samverkansgruppen/2026-02-18/");
  CHECK(post->text_sha256 == std::string(64, 'a'));
  CHECK(post->date == Date{2026, 2, 18});
  CHECK(post->blocked.empty());
  CHECK(post->body ==
        "<p><strong>18\u00a0februari 2026</strong></p>\n"
        "<p>Gruppen startar språkpraktik på Björkgården i mars. Den svarar också på ett råd om språkstöd.</p>\n"
        "<p>Det här beslutades:</p>\n<ul>\n"
        "<li>Samverkansgruppen startar språkpraktik på Björkgården den 2 mars:</li>\n"
        "<li>Vuxenutbildningen ordnar en kort utbildning för språkstödjare.</li>\n</ul>\n"
        "<p><a href=\"https://www.exempelkommun.example/samverkan/arbete/samverkansgruppen/2026-02-18/\">Läs "
        "anteckningarna</a></p>");
  const Post* plain = find(posts, kFebruary, "facebook");
  REQUIRE(plain != nullptr);
  CHECK(plain->body.ends_with(": " + plain->link));
  CHECK(plain->body.find('<') == std::string::npos);
}

TEST_CASE("a post never tells who was there", "[render]") {
  Site site = site_with_channels();
  for (const Post& post : render::posts(site, *test::built_in_theme(site))) {
    CHECK(post.body.find("Namnet på sidan") == std::string::npos);
    CHECK(post.body.find("Föreningsrådet") == std::string::npos);
  }
}

TEST_CASE("material and meetings to come are not posted; a cancellation is, with its reason", "[render]") {
  Site site = site_with_channels();
  auto posts = render::posts(site, *test::built_in_theme(site));
  CHECK(find(posts, "arbete/samverkansgruppen/underlag-sprakstod", "facebook") == nullptr);
  CHECK(find(posts, "arbete/samverkansgruppen/2026-05-20", "facebook") == nullptr);
  CHECK(find(posts, "om", "facebook") == nullptr);
  const Post* cancelled = find(posts, "arbete/samverkansgruppen/2026-04-15", "facebook");
  REQUIRE(cancelled != nullptr);
  CHECK(cancelled->title == "Inställt: Samverkansgruppen 15 april 2026");
  CHECK(cancelled->body.find("Skäl: Lokalen är stängd.") != std::string::npos);
}

TEST_CASE("without a summary and a text of its own a post is blocked", "[render]") {
  Site site = site_with_channels();
  edit(site, kFebruary).summaries.clear();
  auto blocked = render::posts(site, *test::built_in_theme(site));
  CHECK(find(blocked, kFebruary, "facebook")->blocked == "saknar sammanfattning");
  edit(site, kFebruary).post = "Nu börjar det.\n\nHäng med & läs.";
  auto posts = render::posts(site, *test::built_in_theme(site));
  const Post* own = find(posts, kFebruary, "webbplats");
  CHECK(own->blocked.empty());
  CHECK(own->body.find("<p>Nu börjar det.</p>\n<p>Häng med &amp; läs.</p>\n<p><a ") != std::string::npos);
  CHECK(find(posts, kFebruary, "facebook")->body.find("Häng med & läs.") != std::string::npos);
}

TEST_CASE("a document goes to the channels it names", "[render]") {
  Site site = site_with_channels();
  edit(site, kFebruary).channels = {"webbplats"};
  auto posts = render::posts(site, *test::built_in_theme(site));
  CHECK(find(posts, kFebruary, "facebook") == nullptr);
  CHECK(find(posts, kFebruary, "webbplats") != nullptr);
}

TEST_CASE("in a meeting that was not quorate nothing was decided", "[render]") {
  Site site = site_with_channels();
  auto posts = render::posts(site, *test::built_in_theme(site));
  CHECK(find(posts, "arbete/samverkansgruppen/2026-03-18", "facebook")->body.find("beslutades") == std::string::npos);
}

TEST_CASE("what is withdrawn is taken down on every channel", "[render]") {
  Site site = site_with_channels();
  auto posts = render::posts(site, *test::built_in_theme(site));
  for (const char* channel : {"facebook", "webbplats"}) {
    const Post* post = find(posts, "arbete/samverkansgruppen/2025-09-03", channel);
    REQUIRE(post != nullptr);
    CHECK(post->retract);
    CHECK(post->body.empty());
  }
}
