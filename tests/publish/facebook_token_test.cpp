// SPDX-License-Identifier: EUPL-1.2
#include <cstdlib>

#include "publish/facebook_page.hpp"

using namespace insyn;
using namespace insyn::publish;
using test::answered;
using test::asks_about_token;
using test::graph_error;

namespace {

constexpr std::int64_t kDay = 86400;

/// What make_ready comes to when debug_token says `token`, with the clock at 2025-03-12.
Answer ready_with(const std::string& token, std::vector<std::pair<std::string, std::string>> headers = {}) {
  Channel channel = test::a_facebook_channel();
  test::FakeHttp http([&](const HttpRequest&) { return answered(200, R"({"data":)" + token + "}", headers); });
  return make_facebook(channel, test::reach(http))->ready();
}

std::string ending(std::int64_t expires_in, std::int64_t data_ends_in = 0) {
  std::int64_t now = test::FakeClock().now();
  return fmt::format(
      R"({{"type":"PAGE","is_valid":true,"profile_id":"100","expires_at":{},"data_access_expires_at":{}}})",
      expires_in == 0 ? 0 : now + expires_in, data_ends_in == 0 ? 0 : now + data_ends_in);
}

}  // namespace

TEST_CASE("a token that is not the page's is exchanged, and the proof follows it") {
  Channel channel = test::a_facebook_channel();
  test::FakeHttp http([](const HttpRequest& request) {
    bool is_exchanged = request.authorization.reveal() == "Bearer EAABpage";
    if (asks_about_token(request) && is_exchanged) return test::a_page_token();
    if (asks_about_token(request)) return answered(200, R"({"data":{"type":"SYSTEM_USER","is_valid":true}})");
    if (request.url.ends_with("?fields=access_token"))
      return answered(200, R"({"access_token":"EAABpage","id":"100"})");
    return answered(200, R"({"success":true})");
  });
  auto remote = make_facebook(channel, test::reach(http));
  CHECK(remote->ready().outcome == Outcome::accepted);
  REQUIRE(http.requests.size() == 3);
  CHECK(http.requests[2].secret_fields.reveal().starts_with("input_token=EAABpage&"));
  CHECK(remote->remove(test::a_wanted(), "100_7").outcome == Outcome::accepted);
  CHECK(http.requests.back().authorization.reveal() == "Bearer EAABpage");
  CHECK(http.requests.back().secret_fields.reveal().ends_with(
      proof_of(Secret("appsecret"), Secret("EAABpage")).reveal()));
}

TEST_CASE("a dead token stops the channel at once") {
  Channel channel = test::a_facebook_channel();
  for (const std::string& body : {graph_error(190, 463), std::string(R"({"data":{"type":"PAGE","is_valid":false}})"),
                                  std::string(R"({"data":{"type":"PAGE","is_valid":true,"profile_id":"999"}})"),
                                  R"({"data":)" + ending(-1) + "}"}) {
    test::FakeHttp http(
        [&](const HttpRequest&) { return answered(body.find("error") == std::string::npos ? 200 : 400, body); });
    Answer answer = make_facebook(channel, test::reach(http))->ready();
    CHECK(answer.outcome == Outcome::refused);
    CHECK(answer.scope == Answer::Scope::channel);
    CHECK(http.requests.size() == 1);
  }
}

TEST_CASE("what debug_token says of a dead token decides what a person is told to do") {
  Answer answer = ready_with(R"({"is_valid":false,"scopes":[],"error":{"code":190,"subcode":460,"message":"x"}})");
  CHECK(answer.reason.en.find("changed its password") != std::string::npos);
}

TEST_CASE("a token without the rights that are needed is refused by name; rights not told are not missed") {
  Answer lacking =
      ready_with(R"({"type":"PAGE","is_valid":true,"profile_id":"100","scopes":["pages_read_engagement"]})");
  CHECK(lacking.outcome == Outcome::refused);
  CHECK(lacking.reason.en.find("pages_manage_posts") != std::string::npos);
  CHECK(ready_with(R"({"type":"PAGE","is_valid":true,"scopes":["pages_read_engagement","pages_manage_posts","x"]})")
            .outcome == Outcome::accepted);
  CHECK(ready_with(R"({"type":"PAGE","is_valid":true})").outcome == Outcome::accepted);
}

TEST_CASE("what ends within two weeks is told; 0 is never") {
  CHECK(ready_with(ending(0)).notes.empty());
  CHECK(ready_with(ending(15 * kDay, 15 * kDay)).notes.empty());
  auto notes = ready_with(ending(13 * kDay, 12 * kDay)).notes;
  REQUIRE(notes.size() == 2);
  CHECK(notes[0].en.find("2025-03-25") != std::string::npos);
  CHECK(notes[1].en.find("2025-03-24") != std::string::npos);
  CHECK(ready_with(ending(0, -kDay)).outcome == Outcome::accepted);  // another clock than the token's own
}

TEST_CASE("an answer by another version than the one asked for is told once") {
  CHECK(ready_with(ending(0), {{"facebook-api-version", "v26.0"}}).notes.empty());
  auto notes = ready_with(ending(0), {{"facebook-api-version", "v27.0"}}).notes;
  REQUIRE(notes.size() == 1);
  CHECK(notes[0].en.find("v27.0, not v26.0") != std::string::npos);
}

TEST_CASE("an account without a task on the page gets no token for it") {
  Channel channel = test::a_facebook_channel();
  test::FakeHttp http([](const HttpRequest& request) {
    return answered(200, asks_about_token(request) ? R"({"data":{"type":"USER","is_valid":true}})" : R"({"id":"100"})");
  });
  Answer answer = make_facebook(channel, test::reach(http))->ready();
  CHECK(answer.outcome == Outcome::refused);
  CHECK(answer.scope == Answer::Scope::channel);
}

TEST_CASE("where Graph does not let a token be looked at, the channel works all the same, and says so") {
  auto ready = [](const std::string& me) {
    Channel channel = test::a_facebook_channel();
    test::FakeHttp http([&](const HttpRequest& request) {
      if (asks_about_token(request)) return answered(400, graph_error(100, 0, "(#100) You must provide an app token"));
      if (request.url.ends_with("/me?fields=id")) return answered(200, R"({"id":")" + me + R"("})");
      return answered(200, R"({"access_token":"EAABpage","id":"100"})");
    });
    Answer answer = make_facebook(channel, test::reach(http))->ready();
    CHECK(answer.outcome == Outcome::accepted);
    REQUIRE(answer.notes.size() == 1);
    CHECK(answer.notes[0].en.find("does not show when the token expires") != std::string::npos);
    return http.requests.back().authorization.reveal();
  };
  CHECK(ready("100") == "Bearer EAABtoken");  // the page's own
  CHECK(ready("300") == "Bearer EAABpage");   // a system user's, exchanged
}

TEST_CASE("a wrong app secret stops the channel with what to do") {
  Channel channel = test::a_facebook_channel();
  test::FakeHttp http([](const HttpRequest&) {
    return answered(400, graph_error(100, 0, "Invalid appsecret_proof provided in the API argument"));
  });
  Answer answer = make_facebook(channel, test::reach(http))->ready();
  CHECK(answer.scope == Answer::Scope::channel);
  CHECK(answer.reason.en.find("app_secret points") != std::string::npos);
}
