// SPDX-License-Identifier: EUPL-1.2
#include <cstdlib>

#include "publish/channels/channels.hpp"
#include "publish/channels/facebook_errors.hpp"
#include "support/catch.hpp"
#include "support/fake_http.hpp"

using namespace insyn;
using namespace insyn::publish;
using test::answered;
using Method = HttpRequest::Method;

namespace {

Channel a_channel() {
  ::setenv("INSYN_TEST_TOKEN", "EAABtoken", 1);
  ::setenv("INSYN_TEST_APP_SECRET", "appsecret", 1);
  return {.name = "fb",
          .type = "facebook",
          .secret = "env:INSYN_TEST_TOKEN",
          .page = "100",
          .app_secret = "env:INSYN_TEST_APP_SECRET"};
}

Wanted a_wanted() {
  return make_wanted(
      {.item = "a/1", .channel = "fb", .body = "Hej & hå", .link = "https://k.example/a/1/", .date = {2025, 3, 12}},
      a_channel());
}

std::string error_json(int code, int subcode, const std::string& message = "x") {
  return fmt::format(
      R"({{"error":{{"message":"{}","type":"OAuthException","code":{},"error_subcode":{},"fbtrace_id":"A"}}}})",
      message, code, subcode);
}

HttpAnswer page_token() { return answered(200, R"({"data":{"type":"PAGE","is_valid":true,"profile_id":"100"}})"); }

/// A page whose answers to everything but the token check are `answer`.
struct Page {
  explicit Page(test::FakeHttp::Answerer answer)
      : http([answer](const HttpRequest& request) {
          return request.url.ends_with("/debug_token") ? page_token() : answer(request);
        }),
        remote(make_facebook(channel, test::reach(http))) {
    REQUIRE(remote->ready().outcome == Outcome::accepted);
  }
  Channel channel = a_channel();
  test::FakeHttp http;
  std::unique_ptr<Remote> remote;
};

Answer created_with(const HttpAnswer& answer) {
  return Page([&](const HttpRequest&) { return answer; }).remote->create(a_wanted());
}

}  // namespace

TEST_CASE("a post goes out as a form, its token in a header and its proof beside it") {
  Page page([](const HttpRequest&) { return answered(200, R"({"id":"100_7"})"); });
  CHECK(page.remote->create(a_wanted()).remote == "100_7");
  const HttpRequest& request = page.http.requests.back();
  CHECK(request.url == "https://graph.facebook.com/v26.0/100/feed");
  CHECK(request.body ==
        "message=Hej%20%26%20h%C3%A5%0A%0Ahttps%3A%2F%2Fk.example%2Fa%2F1%2F&link=https%3A%2F%2Fk.example%2Fa%2F1%2F");
  CHECK(request.authorization.reveal() == "Bearer EAABtoken");
  CHECK(request.secret_fields.reveal() ==
        "appsecret_proof=" + proof_of(Secret("appsecret"), Secret("EAABtoken")).reveal());
  for (const HttpRequest& each : page.http.requests) CHECK(each.url.find("EAAB") == std::string::npos);
}

TEST_CASE("a token that is not the page's is exchanged, and the proof follows it") {
  Channel channel = a_channel();
  test::FakeHttp http([](const HttpRequest& request) {
    if (request.url.ends_with("/debug_token"))
      return answered(200, R"({"data":{"type":"SYSTEM_USER","is_valid":true}})");
    if (request.url.ends_with("?fields=access_token"))
      return answered(200, R"({"access_token":"EAABpage","id":"100"})");
    return answered(200, R"({"success":true})");
  });
  auto remote = make_facebook(channel, test::reach(http));
  CHECK(remote->ready().outcome == Outcome::accepted);
  CHECK(remote->remove(a_wanted(), "100_7").outcome == Outcome::accepted);
  CHECK(http.requests.back().authorization.reveal() == "Bearer EAABpage");
  CHECK(http.requests.back().secret_fields.reveal().ends_with(
      proof_of(Secret("appsecret"), Secret("EAABpage")).reveal()));
}

TEST_CASE("a dead token stops the channel at once") {
  Channel channel = a_channel();
  for (const std::string& body : {error_json(190, 463), std::string(R"({"data":{"type":"PAGE","is_valid":false}})"),
                                  std::string(R"({"data":{"type":"PAGE","is_valid":true,"profile_id":"999"}})")}) {
    test::FakeHttp http(
        [&](const HttpRequest&) { return answered(body.find("error") == std::string::npos ? 200 : 400, body); });
    Answer answer = make_facebook(channel, test::reach(http))->ready();
    CHECK(answer.outcome == Outcome::refused);
    CHECK(answer.scope == Answer::Scope::channel);
    CHECK(http.requests.size() == 1);
  }
}

