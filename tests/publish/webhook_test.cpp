// SPDX-License-Identifier: EUPL-1.2
#include <atomic>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "base/base64.hpp"
#include "base/hash.hpp"
#include "publish/channels/channels.hpp"
#include "publish/channels/known_answer.hpp"
#include "publish/channels/webhook_signature.hpp"
#include "publish/publish.hpp"
#include "support/catch.hpp"
#include "support/fake_clock.hpp"
#include "support/fake_http.hpp"
#include "support/temp_dir.hpp"

using namespace insyn;
using namespace insyn::publish;
using test::answered;
using Json = nlohmann::json;

namespace {

const std::string kKey(32, 'k'), kOldKey(24, 'o');

Channel a_channel(const std::string& secret = "whsec_" + to_base64(kKey)) {
  ::setenv("INSYN_TEST_WEBHOOK", secret.c_str(), 1);
  return {
      .name = "intranät", .type = "webhook", .url = "https://intra.example/insyn", .secret = "env:INSYN_TEST_WEBHOOK"};
}

Wanted a_wanted(std::int64_t rev = 1'741'770'000) {
  Wanted wanted{.item = "a/grupp/2025-03-12",
                .marker = std::string(32, 'a'),
                .title = "Möte",
                .body = "<p>Hej</p>",
                .link = "https://k.example/a/grupp/2025-03-12/",
                .text = "Möte\n\n<p>Hej</p>",
                .summary = "Hej",
                .language = "sv",
                .day = {2025, 3, 12}};
  wanted.rev = rev;
  return wanted;
}

std::string header(const HttpRequest& request, std::string_view name) {
  for (const auto& [key, value] : request.headers)
    if (key == name) return value;
  return {};
}

/// One receiver that answers everything the same.
struct Receiver {
  explicit Receiver(HttpAnswer answer, const std::string& secret = "whsec_" + to_base64(kKey))
      : channel(a_channel(secret)), http([answer](const HttpRequest&) { return answer; }) {
    remote = make_webhook(channel, test::reach(http));
    ready = remote->ready();
  }
  [[nodiscard]] Json sent() const { return Json::parse(http.requests.at(0).body); }

  Channel channel;
  test::FakeHttp http;
  std::unique_ptr<Remote> remote{};
  Answer ready{};
};

Answer created_with(HttpAnswer answer) { return Receiver(std::move(answer)).remote->create(a_wanted()); }

}  // namespace

