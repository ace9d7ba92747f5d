// SPDX-License-Identifier: EUPL-1.2
#include "sandbox/town.hpp"
#include "support/catch.hpp"

using namespace insyn;
using test::json;
using test::Town;

namespace {

int created(const Town& town, json body) { return town.wp("POST", "posts", body).body["id"].get<int>(); }

}  // namespace

TEST_CASE("the REST address is found from any page, and works in three forms", "[sandbox]") {
  Town town;
  std::string home = town.server->url();
  CHECK(test::got(town.client().Get("/")).header("Link") == "<" + home + "/wp-json/>; rel=\"https://api.w.org/\"");
  for (std::string path : {"/wp-json/", "/wp-json", "/?rest_route=/", "/index.php?rest_route=/"}) {
    auto root = test::got(town.client().Get(path));
    CHECK(root.body["authentication"].contains("application-passwords"));
    CHECK(root.body["namespaces"] == json::array({"wp/v2"}));
  }
  CHECK(test::got(town.client().Get("/?rest_route=/wp/v2/posts")).body == json::array());
  CHECK(test::got(town.client().Get("/wp-json/wp/v2/nothing")).body["code"] == "rest_no_route");
}

TEST_CASE("the application password opens, with and without its spaces, and no other", "[sandbox]") {
  Town town;
  auto me = town.wp("GET", "users/me?context=edit");
  CHECK(me.status == 200);
  CHECK(me.body["capabilities"]["publish_posts"] == true);
  CHECK_FALSE(me.body["capabilities"].contains("unfiltered_html"));
  CHECK(me.body["roles"] == json::array({"author"}));
  for (auto [password, status] :
       {std::pair("sandboxsandboxsandbox", 200), std::pair("wrong", 401), std::pair("", 401)}) {
    auto client = town.client();
    client.set_basic_auth("insyn", password);
    CHECK(client.Get("/wp-json/wp/v2/users/me")->status == status);
  }
  CHECK(town.wp_as_nobody("GET", "users/me").body["code"] == "rest_not_logged_in");
  for (auto [user, code] : {std::pair("insyn", "incorrect_password"), std::pair("nobody", "invalid_username")}) {
    auto client = town.client();
    client.set_basic_auth(user, "wrong");
    CHECK(test::got(client.Get("/wp-json/wp/v2/posts")).body["code"] == code);  // also where nobody may ask
  }
}

TEST_CASE("a created post comes back with what it was given", "[sandbox]") {
  Town town;
  auto post = town.wp("POST", "posts",
                      {{"title", "Möte & beslut"},
                       {"slug", "Insyn KS-1 åäö"},
                       {"status", "draft"},
                       {"content", {{"raw", "<p>Hej <!-- insyn:ks-1 --></p>"}}},
                       {"meta", {{"unregistered", 1}}}});
  CHECK(post.status == 201);
  CHECK(post.header("Location") == town.server->url() + "/wp-json/wp/v2/posts/" + post.body["id"].dump());
  CHECK(post.body["slug"] == "insyn-ks-1-aao");
  CHECK(post.body["status"] == "draft");
  CHECK(post.body["title"] == json({{"raw", "Möte &amp; beslut"}, {"rendered", "Möte &amp; beslut"}}));
  CHECK(post.body["content"]["raw"] == "<p>Hej <!-- insyn:ks-1 --></p>");
  CHECK(post.body["meta"] == json::array());
  CHECK(post.body["date"] == "2025-03-12T10:00:00");
  CHECK(post.body["date_gmt"] == "2025-03-12T09:00:00");
  CHECK(post.body["categories"] == json::array({1}));
  CHECK(post.body["link"] == town.server->url() + "/?p=" + post.body["id"].dump());
}

