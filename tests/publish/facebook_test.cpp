// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "publish/channels/facebook_answers.hpp"
#include "publish/channels/facebook_errors.hpp"
#include "publish/facebook_page.hpp"

using namespace insyn;
using namespace insyn::publish;
using test::a_wanted;
using test::answered;
using test::FacebookPage;
using test::graph_error;

namespace {

Answer created_with(const HttpAnswer& answer) {
  return FacebookPage([&](const HttpRequest&) { return answer; }).remote->create(a_wanted());
}

std::string body_of(const FacebookError& row) {
  int subcode = std::max(row.subcode, 0);
  return graph_error(row.code == kAnywhere ? 368 : row.code, subcode, "x " + std::string(row.says));
}

}  // namespace

TEST_CASE("a post goes out as a form, its token in a header and its proof beside it") {
  FacebookPage page([](const HttpRequest&) { return answered(200, R"({"id":"100_7"})"); });
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

TEST_CASE("Graph's words are a short line that steers no terminal") {
  std::string words = "first \\u001b[31m\\nsecond \\u202eturned " + std::string(100'000, 'x');
  std::string reason = created_with(answered(400, graph_error(100, 0, words))).reason.en;
  CHECK(reason.find("first \uFFFD[31m second \uFFFDturned xxx") != std::string::npos);
  CHECK(reason.find("xxx… (error 100/0)") != std::string::npos);
  CHECK(reason.size() < 1000);
}

TEST_CASE("Graph's words are told without the token they quote") {
  Answer answer = created_with(answered(400, graph_error(190, 0, "Malformed access token EAABtoken")));
  CHECK(answer.reason.en.find("EAAB") == std::string::npos);
  CHECK(answer.reason.en.find("Malformed access token •••") != std::string::npos);
}

TEST_CASE("each error of the table leads to the outcome of its class on a create") {
  for (const FacebookError& row : facebook_errors()) {
    INFO(key_of(row));
    Answer answer = created_with(answered(400, body_of(row)));
    CHECK(&facebook_error({.code = row.code == kAnywhere ? 368 : row.code,
                           .subcode = std::max(row.subcode, 0),
                           .message = std::string(row.says)}) == &row);
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
    CHECK(answer.reason.sv.ends_with(row.what_to_do.sv));
    CHECK(answer.reason.en.ends_with(row.what_to_do.en));
    CHECK_FALSE(row.what_to_do.sv.empty());
    CHECK_FALSE(row.what_to_do.en.empty());
    CHECK(row.evidence != Evidence::tested);  // there is no Graph to test against
  }
}

TEST_CASE("a number that came as a code in one report and as a subcode in another is known in both places") {
  CHECK(created_with(answered(400, graph_error(1404082, 0))).outcome == Outcome::already_there);
  CHECK(created_with(answered(400, graph_error(368, 1404082))).outcome == Outcome::already_there);
  CHECK(created_with(answered(400, graph_error(100, 1609005))).retry_after == 60);
}

TEST_CASE("what Graph calls transient proves nothing, whatever its code") {
  std::string body = graph_error(100, 0);
  body.insert(body.size() - 2, R"(,"is_transient":true)");
  CHECK(created_with(answered(400, body)).outcome == Outcome::unknown);
}

TEST_CASE("a post that another app made is refused by itself; the channel goes on") {
  FacebookPage page([](const HttpRequest&) { return answered(403, graph_error(200, 0)); });
  Answer update = page.remote->update(a_wanted(), "100_7");
  CHECK(update.outcome == Outcome::refused);
  CHECK(update.scope == Answer::Scope::item);
  CHECK(page.remote->create(a_wanted()).scope == Answer::Scope::channel);
}

TEST_CASE("what the table does not name may have been done") {
  CHECK(created_with(answered(400, graph_error(987654, 0))).outcome == Outcome::unknown);
  CHECK(created_with(answered(502, "<html>")).outcome == Outcome::unknown);
  CHECK(created_with(answered(200, "{}")).outcome == Outcome::unknown);
  CHECK(created_with({.delivery = HttpAnswer::Delivery::maybe_sent}).outcome == Outcome::unknown);
  CHECK(created_with({.delivery = HttpAnswer::Delivery::never_sent}).outcome == Outcome::retry_later);
}

TEST_CASE("a post that is gone is a sighting without it, and removing it again no failure") {
  FacebookPage page([](const HttpRequest& request) {
    bool asks_post = request.url.find("100_7") != std::string::npos;
    return asks_post ? answered(400, graph_error(100, 33)) : answered(200, R"({"data":[]})");
  });
  auto sighting = page.remote->look(a_wanted(), "100_7", Freshness::now);
  REQUIRE(sighting);
  CHECK(sighting->standing.empty());
  CHECK(page.remote->remove(a_wanted(), "100_7").outcome == Outcome::already_there);
}
