// SPDX-License-Identifier: EUPL-1.2
#include "base/hash.hpp"
#include "sandbox/town.hpp"
#include "support/catch.hpp"

using namespace insyn;
using test::json;
using test::Town;

namespace {

std::string posted(const Town& town, const json& body) { return town.feed(body).body["id"].get<std::string>(); }

}  // namespace

TEST_CASE("a post is made, read, edited and deleted", "[sandbox]") {
  Town town;
  auto post = town.feed({{"message", "Beslut i mars"}, {"link", "https://www.exempelkommun.example/m"}});
  CHECK(post.status == 200);
  REQUIRE(post.body.size() == 1);
  std::string id = post.body["id"];
  CHECK(id.starts_with(town.options.page + "_"));
  CHECK(post.header("facebook-api-version") == "v26.0");
  CHECK(json::parse(post.header("X-App-Usage")).contains("call_count"));

  auto plain = town.graph("GET", id);
  CHECK(plain.body == json({{"id", id}, {"message", "Beslut i mars"}, {"created_time", "2025-03-12T09:00:00+0000"}}));
  auto read = town.graph("GET", id + "?fields=permalink_url,is_published,attachments{url,unshimmed_url}");
  CHECK(read.body["is_published"] == true);
  CHECK(read.body["permalink_url"].get<std::string>().starts_with(town.server->url()));
  CHECK(read.body["attachments"]["data"][0]["unshimmed_url"] == "https://www.exempelkommun.example/m");
  CHECK_FALSE(read.body.contains("message"));

  CHECK(town.graph("POST", id, {{"message", "Rättat"}}).body == json({{"success", true}}));
  CHECK(town.graph("GET", id).body["message"] == "Rättat");
  CHECK(town.graph("DELETE", id).body == json({{"success", true}}));
  auto gone = town.graph("DELETE", id);
  CHECK(gone.status == 400);
  CHECK(gone.body["error"]["code"] == 100);
  CHECK(gone.body["error"]["error_subcode"] == 33);
  CHECK(gone.body["error"]["type"] == "GraphMethodException");
  CHECK(gone.body["error"]["message"].get<std::string>().starts_with("Unsupported delete request. Object with ID"));
}

TEST_CASE("forms, JSON and a token as a parameter are the same", "[sandbox]") {
  Town town;
  auto client = town.client();
  httplib::Params form{{"message", "å & ä"}, {"access_token", town.options.page_token}, {"fields", "id,message"}};
  auto post = test::got(client.Post("/v25.0/" + town.options.page + "/feed", form));
  CHECK(post.body["message"] == "å & ä");
  CHECK(post.header("facebook-api-version") == "v25.0");
  auto bare =
      test::got(client.Get("/" + post.body["id"].get<std::string>() + "?access_token=" + town.options.page_token));
  CHECK(bare.status == 200);
  CHECK(test::got(client.Get("/v3.0/me?access_token=" + town.options.page_token)).header("facebook-api-version") ==
        "v21.0");
}

