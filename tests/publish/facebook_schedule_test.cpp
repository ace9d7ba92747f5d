// SPDX-License-Identifier: EUPL-1.2
#include "publish/channels/facebook_list.hpp"
#include "publish/facebook_page.hpp"

using namespace insyn;
using namespace insyn::publish;
using test::a_wanted;
using test::answered;
using test::FacebookPage;

namespace {

/// A scheduled post with the marker of a_wanted().
std::string waiting(const std::string& id, std::int64_t appears) {
  return fmt::format(R"({{"id":"{}","message":"Hej https://k.example/a/1/","is_published":false,)"
                     R"("scheduled_publish_time":{},"created_time":"2025-03-12T10:00:0{}+0000"}})",
                     id, appears, id.back());
}

}  // namespace

TEST_CASE("via schedule: the post is made hidden, to appear twenty minutes later") {
  FacebookPage page([](const HttpRequest&) { return answered(200, R"({"id":"100_7"})"); }, "schedule");
  CHECK(page.remote->create(a_wanted()).remote == "100_7");
  std::string time = std::to_string(page.clock.now() + 1200);
  CHECK(page.http.requests.back().body.ends_with("&published=false&scheduled_publish_time=" + time));
}

TEST_CASE("a longer settle time puts the post further ahead: what is later than that Graph itself refuses") {
  for (auto [settle, ahead] : {std::pair(3600, 4200), std::pair(1, 900)}) {
    FacebookPage page([](const HttpRequest&) { return answered(200, R"({"id":"100_7"})"); }, "schedule");
    page.channel.settle = settle;
    CHECK(page.remote->create(a_wanted()).outcome == Outcome::accepted);
    CHECK(page.http.requests.back().body.ends_with("=" + std::to_string(page.clock.now() + ahead)));
  }
}

TEST_CASE("a scheduled post is hidden, and says when it appears") {
  FacebookPage page(
      [](const HttpRequest&) { return answered(200, R"({"data":[)" + waiting("100_7", 1741780000) + "]}"); },
      "schedule");
  auto sighting = page.remote->look(a_wanted(), "", Freshness::now);
  REQUIRE(sighting->standing.size() == 1);
  CHECK(sighting->standing[0].visibility == Standing::Visibility::hidden);
  CHECK(sighting->standing[0].appears == 1741780000);
}

TEST_CASE("a time that is far away, or none, is no reason to wait longer than thirty days") {
  constexpr std::int64_t kNow = 1741780000;
  auto appears = [](const char* time) {
    auto post = nlohmann::json::parse(fmt::format(R"({{"is_published":false,"scheduled_publish_time":{}}})", time));
    return standing_of_post(post, kNow).appears;
  };
  CHECK(appears("1741780600") == kNow + 600);
  CHECK(appears("\"1741780600\"") == kNow + 600);
  for (const char* far : {"9223372036854775807", "18446744073709551615"}) CHECK(appears(far) == kNow + 30 * 86400);
  for (const char* none : {"-1", "1e300", "null", "\"99999999999999999999\""}) CHECK(appears(none) == 0);
}

TEST_CASE("while a post is hidden its doubles are looked for, so that they go before they show") {
  FacebookPage page(
      [](const HttpRequest& request) {
        std::string first = waiting("100_7", 1741780000), second = waiting("100_8", 1741780600);
        if (request.url.find("/100_8?") != std::string::npos) return answered(200, second);
        if (request.url.find("/scheduled_posts") != std::string::npos)
          return answered(200, R"({"data":[)" + first + "," + second + "]}");
        return answered(200, R"({"data":[]})");
      },
      "schedule");
  auto sighting = page.remote->look(a_wanted(), "100_8", Freshness::now);
  REQUIRE(sighting->standing.size() == 2);
  CHECK(sighting->standing[0].remote == "100_8");
  CHECK(sighting->standing[1].remote == "100_7");
}

TEST_CASE("a post in sight is looked at by its id alone") {
  FacebookPage page(
      [](const HttpRequest&) { return answered(200, R"({"id":"100_7","message":"x","is_published":true})"); });
  CHECK(page.remote->look(a_wanted(), "100_7", Freshness::now)->standing.size() == 1);
  CHECK(page.http.requests.size() == 2);  // the token, the post
}
