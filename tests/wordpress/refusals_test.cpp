// SPDX-License-Identifier: EUPL-1.2
// Each refusal of a real WordPress is told apart, and says what a person shall do. Nothing is posted.
#include <algorithm>
#include <cstdlib>

#include "publish/channels/wordpress_answers.hpp"
#include "support/catch.hpp"
#include "wordpress/publisher.hpp"

using namespace insyn;
using namespace insyn::publish;
using namespace insyn::test;
using Ending = Result::Ending;
using Role = RealWordPress::Role;

namespace {

/// What the table of known answers says under that key.
std::string words_for(const std::string& key) {
  auto rows = wordpress_answers();
  auto found = std::find_if(rows.begin(), rows.end(), [&](const WordPressAnswer& row) { return key_of(row) == key; });
  REQUIRE(found != rows.end());
  return found->what_to_do.sv;
}

/// Why a post is not sent by that channel; "" when it is.
std::string refusal(const Channel& channel) {
  Publisher town(channel);
  PlanItem item = town.send(a_post("avvisad", "Först"));
  for (const HttpRequest& request : town.http().requests) CHECK(request.method == HttpRequest::Method::get);
  return item.result->ending == Ending::accepted ? "" : item.result->reason.sv;
}

bool tells(const std::string& reason, const std::string& key) {
  CAPTURE(reason);
  CHECK(reason.find(words_for(key)) != std::string::npos);
  return reason.find(words_for(key)) != std::string::npos;
}

Channel with_password(const char* password) {
  Channel channel = RealWordPress::channel();
  ::setenv("INSYN_TEST_WRONG_PASSWORD", password, 1);
  channel.secret = "env:INSYN_TEST_WRONG_PASSWORD";
  return channel;
}

}  // namespace

TEST_CASE("a wrong password and a wrong user are told apart") {
  CHECK(tells(refusal(with_password("aaaa bbbb cccc dddd eeee ffff")), "401 incorrect_password"));
  for (auto [user, key] :
       {std::pair("ingen", "401 invalid_username"), std::pair("ingen@kommun.example", "401 invalid_email")}) {
    Channel stranger = RealWordPress::channel();
    stranger.user = user;
    CHECK(tells(refusal(stranger), key));
  }
}

TEST_CASE("what keeps a right password from being taken is told by its cause") {
  auto [fault, key] =
      GENERATE(table<std::string, std::string>({{"no_passwords", "401 (authentication: [], http)"},
                                                {"stripped", "401 (authentication: application-passwords)"},
                                                {"locked_server", "401 text/html"},
                                                {"firewall", "403 text/html"},
                                                {"database", "5xx text/html"},
                                                {"maintenance", "503 text/html"}}));
  Lasting lasting(fault);
  CHECK(tells(refusal(RealWordPress::channel()), key));
}

TEST_CASE("a site that closes its API to strangers lets the user in, and a wrong password is told so") {
  Lasting lasting("closed_api");
  CHECK(tells(refusal(with_password("aaaa")), "401 (rest: 401)"));
  Publisher town(RealWordPress::channel());
  CHECK(town.send(a_post("stangd-for-frammande", "Först")).result->ending == Ending::accepted);
}

TEST_CASE("a site that hides its users still takes posts, and still refuses a wrong password") {
  Lasting lasting("hidden_users");
  Publisher town(RealWordPress::channel());
  CHECK(town.send(a_post("dolda-anvandare", "Först")).result->ending == Ending::accepted);
  CHECK(tells(refusal(with_password("aaaa")), "401 incorrect_password"));
}

TEST_CASE("a user who may not publish is told to become an author; a contributor may leave drafts") {
  CHECK(refusal(RealWordPress::channel(Role::subscriber)).find("ge den rollen Författare") != std::string::npos);
  Channel channel = RealWordPress::channel(Role::contributor);
  CHECK(refusal(channel).find("sätt state = \"draft\"") != std::string::npos);
  channel.state = "draft";
  Publisher town(channel);
  CHECK(town.send(a_post("medarbetare", "Först")).result->ending == Ending::accepted);
  CHECK(RealWordPress::posts("medarbetare").at(0).at("status") == "draft");
}

TEST_CASE("a post that was given to another author is not ours to change, and the others go on") {
  Publisher town(RealWordPress::channel());
  PlanItem made = town.send(a_post("bortgiven", "Först"));
  std::string route = "wp/v2/posts/" + made.result->remote;
  RealWordPress::change(route, {{"author", 1}, {"content", "<p>bortgiven, utan märke</p>"}});
  Plan plan = town.send_all({a_post("bortgiven", "Sedan"), a_post("granne", "Först")});
  CHECK(tells(plan.at(0).result->reason.sv, "403 rest_forbidden_context"));
  CHECK(plan.at(1).result->ending == Ending::accepted);
}

TEST_CASE("an address without a WordPress is told so") {
  Channel channel = RealWordPress::channel();
  channel.url += "/ingenting/har";
  CHECK(tells(refusal(channel), "4xx text/html"));
  channel.url = RealWordPress::url() + "/wp-admin";
  CHECK(tells(refusal(channel), "3xx"));
}

TEST_CASE("over http a site in production takes no application password, and says why", "[production]") {
  CHECK(tells(refusal(RealWordPress::channel()), "401 (authentication: [], http)"));
}

TEST_CASE("a post is made without pretty addresses", "[plain]") {
  Publisher town(RealWordPress::channel());
  PlanItem made = town.send(a_post("enkel", "Först"));
  CHECK(made.result->ending == Ending::accepted);
  CHECK(made.result->url.find("/?p=") != std::string::npos);
  CHECK(town.send(a_post("enkel", "Sedan")).result->ending == Ending::accepted);
  CHECK(RealWordPress::visible("enkel") == 1);
}

TEST_CASE("a page that answers 200 where the API should be proves nothing", "[plain]") {
  HttpAnswer answer = network().send({.method = HttpRequest::Method::post,
                                      .url = RealWordPress::url() + "/wp-json/wp/v2/posts",
                                      .content_type = "application/json",
                                      .body = R"({"title":"x"})"});
  REQUIRE(answer.status == 200);
  CHECK(explain_wordpress(answer, RequestKind::write).outcome == Outcome::unknown);
  CHECK(explain_wordpress(answer, RequestKind::look).outcome == Outcome::refused);
}
