// SPDX-License-Identifier: EUPL-1.2
#include "sandbox/store.hpp"

#include "base/error.hpp"
#include "base/files.hpp"
#include "sandbox/town.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using namespace insyn;
using test::Town;

TEST_CASE("what was published is there when the sandbox is started again", "[sandbox]") {
  test::TempDir dir;
  Town town([&](auto& options) { options.store = dir.path() / "sandbox.json"; });
  auto post = town.wp("POST", "posts", {{"title", "a"}, {"content", "<p>å</p>"}, {"status", "publish"}});
  auto page_post = town.feed({{"message", "b"}});
  town.close();
  town.open();
  CHECK(town.wp("GET", "posts/" + post.body["id"].dump() + "?_fields=content").body["content"]["rendered"] ==
        "<p>å</p>\n");
  CHECK(town.graph("GET", page_post.body["id"]).body["message"] == "b");
  auto next = town.wp("POST", "posts", {{"title", "c"}});
  CHECK(next.body["id"].get<int>() > post.body["id"].get<int>());
}

TEST_CASE("content goes to text and back", "[sandbox]") {
  auto content = sandbox::empty_content();
  content.articles.push_back({.id = 9, .status = "draft", .title = "å\n\"", .tags = {1, 2}});
  content.page_posts.push_back({.id = "1_2", .message = "m", .scheduled = 5, .published = false});
  CHECK(sandbox::from_text(sandbox::to_text(content)) == content);
}

TEST_CASE("a file that is no store is refused, and left as it is", "[sandbox]") {
  test::TempDir dir;
  auto path = dir.path() / "sandbox.json";
  for (const char* text : {"", "{}", "[1", "{\"last_id\":\"x\"}"}) {
    files::replace(path, text);
    CHECK_THROWS_AS(sandbox::Store(path), Error);
    CHECK(files::read(path) == text);
  }
}

TEST_CASE("what the disk refuses has not happened", "[sandbox]") {
  test::TempDir dir;
  Town town([&](auto& options) { options.store = dir.path() / "gone" / "sandbox.json"; });
  CHECK(town.wp("POST", "posts", {{"title", "a"}}).status == 500);
  CHECK(town.wp("GET", "posts?status=any").body.empty());
}