TEST_CASE("the signature is that of Standard Webhooks' own example") {
  auto keys = signing_keys(Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
  REQUIRE(keys);
  CHECK(webhook_signature(*keys, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, R"({"test": 2432232314})") ==
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
}

TEST_CASE("a secret is whsec_ and 24 to 64 bytes, one or several while keys are changed") {
  auto of = [](std::size_t bytes) { return "whsec_" + to_base64(std::string(bytes, 'x')); };
  CHECK(signing_keys(Secret(of(24)))->size() == 1);
  CHECK(signing_keys(Secret(of(64)))->size() == 1);
  CHECK(signing_keys(Secret(of(24) + "  " + of(32)))->size() == 2);
  for (const std::string& text : {of(23), of(65), std::string("whsec_"), std::string("whsec_%%%%"), std::string("abc"),
                                  "Whsec_" + to_base64(kKey), of(32) + " abc", of(32) + "," + of(32)}) {
    auto keys = signing_keys(Secret(text));
    CAPTURE(text);
    REQUIRE_FALSE(keys);
    if (text.size() > 12) CHECK(keys.error().sv.find(text) == std::string::npos);
  }
}

TEST_CASE("a secret that is no key stops the channel before anything is sent") {
  Receiver receiver(answered(200, ""), "hemlighet");
  CHECK(receiver.ready.outcome == Outcome::refused);
  CHECK(receiver.ready.scope == Answer::Scope::channel);
  CHECK(receiver.ready.reason.sv.find("hemlighet ") == std::string::npos);
  CHECK(receiver.http.requests.empty());
}

TEST_CASE("a receiver is made ready without a request, and is never looked at") {
  Receiver receiver(answered(200, ""));
  CHECK(receiver.ready.outcome == Outcome::accepted);
  CHECK_FALSE(receiver.remote->can_be_looked_at());
  CHECK(receiver.http.requests.empty());
}

TEST_CASE("a message is signed over its id, its time and its very bytes, with each key") {
  Receiver receiver(answered(204, ""), "whsec_" + to_base64(kKey) + " whsec_" + to_base64(kOldKey));
  static_cast<void>(receiver.remote->create(a_wanted()));
  const HttpRequest& request = receiver.http.requests.at(0);
  std::string id = header(request, "webhook-id"), time = header(request, "webhook-timestamp");
  CHECK(request.url == "https://intra.example/insyn");
  CHECK(request.content_type == "application/json");
  CHECK(id == "insyn_" + std::string(32, 'a') + "_1741770000");
  CHECK(id.find('.') == std::string::npos);
  CHECK(header(request, "Idempotency-Key") == '"' + id + '"');
  std::string text = id + "." + time + "." + request.body;
  CHECK(header(request, "webhook-signature") ==
        "v1," + to_base64(hmac_sha256(kKey, text)) + " v1," + to_base64(hmac_sha256(kOldKey, text)));
}

TEST_CASE("what is told again has the same id and the same bytes, and a time of its own") {
  Channel channel = a_channel();
  test::FakeClock clock;
  std::filesystem::path root = "/";
  test::FakeHttp http([](const HttpRequest&) { return HttpAnswer{.delivery = HttpAnswer::Delivery::maybe_sent}; });
  auto remote = make_webhook(channel, {root, http, clock});
  REQUIRE(remote->ready().outcome == Outcome::accepted);
  CHECK(remote->create(a_wanted()).outcome == Outcome::unknown);
  clock.pass(60);
  static_cast<void>(remote->create(a_wanted()));
  const auto& [first, again] = std::pair(http.requests.at(0), http.requests.at(1));
  CHECK(first.body == again.body);
  CHECK(header(first, "webhook-id") == header(again, "webhook-id"));
  CHECK(std::stoll(header(again, "webhook-timestamp")) == std::stoll(header(first, "webhook-timestamp")) + 60);
  CHECK(header(first, "webhook-signature") != header(again, "webhook-signature"));
}

TEST_CASE("a message says what happened to which post") {
  Receiver published(answered(204, "")), corrected(answered(204, "")), retracted(answered(204, ""));
  static_cast<void>(published.remote->create(a_wanted()));
  CHECK(published.sent() == Json::parse(R"({"type":"post.published","timestamp":"2025-03-12T09:00:00Z","data":{
    "key":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","rev":1741770000,"item":"a/grupp/2025-03-12","title":"Möte",
    "html":"<p>Hej</p>","summary":"Hej","link":"https://k.example/a/grupp/2025-03-12/","date":"2025-03-12",
    "language":"sv"}})"));
  static_cast<void>(corrected.remote->update(a_wanted(), "7"));
  CHECK(corrected.sent()["type"] == "post.corrected");
  CHECK(corrected.sent()["data"] == published.sent()["data"]);
  static_cast<void>(retracted.remote->remove(a_wanted(), "7"));
  CHECK(retracted.sent() == Json::parse(R"({"type":"post.retracted","timestamp":"2025-03-12T09:00:00Z","data":{
    "key":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","rev":1741770000,"item":"a/grupp/2025-03-12",
    "link":"https://k.example/a/grupp/2025-03-12/"}})"));
}