TEST_CASE("each refusal has Graph's code", "[sandbox]") {
  Town town;
  std::string feed = town.options.page + "/feed", id = posted(town, {{"message", "one"}});
  auto in = [&](std::int64_t seconds) {
    return json({{"message", "x"}, {"published", false}, {"scheduled_publish_time", town.now + seconds}});
  };
  struct {
    const char* method;
    std::string path;
    json body;
    int code, subcode;
  } cases[] = {
      {"POST", feed, json::object(), 100, 0},
      {"POST", feed, {{"message", "  "}}, 100, 0},
      {"POST", feed, {{"link", "ftp://x"}}, 100, 0},
      {"POST", feed, {{"message", "one"}}, 506, 0},
      {"POST", feed, {{"message", "x"}, {"scheduled_publish_time", town.now + 3600}}, 100, 0},
      {"POST", feed, in(599), 100, 0},
      {"POST", feed, in(31 * 86400), 100, 0},
      {"POST", feed, {{"message", "x"}, {"published", false}, {"scheduled_publish_time", "soon"}}, 100, 0},
      {"GET", id + "?fields=link", nullptr, 12, 0},
      {"GET", id + "?fields=nonsense", nullptr, 100, 0},
      {"GET", town.options.page + "?fields=nonsense", nullptr, 100, 0},
      {"GET", town.options.page + "_999", nullptr, 100, 33},
      {"POST", town.options.page + "_999", {{"message", "x"}}, 100, 33},
      {"GET", "999", nullptr, 100, 33},
      {"GET", "me/nothing/more", nullptr, 2500, 0},
      {"GET", town.options.page + "/photos", nullptr, 2500, 0},
      {"GET", "debug_token", nullptr, 100, 0},
  };
  for (const auto& c : cases) {
    CAPTURE(c.method, c.path, c.body.dump());
    auto answer = town.graph(c.method, c.path, c.body);
    CHECK(answer.status == 400);
    CHECK(answer.body["error"]["code"] == c.code);
    CHECK(answer.body["error"].value("error_subcode", 0) == c.subcode);
    CHECK_FALSE(answer.body["error"]["fbtrace_id"].get<std::string>().empty());
  }
  CHECK(town.graph_with("wrong", "GET", "me").body["error"]["code"] == 190);
  CHECK(test::got(town.client().Get("/v26.0/me")).body["error"]["code"] == 104);
  CHECK(test::got(town.client().Get("/v99.0/me?access_token=" + town.options.page_token)).body["error"]["code"] ==
        2500);
}

TEST_CASE("a system user's token must be exchanged for the page's before writing", "[sandbox]") {
  Town town;
  std::string id = posted(town, {{"message", "one"}}), feed = town.options.page + "/feed";
  auto as_system = [&](const char* method, const std::string& path, const json& body = nullptr) {
    return town.graph_with(town.options.system_token, method, path, body);
  };
  for (const auto& refused :
       {as_system("POST", feed, {{"message", "x"}}), as_system("POST", feed, {{"message", "x"}, {"published", false}}),
        as_system("POST", id, {{"message", "x"}}), as_system("DELETE", id)}) {
    CHECK(refused.status == 403);
    CHECK(refused.body["error"]["code"] == 200);
    CHECK(refused.body["error"]["message"].get<std::string>().starts_with("(#200)"));
  }
  CHECK(as_system("GET", town.options.page + "/published_posts").body["error"]["code"] == 210);
  CHECK(as_system("GET", town.options.page + "?fields=access_token,name").body["access_token"] ==
        town.options.page_token);
  CHECK(as_system("GET", "me/accounts").body["data"][0]["access_token"] == town.options.page_token);
  CHECK(as_system("GET", "me").body["id"] != town.options.page);
  CHECK(town.graph("GET", "me").body["id"] == town.options.page);
}

TEST_CASE("tokens tell what they are", "[sandbox]") {
  Town town([](auto& options) { options.app_secret = "secret"; });
  std::string app = town.options.app_id + "%7Csecret";
  auto about = [&](const std::string& token) {
    return test::got(town.client().Get("/v26.0/debug_token?input_token=" + token + "&access_token=" + app))
        .body["data"];
  };
  auto page = about(town.options.page_token);
  CHECK(page["type"] == "PAGE");
  CHECK(page["profile_id"] == town.options.page);
  CHECK(page["is_valid"] == true);
  CHECK(page["expires_at"] == 0);
  CHECK(page["scopes"].size() == 3);
  CHECK(page["granular_scopes"][0]["target_ids"] == json::array({town.options.page}));
  CHECK(about(town.options.system_token)["type"] == "SYSTEM_USER");
  CHECK(about("other")["is_valid"] == false);
  CHECK(about("other")["error"]["code"] == 190);
}