TEST_CASE("a picture is kept by its name, twice as two, and shown with a post", "[sandbox]") {
  Town town;
  auto client = town.client();
  client.set_basic_auth(town.options.user, town.options.password);
  auto send = [&](const std::string& name, const std::string& bytes) {
    httplib::Headers headers{{"Content-Disposition", "attachment; filename=\"" + name + "\""}};
    std::string path = "/wp-json/wp/v2/media?slug=insyn-1&alt_text=En%20bild";
    return test::got(client.Post(path, headers, bytes, "image/png"));
  };
  auto first = send("insyn-1.png", "\x89PNG…");
  CHECK(first.status == 201);
  CHECK(first.body["slug"] == "insyn-1");
  CHECK(first.body["alt_text"] == "En bild");
  CHECK(send("insyn-1.png", "\x89PNG…").body["slug"] == "insyn-1-2");
  CHECK(town.wp("GET", "media?slug=insyn-1").body.size() == 1);
  CHECK(send("insyn-1.exe", "\x89PNG…").body["code"] == "rest_upload_sideload_error");
  CHECK(send("insyn-1.png", "no picture").status == 500);
  CHECK(send("insyn-1.png", "").body["code"] == "rest_upload_no_data");
  CHECK(town.wp_as_nobody("POST", "media").body["code"] == "rest_cannot_create");

  CHECK(town.wp("POST", "posts", {{"title", "x"}, {"featured_media", first.body["id"]}}).body["featured_media"] ==
        first.body["id"]);
  CHECK(town.wp("POST", "posts", {{"title", "x"}, {"featured_media", 9999}}).body["featured_media"] == 0);
}

TEST_CASE("each refusal has WordPress's status and code", "[sandbox]") {
  Town town;
  int id = created(town, {{"title", "a"}, {"status", "publish"}});
  int draft = created(town, {{"title", "b"}, {"status", "draft"}});
  std::string one = "posts/" + std::to_string(id), other = "posts/" + std::to_string(draft);
  struct {
    const char* method;
    std::string path;
    json body;
    int status;
    const char* code;
  } cases[] = {
      {"POST", "posts", {{"id", 5}, {"title", "x"}}, 400, "rest_post_exists"},
      {"POST", "posts", json::object(), 400, "empty_content"},
      {"POST", "posts", {{"title", "x"}, {"status", "live"}}, 400, "rest_invalid_param"},
      {"POST", "posts", {{"title", "x"}, {"status", "private"}}, 403, "rest_cannot_publish"},
      {"POST", "posts", {{"title", "x"}, {"date_gmt", "soon"}}, 400, "rest_invalid_param"},
      {"POST", "posts", {{"title", "x"}, {"tags", {"a"}}}, 400, "rest_invalid_param"},
      {"GET", "posts/9999", nullptr, 404, "rest_post_invalid_id"},
      {"POST", "posts/9999", json::object(), 404, "rest_post_invalid_id"},
      {"DELETE", "posts/9999", nullptr, 404, "rest_post_invalid_id"},
      {"GET", "posts?per_page=101", nullptr, 400, "rest_invalid_param"},
      {"GET", "posts?per_page=0", nullptr, 400, "rest_invalid_param"},
      {"GET", "posts?per_page=x", nullptr, 400, "rest_invalid_param"},
      {"GET", "posts?page=2", nullptr, 400, "rest_post_invalid_page_number"},
      {"GET", "posts?status=live", nullptr, 400, "rest_invalid_param"},
      {"GET", "posts?orderby=luck", nullptr, 400, "rest_invalid_param"},
      {"PATCH", "posts", json::object(), 404, "rest_no_route"},
      {"POST", "tags", json::object(), 400, "rest_missing_callback_param"},
      {"POST", "categories", {{"name", "Ny"}}, 403, "rest_cannot_create"},
      {"DELETE", "categories/1", nullptr, 403, "rest_cannot_delete"},
      {"GET", "tags/77", nullptr, 404, "rest_term_invalid"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.method, c.path, c.code);
    auto answer = town.wp(c.method, c.path, c.body);
    CHECK(answer.status == c.status);
    CHECK(answer.body["code"] == c.code);
    CHECK(answer.body["data"]["status"] == c.status);
    CHECK(answer.body["message"].is_string());
  }
  struct {
    const char* method;
    std::string path;
    json body;
    int status;
    const char* code;
  } nobody[] = {
      {"POST", "posts", {{"title", "x"}}, 401, "rest_cannot_create"},
      {"POST", one, {{"title", "x"}}, 401, "rest_cannot_edit"},
      {"DELETE", one, nullptr, 401, "rest_cannot_delete"},
      {"GET", other, nullptr, 401, "rest_forbidden"},
      {"GET", one + "?context=edit", nullptr, 401, "rest_forbidden_context"},
      {"GET", "posts?context=edit", nullptr, 401, "rest_forbidden_context"},
      {"GET", "posts?status=draft", nullptr, 400, "rest_invalid_param"},
      {"POST", "tags", {{"name", "x"}}, 401, "rest_cannot_create"},
      {"POST", "categories", {{"name", "x"}}, 401, "rest_cannot_create"},
  };
  for (const auto& c : nobody) {
    CAPTURE(c.method, c.path, c.code);
    auto answer = town.wp_as_nobody(c.method, c.path, c.body);
    CHECK(answer.status == c.status);
    CHECK(answer.body["code"] == c.code);
  }
  auto client = town.client();
  client.set_basic_auth(town.options.user, town.options.password);
  auto broken = test::got(client.Post("/wp-json/wp/v2/posts", "{\"title\":", "application/json"));
  CHECK(broken.status == 400);
  CHECK(broken.body["code"] == "rest_invalid_json");
}