TEST_CASE("the bytes of a message are canonical, so that whoever is given it read can write the same") {
  Receiver receiver(answered(204, ""));
  Wanted wanted = a_wanted();
  wanted.body = "<p>Å \"b\" \\ \n\x01 😀</p>";
  static_cast<void>(receiver.remote->create(wanted));
  // tests/validators/sitevision_test.mjs has the same text.
  CHECK(
      receiver.http.requests.at(0).body ==
      R"({"data":{"date":"2025-03-12","html":"<p>Å \"b\" \\ \n\u0001 😀</p>","item":"a/grupp/2025-03-12","key":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","language":"sv","link":"https://k.example/a/grupp/2025-03-12/","rev":1741770000,"summary":"Hej","title":"Möte"},"timestamp":"2025-03-12T09:00:00Z","type":"post.published"})");
}

TEST_CASE("any 2xx is a yes; an id and an address are taken when they are told") {
  Answer told = created_with(answered(200, R"({"id":42,"url":"https://intra.example/42","rev":1741770000})"));
  CHECK(told.outcome == Outcome::accepted);
  CHECK(told.remote == "42");
  REQUIRE(told.stands.size() == 1);
  CHECK(told.stands[0].url == "https://intra.example/42");
  CHECK(told.stands[0].text == a_wanted().text);
  for (const char* body : {"", "ok", "[]", "null", R"({"id":null,"url":"javascript:x"})"}) {
    Answer silent = created_with(answered(202, body));
    CAPTURE(body);
    CHECK(silent.outcome == Outcome::accepted);
    CHECK(silent.remote == std::string(32, 'a'));
    CHECK(silent.stands.at(0).url.empty());
  }
  Receiver removed(answered(200, R"({"id":42})"));
  CHECK(removed.remote->remove(a_wanted(), "42").outcome == Outcome::accepted);
}

TEST_CASE("a receiver that already has something newer has not taken what we told") {
  CHECK(created_with(answered(200, R"({"rev":1741770001})")).outcome == Outcome::retry_later);
}

TEST_CASE("what each answer means") {
  auto json = [](int status) { return answered(status, R"({"hemligt":1})", {{"content-type", "application/json"}}); };
  for (auto [status, outcome, scope] : {std::tuple{301, Outcome::refused, Answer::Scope::channel},
                                        {307, Outcome::refused, Answer::Scope::channel},
                                        {400, Outcome::refused, Answer::Scope::item},
                                        {401, Outcome::refused, Answer::Scope::channel},
                                        {403, Outcome::refused, Answer::Scope::channel},
                                        {404, Outcome::refused, Answer::Scope::channel},
                                        {408, Outcome::unknown, Answer::Scope::item},
                                        {409, Outcome::unknown, Answer::Scope::item},
                                        {410, Outcome::refused, Answer::Scope::channel},
                                        {418, Outcome::refused, Answer::Scope::item},
                                        {422, Outcome::refused, Answer::Scope::item},
                                        {429, Outcome::retry_later, Answer::Scope::channel},
                                        {500, Outcome::unknown, Answer::Scope::item},
                                        {502, Outcome::unknown, Answer::Scope::item},
                                        {503, Outcome::unknown, Answer::Scope::item},
                                        {504, Outcome::unknown, Answer::Scope::item}}) {
    Answer answer = created_with(json(status));
    CAPTURE(status);
    CHECK(answer.outcome == outcome);
    CHECK(answer.scope == scope);
    CHECK_FALSE(answer.reason.sv.empty());
    CHECK(answer.reason.sv.find("hemligt") == std::string::npos);
  }
  CHECK(created_with(answered(200, "<html>", {{"content-type", "text/html; charset=utf-8"}})).outcome ==
        Outcome::unknown);
  CHECK(created_with(answered(429, "", {{"retry-after", "30"}})).retry_after == 30);
  CHECK(created_with(answered(503, "", {{"retry-after", "30"}})).retry_after == 30);
  CHECK(created_with({.delivery = HttpAnswer::Delivery::never_sent}).outcome == Outcome::retry_later);
  CHECK(created_with({.delivery = HttpAnswer::Delivery::maybe_sent}).outcome == Outcome::unknown);
}

TEST_CASE("every row of the table is met by an answer") {
  for (const KnownAnswer& row : known_answers("webhook")) {
    CAPTURE(row.key);
    CHECK_FALSE(row.what_to_do.sv.empty());
    CHECK_FALSE(row.what_to_do.en.empty());
  }
  CHECK(known_answers("webhook").size() == 16);
}

namespace {

/// A project with a note for the receiver; pages are trusted.
struct Project {
  explicit Project(test::FakeHttp::Answerer answerer) : http(std::move(answerer)) {
    settings.publish_from = Date{2025, 1, 1};
    settings.channels = {a_channel()};
  }
  PlanItem send(const Post& post, Mode mode = Mode::send) {
    return run({post}, settings, {.mode = mode, .pages = publish::Options::Pages::are_trusted},
               {folder.path(), http, clock, stop})
        .at(0);
  }
  [[nodiscard]] std::vector<std::string> ids() const {
    std::vector<std::string> all;
    for (const HttpRequest& request : http.requests) all.push_back(header(request, "webhook-id"));
    return all;
  }

  test::TempDir folder{};
  test::FakeClock clock{};
  std::atomic<bool> stop{false};
  test::FakeHttp http;
  Settings settings{};
};

Post a_post(const std::string& body = "<p>Hej</p>") {
  return {.item = "a/1",
          .channel = "intranät",
          .title = "Möte",
          .body = body,
          .link = "https://k.example/",
          .date = {2025, 3, 12}};
}

}  // namespace

TEST_CASE("what may not have arrived is told again under the same id, when the receiver wants it") {
  bool is_up = false;
  Project project([&](const HttpRequest&) {
    return is_up ? answered(200, R"({"id":"7"})") : answered(503, "", {{"retry-after", "600"}});
  });
  PlanItem lost = project.send(a_post());
  CHECK(lost.result->ending == Result::Ending::unknown);
  CHECK(lost.result->not_before >= project.clock.now() + 600);
  is_up = true;
  project.clock.pass(300);
  CHECK(project.send(a_post()).result->ending == Result::Ending::unknown);
  project.clock.pass(301);
  CHECK(project.send(a_post()).result->ending == Result::Ending::accepted);
  REQUIRE(project.ids().size() == 2);
  CHECK(project.ids()[0] == project.ids()[1]);
  CHECK(project.http.requests[0].body == project.http.requests[1].body);
}

TEST_CASE("each thing told of a post has a larger rev than the one before") {
  Project project([](const HttpRequest&) { return answered(204, ""); });
  static_cast<void>(project.send(a_post()));
  static_cast<void>(project.send(a_post("<p>Rättat</p>")));
  Post withdrawn = a_post();
  withdrawn.retract = true;
  static_cast<void>(project.send(withdrawn));
  std::vector<std::int64_t> revs;
  for (const HttpRequest& request : project.http.requests) revs.push_back(Json::parse(request.body)["data"]["rev"]);
  REQUIRE(revs.size() == 3);
  CHECK(revs[0] < revs[1]);
  CHECK(revs[1] < revs[2]);
  CHECK(project.send(withdrawn).step == Step::none);
}

TEST_CASE("a dry run sends nothing, and does not claim to know what the receiver has") {
  Project project([](const HttpRequest&) { return answered(204, ""); });
  PlanItem item = project.send(a_post(), Mode::dry_run);
  CHECK(project.http.requests.empty());
  REQUIRE(item.requests.size() == 1);
  CHECK(item.requests[0].body.find("\"rev\":") != std::string::npos);
  for (const auto& [name, value] : item.requests[0].headers)
    if (name == "webhook-signature") CHECK(value == "•••");
  CHECK(item.reason.sv.find("finns inte") == std::string::npos);
}

TEST_CASE("a message that is too long is not sent, and says what to do") {
  Receiver receiver(answered(204, ""));
  Wanted wanted = a_wanted();
  wanted.body.assign(20'000, 'x');
  Answer answer = receiver.remote->create(wanted);
  CHECK(answer.outcome == Outcome::refused);
  CHECK(answer.scope == Answer::Scope::item);
  CHECK(answer.reason.sv.find("korta") != std::string::npos);
  CHECK(receiver.http.requests.empty());
  CHECK(receiver.remote->remove(wanted, "").outcome == Outcome::accepted);
}
