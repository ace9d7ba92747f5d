// SPDX-License-Identifier: EUPL-1.2
#include "http/http.hpp"
#include "sandbox/town.hpp"
#include "support/catch.hpp"

using namespace insyn;
using test::Town;

namespace {

constexpr const char* kEvil = "<script>alert(1)</script>\"'&";

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the reader sees news, articles and posts, and that it is a rehearsal", "[sandbox]") {
  Town town;
  auto post =
      town.wp("POST", "posts",
              {{"title", "Möte i mars"}, {"content", "<p>Gruppen <em>beslutade</em>.</p>"}, {"status", "publish"}});
  REQUIRE(town.wp("POST", "posts", {{"title", "Hemligt utkast"}, {"status", "draft"}}).status == 201);
  REQUIRE(town.feed({{"message", "Rad ett\nläs https://www.exempelkommun.example/a."}}).status == 200);
  auto front = test::got(town.client().Get("/"));
  CHECK(front.status == 200);
  CHECK(holds(front.text, "Övningsyta"));
  CHECK(holds(front.text, "<a href=\"/?p=" + post.body["id"].dump() + "\">Möte i mars</a>"));
  CHECK(holds(front.text, "<p>Gruppen beslutade.</p>"));
  CHECK(holds(front.text, "1 utkast"));
  CHECK_FALSE(holds(front.text, "Hemligt"));
  CHECK(holds(front.text, "Rad ett\nläs <a href=\"https://www.exempelkommun.example/a\">"));
  auto article = test::got(town.client().Get("/?p=" + post.body["id"].dump()));
  CHECK(holds(article.text, "<p>Gruppen <em>beslutade</em>.</p>"));
  CHECK(town.client().Get("/?p=999")->status == 404);
  CHECK(town.client().Get("/nowhere")->status == 404);
  CHECK(town.client().Post("/", "x", "text/plain")->status == 200);  // as the real one: HTML, and nothing is made
  CHECK(town.client().Get("/_sandbox/style.css")->get_header_value("Content-Type") == "text/css; charset=utf-8");
}

TEST_CASE("nothing that was sent runs or leads out", "[sandbox]") {
  Town town;
  auto tag = town.wp("POST", "tags", {{"name", kEvil}});
  auto post = town.wp(
      "POST", "posts",
      {{"title", kEvil}, {"content", kEvil}, {"excerpt", kEvil}, {"status", "publish"}, {"tags", {tag.body["id"]}}});
  REQUIRE(town.feed({{"message", kEvil}, {"link", std::string("http://127.0.0.1:1/") + kEvil}}).status == 200);
  for (std::string path : {std::string("/"), "/?p=" + post.body["id"].dump()}) {
    auto page = test::got(town.client().Get(path));
    CHECK_FALSE(holds(page.text, "<script"));
    CHECK(page.header("Content-Security-Policy").starts_with("default-src 'none'"));
    CHECK_FALSE(holds(page.text, "javascript:"));
  }
}

TEST_CASE("a link is shown as the linked page describes itself", "[sandbox]") {
  http::Listener section({}, [](const http::Request& request) -> http::Answer {
    if (request.path != "/mote/") return {404, "text/html", "", {}, {}};
    return {
        200,
        "text/html",
        "<meta property=\"og:title\" content=\"Mötet &lt;3\"><meta property=\"og:description\" content=\"Ingress\">",
        {},
        {}};
  });
  section.start();
  Town town;
  auto own = town.wp("POST", "posts", {{"title", "a"}, {"status", "publish"}});
  for (std::string link : {section.url() + "/mote/", section.url() + "/missing/", std::string("https://example.org/"),
                           own.body["link"].get<std::string>()})
    REQUIRE(town.feed({{"message", "m " + link}, {"link", link}}).status == 200);
  std::string front = test::got(town.client().Get("/")).text;
  CHECK(holds(front, "<strong>Mötet &lt;3</strong><span class=\"lead\">Ingress</span>"));
  std::size_t without = 0;
  for (std::size_t at = 0; (at = front.find("Ingen förhandsvisning", at)) != front.npos; ++at) ++without;
  CHECK(without == 3);
}

TEST_CASE("foreign hosts are refused on every interface", "[sandbox]") {
  Town town;
  for (std::string path : {"/", "/wp-json/", "/v26.0/me"})
    CHECK(town.client().Get(path, httplib::Headers{{"Host", "evil.example"}})->status == 403);
}

TEST_CASE("broken input is answered, not crashed on", "[sandbox]") {
  Town town;
  auto client = town.client();
  client.set_basic_auth(town.options.user, town.options.password);
  httplib::Headers token{{"Authorization", "Bearer " + town.options.page_token}};
  std::string nested(100'000, '[');
  for (std::string body :
       {std::string("\xff\xfe"), std::string("null"), std::string("[]"), std::string("\"x\""), nested,
        std::string("{\"title\":{\"raw\":[1]},\"content\":7,\"tags\":{\"a\":[]},\"status\":[\"x\"],\"slug\":null}"),
        std::string("{\"title\":\"\xC3\x28\"}")}) {
    CHECK(client.Post("/wp-json/wp/v2/posts", body, "application/json")->status < 500);
    CHECK(town.client().Post("/v26.0/" + town.options.page + "/feed", token, body, "application/json")->status < 500);
  }
  httplib::Params strange{{"message", "\xff\xfe"}, {"access_token", town.options.page_token}};
  CHECK(town.client().Post("/v26.0/" + town.options.page + "/feed", strange)->status == 200);
  CHECK(client.Post("/wp-json/wp/v2/posts", httplib::Params{{"title", "\xff"}, {"status", "publish"}})->status < 500);
  for (std::string path :
       {"/wp-json/wp/v2/posts/-1", "/wp-json/wp/v2/posts/99999999999999999999", "/wp-json/wp/v2/posts/1x",
        "/?p=99999999999999999999", "/?p=-1", "/v26.0//", "/v.0/", "/v26.0/%00", "/wp-json/%ff?search=%ff"})
    CHECK(client.Get(path)->status < 500);
  CHECK(town.client().Get("/")->status == 200);
}