TEST_CASE("slugs are a key to look up by, not a lock", "[sandbox]") {
  Town town;
  json draft = {{"title", "a"}, {"slug", "insyn-ks-1"}, {"status", "draft"}};
  CHECK(town.wp("POST", "posts", draft).body["slug"] == "insyn-ks-1");
  CHECK(town.wp("POST", "posts", draft).body["slug"] == "insyn-ks-1-2");
  draft["status"] = "publish";
  CHECK(town.wp("POST", "posts", draft).body["slug"] == "insyn-ks-1-3");
  draft.erase("status");  // a draft that does not say so is not checked
  CHECK(town.wp("POST", "posts", draft).body["slug"] == "insyn-ks-1");
  CHECK(town.wp("POST", "posts", {{"title", "Möte i mars"}, {"status", "publish"}}).body["slug"] == "mote-i-mars");
  CHECK(town.wp("POST", "posts", {{"title", "Utan"}, {"status", "draft"}}).body["slug"] == "");
  CHECK(town.wp("GET", "posts?slug=insyn-ks-1&status=any").body.size() == 2);
}

TEST_CASE("lists find by marker, status and slug, in pages", "[sandbox]") {
  Town town;
  for (int i = 1; i <= 12; ++i) {
    town.now += 60;
    json body = {{"title", "Möte " + std::to_string(i)},
                 {"content", "<p>x <!-- insyn:ks-" + std::to_string(i) + " --></p>"},
                 {"status", i % 2 ? "publish" : "draft"}};
    REQUIRE(town.wp("POST", "posts", body).status == 201);
  }
  auto count = [&](const std::string& query) { return town.wp("GET", "posts?per_page=100&" + query).body.size(); };
  CHECK(count("") == 6);
  CHECK(count("status=any") == 12);
  CHECK(count("status=draft,publish") == 12);
  CHECK(count("status[]=draft&status[]=publish") == 12);
  CHECK(count("status=any&search=insyn:ks-1") == 4);  // 1, 10, 11, 12: a substring
  CHECK(count("status=any&search=insyn:ks-10") == 1);
  CHECK(count("status=any&search=INSYN%20m%C3%B6te") == 12);
  CHECK(count("status=any&search=nothing") == 0);
  CHECK(count("status=any&after=2025-03-12T10:10:30") == 2);

  auto page = town.wp("GET", "posts?status=any&per_page=5&page=2&orderby=id&order=asc&_fields=id,slug");
  CHECK(page.header("X-WP-Total") == "12");
  CHECK(page.header("X-WP-TotalPages") == "3");
  CHECK(page.body.size() == 5);
  CHECK(page.body[0].size() == 2);
  CHECK(page.body[0]["id"].get<int>() < page.body[1]["id"].get<int>());
  CHECK(page.header("Link").find("per_page=5") != std::string::npos);
  CHECK(town.wp("GET", "posts").body[0]["title"]["rendered"] == "Möte 11");
}

TEST_CASE("updates change what they name; the second publishing changes only modified", "[sandbox]") {
  Town town;
  int id = created(town, {{"title", "a"}, {"content", "<p>b</p>"}, {"status", "draft"}});
  std::string one = "posts/" + std::to_string(id);
  town.now += 600;
  auto first = town.wp("POST", one, {{"status", "publish"}});
  CHECK(first.status == 200);
  CHECK(first.body["date_gmt"] == "2025-03-12T09:10:00");
  CHECK(first.body["slug"] == "a");
  town.now += 600;
  auto second = town.wp("PUT", one, {{"status", "publish"}});
  CHECK(second.body["date_gmt"] == first.body["date_gmt"]);
  CHECK(second.body["modified_gmt"] == "2025-03-12T09:20:00");
  CHECK(town.wp("PATCH", one, {{"content", "<p>c</p>"}}).body["content"]["raw"] == "<p>c</p>");
  CHECK(town.wp("GET", one + "?context=edit").body["title"]["raw"] == "a");
  CHECK_FALSE(town.wp("GET", one).body["title"].contains("raw"));
}