TEST_CASE("Graph's words are told without the token they quote") {
  Answer answer = created_with(answered(400, error_json(190, 0, "Malformed access token EAABtoken")));
  CHECK(answer.reason.en.find("EAAB") == std::string::npos);
  CHECK(answer.reason.en.find("Malformed access token •••") != std::string::npos);
}

TEST_CASE("each error of the table leads to the outcome of its class on a create") {
  for (const FacebookError& row : facebook_errors()) {
    INFO(row.code << "/" << row.subcode);
    Answer answer = created_with(answered(400, error_json(row.code, row.subcode == kAnySubcode ? 0 : row.subcode)));
    switch (row.means) {
      case Meaning::unknown: CHECK(answer.outcome == Outcome::unknown); break;
      case Meaning::throttled:
        CHECK(answer.outcome == Outcome::retry_later);
        CHECK(answer.retry_after > 0);
        break;
      case Meaning::duplicate: CHECK(answer.outcome == Outcome::already_there); break;
      case Meaning::access:
        CHECK(answer.outcome == Outcome::refused);
        CHECK(answer.scope == Answer::Scope::channel);
        break;
      case Meaning::missing:
      case Meaning::permanent:
        CHECK(answer.outcome == Outcome::refused);
        CHECK(answer.scope == Answer::Scope::item);
        break;
    }
    CHECK_FALSE(row.what_to_do.sv.empty());
    CHECK_FALSE(row.what_to_do.en.empty());
  }
}

TEST_CASE("what the table does not name may have been done") {
  CHECK(created_with(answered(400, error_json(987654, 0))).outcome == Outcome::unknown);
  CHECK(created_with(answered(502, "<html>")).outcome == Outcome::unknown);
  CHECK(created_with(answered(200, "{}")).outcome == Outcome::unknown);
  CHECK(created_with({.delivery = HttpAnswer::Delivery::maybe_sent}).outcome == Outcome::unknown);
  CHECK(created_with({.delivery = HttpAnswer::Delivery::never_sent}).outcome == Outcome::retry_later);
}

TEST_CASE("the wait that a limit asks for is in minutes") {
  HttpAnswer limited =
      answered(400, error_json(80001, 0),
               {{"x-business-use-case-usage",
                 R"({"100":[{"type":"pages","call_count":100,"estimated_time_to_regain_access":7}]})"}});
  CHECK(created_with(limited).retry_after == 420);
}

TEST_CASE("a search goes on past a short page, and knows how far back it has seen") {
  Wanted wanted = a_wanted();
  auto post = [](const std::string& id, const std::string& day, const std::string& message) {
    return fmt::format(R"({{"id":"{}","created_time":"{}T10:00:00+0000","message":"{}"}})", id, day, message);
  };
  std::string first = R"({"data":[)" + post("100_9", "2025-04-01", "Annat") +
                      R"(],"paging":{"cursors":{"after":"C1"},"next":"https://x/?access_token=EAABtoken"}})";
  std::string marked = R"({"data":[)" + post("100_8", "2025-03-13", "Hej https://k.example/a/1/") +
                       R"(],"paging":{"cursors":{"after":"C2"},"next":"n"}})";
  std::string older = R"({"data":[)" + post("100_1", "2025-03-01", "Gammalt https://k.example/a/1/x") +
                      R"(],"paging":{"cursors":{"after":"C3"},"next":"n"}})";
  Page page([&](const HttpRequest& request) {
    if (request.url.ends_with("&after=C1")) return answered(200, marked);
    if (request.url.ends_with("&after=C2")) return answered(200, older);
    return answered(200, first);
  });
  auto sighting = page.remote->look(wanted, "", Freshness::now);
  REQUIRE(sighting);
  CHECK(sighting->reached_back);
  REQUIRE(sighting->standing.size() == 1);
  CHECK(sighting->standing[0].remote == "100_8");

  Page endless([&](const HttpRequest&) { return answered(200, first); });
  CHECK_FALSE(endless.remote->look(wanted, "", Freshness::now)->reached_back);
}

TEST_CASE("a post that is gone is a sighting without it, and removing it again no failure") {
  Page page([](const HttpRequest&) { return answered(400, error_json(100, 33)); });
  auto sighting = page.remote->look(a_wanted(), "100_7", Freshness::now);
  REQUIRE(sighting);
  CHECK(sighting->standing.empty());
  CHECK(page.remote->remove(a_wanted(), "100_7").outcome == Outcome::already_there);
}
