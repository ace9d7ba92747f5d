// SPDX-License-Identifier: EUPL-1.2
// Categories, tags and pictures on a real WordPress.
#include "base/base64.hpp"
#include "base/files.hpp"
#include "support/catch.hpp"
#include "wordpress/publisher.hpp"

using namespace insyn;
using namespace insyn::publish;
using namespace insyn::test;
using Ending = Result::Ending;
using Json = RealWordPress::Json;

namespace {

Json post_of(const PlanItem& item) {
  return RealWordPress::ask("wp/v2/posts/" + item.result->remote + "&context=edit");
}

std::vector<Json> terms(const std::string& kind) { return RealWordPress::ask("wp/v2/" + kind + "&per_page=100"); }

/// One pixel.
std::string a_picture() {
  return from_base64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
      .value();
}

}  // namespace

TEST_CASE("a category that is missing holds new posts back with what to tell the administrator; then it is used") {
  Channel channel = RealWordPress::channel();
  channel.categories = {"Barn & unga"};
  Publisher town(channel);
  PlanItem refused = town.send(a_post("kategori", "Först"));
  CHECK(refused.result->ending != Ending::accepted);
  CHECK(refused.result->reason.sv.find("skapa kategorin Barn & unga under Inlägg → Kategorier") != std::string::npos);
  CHECK(RealWordPress::posts("kategori").empty());

  Json made = RealWordPress::change("wp/v2/categories", {{"name", "Barn & unga"}});
  town.pass(1000);
  PlanItem item = town.send(a_post("kategori", "Först"));
  CHECK(item.result->ending == Ending::accepted);
  CHECK(post_of(item).at("categories") == Json::array({made.at("id")}));
  channel.categories = {made.at("slug")};
  CHECK(Publisher(channel).send(a_post("kategori-2", "Först")).result->ending == Ending::accepted);
}

TEST_CASE("tags are found or made, once each, and one that can't be made stops nothing") {
  RealWordPress::change("wp/v2/tags", {{"name", "Samverkan & arbete"}});
  Channel channel = RealWordPress::channel();
  channel.tags = {"samverkan & Arbete", "Öppenhet", "   "};
  Publisher town(channel);
  Plan plan = town.send_all({a_post("tagg-1", "Först"), a_post("tagg-2", "Först")});
  for (const PlanItem& item : plan) {
    INFO(item.result->reason.sv);
    CHECK(item.result->ending == Ending::accepted);
    CHECK(post_of(item).at("tags").size() == 2);
  }
  CHECK(terms("tags").size() == 2);
}

TEST_CASE("a picture is sent once for all posts that show it, also in a later run") {
  Publisher town(RealWordPress::channel());
  files::replace(town.folder() / "bild.png", a_picture());
  Posts posts{a_post("bild-1", "Först"), a_post("bild-2", "Först")};
  for (Post& post : posts) post.picture = {.file = "bild.png", .alt = "En bild & mer"};
  Plan plan = town.send_all({posts[0]});
  Plan again = town.send_all(posts);
  Json file = post_of(plan.at(0)).at("featured_media");
  CHECK(file.get<int>() > 0);
  CHECK(post_of(again.at(1)).at("featured_media") == file);
  CHECK(RealWordPress::ask("wp/v2/media/" + std::to_string(file.get<int>())).at("alt_text") == "En bild & mer");
  CHECK(RealWordPress::ask("wp/v2/media&per_page=100").size() == 1);
}

TEST_CASE("a picture that can't be had stops nothing") {
  std::string bytes = GENERATE("no picture", "\x89PNG but no more");
  Publisher town(RealWordPress::channel());
  files::replace(town.folder() / "bild.png", bytes);
  Post post = a_post("bild-fel-" + std::to_string(bytes.size()), "Först");
  post.picture = {.file = GENERATE("bild.png", "saknas.png"), .alt = "En bild"};
  post.item += post.picture.file;
  PlanItem item = town.send(post);
  CHECK(item.result->ending == Ending::accepted);
  CHECK(post_of(item).at("featured_media") == 0);
}