TEST_CASE("a deleted post is in the trash first, then gone", "[sandbox]") {
  Town town;
  int id = created(town, {{"title", "a"}, {"slug", "a"}, {"status", "publish"}});
  std::string one = "posts/" + std::to_string(id);
  auto trashed = town.wp("DELETE", one);
  CHECK(trashed.status == 200);
  CHECK(trashed.body["status"] == "trash");
  CHECK(trashed.body["slug"] == "a__trashed");
  CHECK(town.wp("DELETE", one).status == 410);
  CHECK(town.wp("DELETE", one).body["code"] == "rest_already_trashed");
  CHECK(town.wp_as_nobody("GET", one).status == 401);
  CHECK(town.wp("GET", "posts?status=any").body.empty());
  CHECK(town.wp("GET", "posts?status=trash").body.size() == 1);
  auto back = town.wp("POST", one, {{"status", "publish"}});
  CHECK(back.body["slug"] == "a");
  CHECK(back.body["status"] == "publish");
  auto gone = town.wp("DELETE", one + "?force=true");
  CHECK(gone.body["deleted"] == true);
  CHECK(gone.body["previous"]["id"] == id);
  CHECK(town.wp("DELETE", one).status == 404);
}

TEST_CASE("hosts that block DELETE are gone round in two ways", "[sandbox]") {
  Town town;
  for (bool by_header : {true, false}) {
    int id = created(town, {{"title", "a"}, {"status", "draft"}});
    auto client = town.client();
    client.set_basic_auth(town.options.user, town.options.password);
    std::string path =
        "/wp-json/wp/v2/posts/" + std::to_string(id) + "?force=true" + (by_header ? "" : "&_method=DELETE");
    httplib::Headers headers;
    if (by_header) headers.emplace("X-HTTP-Method-Override", "DELETE");
    CHECK(test::got(client.Post(path, headers, "", "text/plain")).body["deleted"] == true);
  }
}

TEST_CASE("a scheduled post goes live when somebody visits after its time", "[sandbox]") {
  Town town;
  auto post = town.wp("POST", "posts", {{"title", "a"}, {"status", "publish"}, {"date_gmt", "2025-03-12T10:00:00"}});
  CHECK(post.body["status"] == "future");
  CHECK(post.body["modified_gmt"] == "2025-03-12T10:00:00");
  std::string one = "posts/" + post.body["id"].dump();
  town.now += 3600;
  CHECK(town.wp("GET", one).body["status"] == "future");
  CHECK(town.client().Get("/wp-cron.php")->status == 200);
  CHECK(town.wp("GET", one).body["status"] == "publish");
  auto soon = town.wp("POST", "posts", {{"title", "b"}, {"status", "future"}, {"date_gmt", "2025-03-12T10:00:30"}});
  CHECK(soon.body["status"] == "publish");
}

TEST_CASE("a tag is got or created by one call", "[sandbox]") {
  Town town;
  auto tag = town.wp("POST", "tags", {{"name", "Arbete & integration"}});
  CHECK(tag.status == 201);
  CHECK(tag.body["name"] == "Arbete &amp; integration");
  CHECK(tag.body["slug"] == "arbete-integration");
  auto again = town.wp("POST", "tags", {{"name", "arbete & integration"}});
  CHECK(again.status == 400);
  CHECK(again.body["code"] == "term_exists");
  CHECK(again.body["data"]["term_id"] == tag.body["id"]);
  CHECK(town.wp("GET", "tags?search=integration").body.size() == 1);
  CHECK(town.wp("GET", "categories?slug=samverkan").body[0]["name"] == "Samverkan");
  auto post = town.wp("POST", "posts", {{"title", "a"}, {"tags", {tag.body["id"], 999}}, {"status", "publish"}});
  CHECK(post.body["tags"] == json::array({tag.body["id"]}));
  CHECK(town.wp("GET", "tags/" + tag.body["id"].dump()).body["count"] == 1);
}

TEST_CASE("parallel creates all get ids of their own", "[sandbox]") {
  Town town;
  std::vector<std::thread> writers;
  std::array<int, 8> ids{};
  for (std::size_t i = 0; i < ids.size(); ++i)
    writers.emplace_back([&, i] { ids[i] = created(town, {{"title", "a"}, {"status", "publish"}}); });
  for (auto& writer : writers) writer.join();
  std::sort(ids.begin(), ids.end());
  CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
}
