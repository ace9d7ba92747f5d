// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cstdlib>

#include "publish/channels/channels.hpp"
#include "publish/channels/wordpress_answers.hpp"
#include "publish/channels/wordpress_post.hpp"
#include "support/catch.hpp"
#include "support/fake_http.hpp"

using namespace insyn;
using namespace insyn::publish;
using namespace insyn::publish::wordpress;
using test::answered;
using Json = nlohmann::json;

namespace {

Channel a_channel() {
  ::setenv("INSYN_TEST_PASSWORD", "app password", 1);
  return {.name = "webb",
          .type = "wordpress",
          .url = "https://k.example",
          .user = "insyn",
          .secret = "env:INSYN_TEST_PASSWORD"};
}

Wanted a_wanted() {
  return make_wanted({.item = "a/1", .channel = "webb", .title = "Möte", .body = "<p>Hej</p>", .date = {2025, 3, 12}},
                     a_channel());
}

std::string post_json(int id, const std::string& status, const std::string& content,
                      const std::string& title = "Möte") {
  return Json{{"id", id},
              {"status", status},
              {"link", "https://k.example/?p=" + std::to_string(id)},
              {"title", {{"raw", title}}},
              {"content", {{"raw", content}}},
              {"modified_gmt", "2025-03-12T10:00:00"}}
      .dump();
}

const std::pair<std::string, std::string> kLink{"link", "<https://k.example/wp-json/>; rel=\"https://api.w.org/\""};

HttpAnswer greeting(const HttpRequest& request) {
  if (request.url == "https://k.example") return answered(200, "<html>", {{"link", "<x>; rel=shortlink"}, kLink});
  return answered(200, R"({"id":3,"capabilities":{"edit_posts":true,"publish_posts":true}})");
}

Answer created_with(HttpAnswer answer) {
  Channel channel = a_channel();
  test::FakeHttp http([&](const HttpRequest& request) {
    return request.method == HttpRequest::Method::get ? greeting(request) : answer;
  });
  auto remote = make_wordpress(channel, test::reach(http));
  REQUIRE(remote->ready().outcome == Outcome::accepted);
  return remote->create(a_wanted());
}

}  // namespace

TEST_CASE("the marker stands inside the last paragraph and comes out again") {
  for (auto [html, marked] :
       {std::pair{"<p>a</p><p>b</p>\n", "<p>a</p><p>b{}</p>\n"},
        std::pair{"<ul><li>a</li></ul>", "<ul><li>a</li></ul><p>{}</p>"}, std::pair{"", "<p>{}</p>"}}) {
    Wanted wanted = a_wanted();
    wanted.body = html;
    std::string comment =
        "<!-- insyn:" + wanted.marker + ":" + revision_of(wanted.text) + ":" + form_of(wanted) + " -->";
    CHECK(with_marker(wanted) == fmt::format(fmt::runtime(marked), comment));
    Unmarked unmarked = without_marker(with_marker(wanted));
    CHECK(unmarked.html == html);
    CHECK(unmarked.marker == wanted.marker);
    CHECK(unmarked.revision == revision_of(wanted.text));
    CHECK(unmarked.form == form_of(wanted));
  }
  CHECK(without_marker("<p>insyn:" + std::string(32, 'a') + "</p>").marker.empty());
}

TEST_CASE("the form of a text is the same when WordPress or an editor has written it its own way") {
  auto same = [](const char* sent, const char* stored) { return form_of("", sent, "") == form_of("", stored, ""); };
  CHECK(same("<p>a & b's</p>\n<p>c</p>", "<p>a &amp; b&#039;s</p><p>c</p>"));
  CHECK(same("<p>a</p><p>b<br>c</p>", "a\n\nb\nc"));
  CHECK(same("<ul>\n<li>a</li>\n</ul>", "<ul><li>a</li></ul>"));
  CHECK(same("<p>\xF0\x9F\x8E\x89</p>", "<!-- wp:paragraph --><p>&#x1f389;</p><!-- /wp:paragraph -->"));
  CHECK(same(R"(<p><a class="x" href="https://k.example/?a=1&b=2">l</a></p>)",
             R"(<p><a href='https://k.example/?a=1&#038;b=2' rel="noopener">l</a></p>)"));
}