TEST_CASE("with an app secret every call must prove it", "[sandbox]") {
  Town town([](auto& options) { options.app_secret = "secret"; });
  CHECK(town.graph("GET", "me").body["error"]["message"] ==
        "API calls from the server require an appsecret_proof argument");
  CHECK(town.graph("GET", "me?appsecret_proof=00").body["error"]["message"] ==
        "Invalid appsecret_proof provided in the API argument");
  CHECK(town.graph("GET", "me?appsecret_proof=" + hmac_sha256_hex("secret", town.options.page_token)).status == 200);
}

TEST_CASE("a scheduled post waits in a list of its own and publishes itself", "[sandbox]") {
  Town town;
  auto when = town.now + 900;
  std::string id = posted(town, {{"message", "later"}, {"published", false}, {"scheduled_publish_time", when}});
  std::string published = town.options.page + "/published_posts", scheduled = town.options.page + "/scheduled_posts";
  CHECK(town.graph("GET", published).body["data"].empty());
  auto waiting = town.graph("GET", scheduled + "?fields=id,message,scheduled_publish_time").body["data"];
  REQUIRE(waiting.size() == 1);
  CHECK(waiting[0] == json({{"id", id}, {"message", "later"}, {"scheduled_publish_time", when}}));
  town.now = when;
  CHECK(town.graph("GET", scheduled).body["data"].empty());
  CHECK(town.graph("GET", published).body["data"][0]["id"] == id);
  CHECK(town.graph("GET", id).body["created_time"] == "2025-03-12T09:15:00+0000");

  std::string now =
      posted(town, {{"message", "rfc"}, {"published", false}, {"scheduled_publish_time", "2025-03-12T11:00:00+01:00"}});
  CHECK(town.graph("GET", scheduled).body["data"].size() == 1);
  CHECK(town.graph("POST", now, {{"is_published", true}}).body["success"] == true);
  CHECK(town.graph("GET", published).body["data"][0]["id"] == now);
}

TEST_CASE("published posts come about newest first, in pages", "[sandbox]") {
  Town town;
  for (int i = 0; i < 7; ++i) {
    ++town.now;
    posted(town, {{"message", "post " + std::to_string(i)}});
  }
  std::vector<std::string> messages;
  std::string next =
      "/v26.0/" + town.options.page + "/published_posts?limit=3&fields=message&access_token=" + town.options.page_token;
  int pages = 0;
  for (; !next.empty(); ++pages) {
    auto page = test::got(town.client().Get(next));
    for (const auto& post : page.body["data"]) messages.push_back(post["message"]);
    next = page.body["paging"].value("next", "");
    if (!next.empty()) next = next.substr(town.server->url().size());
  }
  CHECK(pages == 3);
  CHECK(messages == std::vector<std::string>{"post 6", "post 4", "post 5", "post 2", "post 3", "post 0", "post 1"});
  CHECK(town.graph("GET", town.options.page + "/published_posts?limit=1000&fields=link").body["error"]["code"] == 12);
}

TEST_CASE("a page of the list can be shorter than asked for, and still lead on", "[sandbox]") {
  Town town;
  for (int i = 0; i < 12; ++i) posted(town, {{"message", "post " + std::to_string(i)}});
  auto first = town.graph("GET", town.options.page + "/published_posts?limit=10").body;
  CHECK(first["data"].size() == 9);
  REQUIRE(first["paging"].contains("next"));
  std::string after = first["paging"]["cursors"]["after"];
  auto second = town.graph("GET", town.options.page + "/published_posts?limit=10&after=" + after).body;
  CHECK(second["data"].size() == 3);
  CHECK_FALSE(second["paging"].contains("next"));
}

TEST_CASE("a post that another app made may be read, and changed by nobody else", "[sandbox]") {
  Town town;
  std::string id = posted(town, {{"message", "one"}});
  town.server->arm("other-app");
  CHECK(town.graph("GET", id).status == 200);
  for (const auto& refused : {town.graph("POST", id, {{"message", "x"}}), town.graph("DELETE", id)}) {
    CHECK(refused.status == 403);
    CHECK(refused.body["error"]["code"] == 200);
  }
  CHECK(town.graph("DELETE", posted(town, {{"message", "two"}})).status == 200);
}