TEST_CASE("the form of a text is another when a person has changed what it says or where it leads") {
  std::string sent = R"(<p>a <a href="https://k.example/1">b</a></p><ul><li>c</li></ul>)";
  for (const char* stored : {R"(<p>a! <a href="https://k.example/1">b</a></p><ul><li>c</li></ul>)",
                             R"(<p>a <a href="https://k.example/2">b</a></p><ul><li>c</li></ul>)",
                             R"(<p>a <b>b</b></p><ul><li>c</li></ul>)", R"(<p>a b</p><ol><li>c</li></ol>)",
                             R"(<p>a <a href="https://k.example/1">b</a></p><ul><li>c</li></ul><img src="/x.png">)"})
    CHECK(form_of("", sent, "") != form_of("", stored, ""));
  CHECK(form_of("a", sent, "") != form_of("b", sent, ""));
  CHECK(form_of("a", sent, "") != form_of("a", sent, "b"));
  CHECK(form_of("a", "", "") != form_of("", "a", ""));
}

TEST_CASE("a block that is a comment only is part of the form; what the editor sets round each block is not") {
  std::string sent = "<p>a</p>";
  for (const char* added : {"<!-- wp:block {\"ref\":45} /-->", "\n<!-- wp:latest-posts {\"postsToShow\":3} /-->\n",
                            "<!--more-->", "<!--nextpage-->", " 1 < 2"})
    CHECK(form_of("", sent, "") != form_of("", sent + added, ""));
  CHECK(form_of("", sent, "") ==
        form_of("", "<!-- wp:paragraph {\"align\":\"left\"} -->\n<p>a</p>\n<!-- /wp:paragraph -->", ""));
}

TEST_CASE("what a person has pasted may be of any length and shape") {
  const std::string much(1 << 20, 'A');
  std::string picture = "<p><img alt='' src=\"data:image/png;base64," + much + "\"/></p>";
  CHECK(form_of("", picture, "") !=
        form_of("", "<p><img alt='' src=\"data:image/png;base64," + much + "A\"/></p>", ""));
  CHECK(form_of("", "<p><img src=\"" + much + "\" alt=\"b\"></p>", "") ==
        form_of("", "<p><img ALT = b\nsrc='" + much + "' /></p>", ""));
  CHECK(form_of("", "<img alt=\"x src=y\">", "") != form_of("", "<img alt=\"x src=y\" src=\"y\">", ""));
  for (const std::string start : {"<", "<p ", "<a href=", "<a href=\"", "<a =", "<!--", "<!-- insyn:", "&"}) {
    CHECK_FALSE(form_of("", start + much, "").empty());
    CHECK(without_marker(start + much).html == start + much);
    CHECK_FALSE(form_of("", start + much + ">", "").empty());
  }
  std::string many;
  for (int i = 0; i < 100000; ++i) many += "<!-- insyn:";
  CHECK(without_marker(many + with_marker(a_wanted())).marker == a_wanted().marker);
  HttpAnswer answer = answered(200, "", {{"link", "<" + much}, {"link", much + "<a>; rel=shortlink, " + kLink.second}});
  CHECK(rest_base_in(answer) == "https://k.example/wp-json/");
}

TEST_CASE("a draft is not shown yet; what a person has made private, pending or scheduled is withheld") {
  using V = Standing::Visibility;
  auto [status, visibility] = GENERATE(table<std::string, V>({{"publish", V::visible},
                                                              {"draft", V::hidden},
                                                              {"private", V::withheld},
                                                              {"pending", V::withheld},
                                                              {"future", V::withheld},
                                                              {"trash", V::removed}}));
  CHECK(standing_of(Json::parse(post_json(5, status, "<p>a</p>")), a_wanted()).visibility == visibility);
}

TEST_CASE("a post of another document has no revision, though the text is that of this one") {
  Wanted wanted = a_wanted();
  Wanted another = a_wanted();
  another.marker = std::string(32, 'f');
  auto revision = [&](const Wanted& mine) {
    return standing_of(Json::parse(post_json(5, "publish", with_marker(mine))), wanted).revision;
  };
  CHECK(revision(wanted) == revision_of(wanted.text));
  CHECK(revision(another).empty());
}

TEST_CASE("the REST address is the one the site tells, else the one that works everywhere") {
  Channel channel = a_channel();
  for (auto [header, expected] :
       {std::pair{kLink, "https://k.example/wp-json/wp/v2/users/me?context=edit&_fields=id,capabilities"},
        std::pair{std::pair<std::string, std::string>{"x", "y"},
                  "https://k.example/?rest_route=/wp/v2/users/me&context=edit&_fields=id,capabilities"}}) {
    auto with = header;
    test::FakeHttp http([&](const HttpRequest& request) {
      return request.url == "https://k.example" ? answered(200, "", {with}) : greeting(request);
    });
    CHECK(make_wordpress(channel, test::reach(http))->ready().outcome == Outcome::accepted);
    CHECK(http.requests.back().url == expected);
    CHECK(http.requests.front().authorization.empty());
  }
}

TEST_CASE("credentials never go to another host than the one in the settings") {
  Channel channel = a_channel();
  test::FakeHttp http([](const HttpRequest&) {
    return answered(200, "", {{"link", "<https://evil.example/wp-json/>; rel=\"https://api.w.org/\""}});
  });
  Answer answer = make_wordpress(channel, test::reach(http))->ready();
  CHECK(answer.outcome == Outcome::refused);
  CHECK(http.requests.size() == 1);
}

TEST_CASE("a create is accepted only when the answer shows the post") {
  Wanted wanted = a_wanted();
  CHECK(created_with(answered(201, post_json(7, "draft", with_marker(wanted)))).outcome == Outcome::accepted);
  CHECK(created_with(answered(201, post_json(7, "draft", with_marker(wanted)))).remote == "7");
  CHECK(created_with(answered(200, "<html>the home page</html>")).outcome == Outcome::unknown);
  CHECK(created_with(answered(200, "")).outcome == Outcome::unknown);
  CHECK(created_with(answered(201, post_json(7, "draft", "<p>Hej</p>"))).outcome == Outcome::unknown);
  CHECK(created_with(answered(201, R"({"id":"7"})")).outcome == Outcome::unknown);
}

TEST_CASE("what goes wrong with a create means what it was seen to mean") {
  auto outcome = [](HttpAnswer answer) { return created_with(std::move(answer)).outcome; };
  auto json = [](const std::string& code) { return R"({"code":")" + code + R"(","message":"x","data":{"status":0}})"; };
  CHECK(outcome({.delivery = HttpAnswer::Delivery::never_sent}) == Outcome::retry_later);
  CHECK(outcome({.delivery = HttpAnswer::Delivery::maybe_sent}) == Outcome::unknown);
  CHECK(outcome(answered(502, "<h1>Bad Gateway</h1>")) == Outcome::unknown);
  CHECK(outcome(answered(500, json("internal_server_error"))) == Outcome::unknown);
  CHECK(outcome(answered(500, json("rest_upload_sideload_error"))) == Outcome::refused);
  CHECK(outcome(answered(400, json("rest_invalid_param"))) == Outcome::refused);
  CHECK(outcome(answered(301, "")) == Outcome::refused);
  for (int status : {401, 403, 404}) {
    Answer answer = created_with(answered(status, ""));
    CHECK(answer.outcome == Outcome::refused);
    CHECK(answer.scope == Answer::Scope::channel);
  }
  Answer busy = created_with(answered(429, json("too_many"), {{"retry-after", "9"}}));
  CHECK(busy.outcome == Outcome::retry_later);
  CHECK(busy.retry_after == 9);
}

TEST_CASE("a look takes exactly its own marker, and the stored post without one") {
  Channel channel = a_channel();
  Wanted wanted = a_wanted();
  Wanted another = a_wanted();
  another.marker = std::string(32, 'f');
  std::string other = with_marker(another);
  test::FakeHttp http([&](const HttpRequest& request) {
    if (request.url.find("search=insyn:" + wanted.marker) != std::string::npos)
      return answered(200, "[" + post_json(5, "draft", other) + "," + post_json(6, "trash", with_marker(wanted)) + "]");
    if (request.url.find("/posts/9?") != std::string::npos)
      return answered(200, post_json(9, "publish", "<p>ändrad</p>"));
    return greeting(request);
  });
  auto remote = make_wordpress(channel, test::reach(http));
  REQUIRE(remote->ready().outcome == Outcome::accepted);
  auto sighting = remote->look(wanted, "9", Freshness::now);
  REQUIRE(sighting);
  REQUIRE(sighting->standing.size() == 2);
  CHECK(sighting->standing[0].remote == "6");
  CHECK(sighting->standing[0].visibility == Standing::Visibility::removed);
  CHECK(sighting->standing[0].text == wanted.text);
  CHECK(sighting->standing[0].revision == revision_of(wanted.text));
  CHECK(sighting->standing[1].text == "Möte\n\n<p>ändrad</p>");
}

TEST_CASE("a number under which another document's post stands by now leads to nothing") {
  Channel channel = a_channel();
  Wanted another = a_wanted();
  another.marker = std::string(32, 'f');
  test::FakeHttp http([&](const HttpRequest& request) {
    if (request.url.find("/posts/9?") != std::string::npos)
      return answered(200, post_json(9, "publish", with_marker(another)));
    return request.url.find("search=") != std::string::npos ? answered(200, "[]") : greeting(request);
  });
  auto remote = make_wordpress(channel, test::reach(http));
  REQUIRE(remote->ready().outcome == Outcome::accepted);
  auto sighting = remote->look(a_wanted(), "9", Freshness::now);
  REQUIRE(sighting);
  CHECK(sighting->standing.empty());
}

TEST_CASE("a site that removes comments is left as it was, and told of") {
  Channel channel = a_channel();
  std::string kept = GENERATE("draft", "publish");
  test::FakeHttp http([&](const HttpRequest& request) {
    if (request.method == HttpRequest::Method::get) return greeting(request);
    if (request.method == HttpRequest::Method::del) return answered(200, R"({"deleted":true,"previous":{"id":7}})");
    return answered(201, post_json(7, kept, "<p>Hej</p>"));
  });
  auto remote = make_wordpress(channel, test::reach(http));
  REQUIRE(remote->ready().outcome == Outcome::accepted);
  Answer answer = remote->create(a_wanted());
  bool is_taken_back = kept == "draft";
  CHECK(http.writes() == (is_taken_back ? 2 : 1));
  CHECK(answer.outcome == (is_taken_back ? Outcome::refused : Outcome::unknown));
  if (!is_taken_back) return;
  CHECK(answer.scope == Answer::Scope::channel);
  CHECK(answer.reason.sv.find("tar bort HTML-kommentarer") != std::string::npos);
  CHECK(http.requests.back().url.find("/posts/7?force=true") != std::string::npos);
}

TEST_CASE("without its category no post is made; a withdrawal goes ahead, and a check tells of it") {
  Channel channel = a_channel();
  channel.categories = {"Barn & unga"};
  test::FakeHttp http([&](const HttpRequest& request) {
    if (request.url.find("/categories?") != std::string::npos)
      return answered(200, R"([{"id":1,"name":"Okategoriserad","slug":"okategoriserad"}])");
    return request.method == HttpRequest::Method::get ? greeting(request) : answered(200, post_json(7, "trash", ""));
  });
  auto remote = make_wordpress(channel, test::reach(http));
  Answer ready = remote->ready();
  CHECK(ready.outcome == Outcome::accepted);
  auto tells = [](const Said& said) { return said.sv.find("skapa kategorin Barn & unga") != std::string::npos; };
  CHECK(std::any_of(ready.notes.begin(), ready.notes.end(), tells));
  Answer answer = remote->create(a_wanted());
  CHECK(answer.outcome == Outcome::retry_later);
  CHECK(answer.scope == Answer::Scope::item);
  CHECK(tells(answer.reason));
  CHECK(http.writes() == 0);
  CHECK(remote->remove(a_wanted(), "7").outcome == Outcome::accepted);
}

TEST_CASE("taking away what is gone is no failure") {
  Channel channel = a_channel();
  HttpAnswer answer;
  test::FakeHttp http([&](const HttpRequest& request) {
    return request.method == HttpRequest::Method::del ? answer : greeting(request);
  });
  auto remote = make_wordpress(channel, test::reach(http));
  REQUIRE(remote->ready().outcome == Outcome::accepted);
  answer = answered(410, R"({"code":"rest_already_trashed"})");
  CHECK(remote->remove(a_wanted(), "7").outcome == Outcome::already_there);
  answer = answered(404, R"({"code":"rest_post_invalid_id"})");
  CHECK(remote->remove(a_wanted(), "7").outcome == Outcome::already_there);
  answer = answered(200, post_json(7, "trash", ""));
  CHECK(remote->remove(a_wanted(), "7").outcome == Outcome::accepted);
}
