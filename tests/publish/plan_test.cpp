// SPDX-License-Identifier: EUPL-1.2
#include "publish/plan.hpp"

#include "publish/channel_settings.hpp"
#include "publish/report.hpp"
#include "publish/wanted.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using namespace insyn;
using namespace insyn::publish;

namespace {

constexpr std::int64_t kNow = 1'741'776'900;

Settings some_settings() {
  Settings settings;
  settings.publish_from = Date{2025, 1, 1};
  settings.channels = {{.name = "facebook", .type = "facebook", .secret = "env:TOKEN", .page = "1"}};
  return settings;
}

Post a_post() {
  return {.item = "a/b/2025-03-12",
          .channel = "facebook",
          .body = "Hej",
          .link = "https://k.example/a/",
          .date = {2025, 3, 12}};
}

Plan plan_for(const Post& post, const std::vector<Event>& events = {}, const Focus& focus = {},
              const Settings& settings = some_settings()) {
  test::TempDir dir;
  auto ledger = open_file_ledger(dir.path(), Access::write);
  LedgerState state;
  std::string hash = ledger->keep_text(KeptText::with_new_salt(make_wanted(a_post(), settings.channels[0]).text));
  for (Event event : events) {
    event.time = kNow - 1000;
    event.channel = "facebook";
    event.item = a_post().item;
    event.hash = hash;
    state.apply(event);
  }
  return make_plan({post}, settings, *ledger, state, kNow, focus);
}

Event posted() { return {.event = EventKind::posted, .action = Action::create, .remote = "12"}; }

}  // namespace

TEST_CASE("what is not on the channel is created, with its exact text") {
  auto plan = plan_for(a_post());
  CHECK(plan[0].step == Step::create);
  CHECK(plan[0].text == "Hej\n\nhttps://k.example/a/");
}

TEST_CASE("the same text is left alone, a changed one is an update") {
  CHECK(plan_for(a_post(), {posted()})[0].step == Step::none);
  Post changed = a_post();
  changed.body = "Rättelse";
  CHECK(plan_for(changed, {posted()})[0].step == Step::update);
}

TEST_CASE("nothing older than [publish] from is posted, but what stands is kept right") {
  Post old = a_post();
  old.date = {2024, 12, 31};
  CHECK(plan_for(old)[0].step == Step::none);
  old.body = "Rättelse";
  CHECK(plan_for(old, {posted()})[0].step == Step::update);
}

TEST_CASE("a post without a summary is blocked with its reason") {
  Post post = a_post();
  post.blocked = {"saknar sammanfattning", "lacks a summary"};
  auto plan = plan_for(post);
  CHECK(plan[0].step == Step::blocked);
  CHECK(plan[0].reason.sv == "saknar sammanfattning");
}

TEST_CASE("what is withdrawn is taken down once") {
  Post post = a_post();
  post.retract = true;
  CHECK(plan_for(post, {posted()})[0].step == Step::retract);
  Event gone{.event = EventKind::retracted, .action = Action::retract};
  CHECK(plan_for(post, {posted(), gone})[0].step == Step::none);
}

TEST_CASE("what was never posted is looked for on a channel, but no person is asked to remove it") {
  Post post = a_post();
  post.retract = true;
  CHECK(plan_for(post)[0].step == Step::retract);
  Settings by_hand = some_settings();
  by_hand.channels = {{.name = "facebook", .type = "manual"}};
  CHECK(plan_for(post, {}, {}, by_hand)[0].step == Step::none);
  CHECK(plan_for(post, {posted()}, {}, by_hand)[0].step == Step::retract);
}

TEST_CASE("what the channel refused for good waits for another text or for --only") {
  Event intent{.event = EventKind::intent, .action = Action::create, .attempt = 1};
  Event refused{.event = EventKind::refused, .action = Action::create, .attempt = 1};
  CHECK(plan_for(a_post(), {intent, refused})[0].step == Step::blocked);
  CHECK(plan_for(a_post(), {intent, refused}, {.item = a_post().item})[0].step == Step::create);
  Post changed = a_post();
  changed.body = "Kortare";
  CHECK(plan_for(changed, {intent, refused})[0].step == Step::create);
}

TEST_CASE("what the channel asked us to wait with waits till then") {
  Event refused{.event = EventKind::refused, .action = Action::create, .attempt = 1, .not_before = kNow + 60};
  auto plan = plan_for(a_post(), {refused});
  CHECK(plan[0].step == Step::waiting);
  CHECK(plan[0].not_before == kNow + 60);
}

TEST_CASE("what is seeded is never posted") {
  CHECK(plan_for(a_post(), {{.event = EventKind::reconciled, .action = Action::seed}})[0].step == Step::none);
}

TEST_CASE("a post whose document is gone stands, and is told of") {
  Post other = a_post();
  other.item = "a/b/2025-04-01";
  auto plan = plan_for(other, {posted()});
  REQUIRE(plan.size() == 2);
  CHECK(plan[0].step == Step::blocked);
  CHECK(plan[0].reason.en.find("insyn withdraw a/b/2025-03-12") != std::string::npos);
}

TEST_CASE("what was on its way out and is wanted again is made, not changed") {
  Event removing{.event = EventKind::intent, .action = Action::retract, .attempt = 1, .not_before = kNow - 1};
  CHECK(plan_for(a_post(), {posted(), removing})[0].step == Step::create);
}

TEST_CASE("the report has the contract's keys") {
  CHECK(plan_json(plan_for(a_post()), Lang::en) ==
        "{\n  \"plan\": [\n    {\n      \"channel\": \"facebook\",\n      \"item\": \"a/b/2025-03-12\",\n      "
        "\"action\": \"create\",\n"
        "      \"reason\": \"to be posted\",\n      \"text\": \"Hej\\n\\nhttps://k.example/a/\"\n    }\n  ]\n}");
}

TEST_CASE("the marker does not depend on the text, and differs by channel, target and document") {
  Channel channel = some_settings().channels[0];
  Post post = a_post(), changed = a_post(), other = a_post();
  changed.body = "Något annat";
  other.item = "a/b/2025-03-13";
  std::string marker = make_wanted(post, channel).marker;
  CHECK(marker.size() == 32);
  CHECK(make_wanted(changed, channel).marker == marker);
  CHECK(make_wanted(other, channel).marker != marker);
  channel.page = "2";
  CHECK(make_wanted(post, channel).marker != marker);
}

TEST_CASE("only the last whole address of a text marks it") {
  CHECK(is_marked_by("Hej https://k.example/a/", "https://k.example/a/"));
  CHECK(is_marked_by("https://k.example/a/.", "https://k.example/a/") == false);
  CHECK_FALSE(is_marked_by("Hej https://k.example/a/10/", "https://k.example/a/1"));
  CHECK_FALSE(is_marked_by("Se https://k.example/a/\n\nhttps://k.example/b/", "https://k.example/a/"));
  CHECK_FALSE(is_marked_by("Hej", ""));
}

TEST_CASE("settings that can't be used are told, each") {
  CHECK(channel_problems(some_settings()).empty());
  CHECK(channel_problems(Settings{}).empty());
  auto problems_with = [](auto change) {
    Settings settings = some_settings();
    change(settings);
    return channel_problems(settings).size();
  };
  CHECK(problems_with([](Settings& s) { s.publish_from.reset(); }) == 1);
  CHECK(problems_with([](Settings& s) { s.channels[0].secret = "EAAB-a-token"; }) == 1);
  CHECK(problems_with([](Settings& s) { s.channels[0].api = "http://graph.example"; }) == 1);
  CHECK(problems_with([](Settings& s) { s.channels[0].api = "http://127.0.0.1:8090"; }) == 0);
  CHECK(problems_with([](Settings& s) { s.channels[0].type = "mastodon"; }) == 1);
  CHECK(problems_with([](Settings& s) { s.channels[0].via = "soon"; }) == 1);
  CHECK(problems_with([](Settings& s) { s.ledger.store = "git:no branch"; }) == 1);
}

TEST_CASE("a document that was renamed keeps its post, and gets no second one") {
  Post renamed = a_post();
  renamed.item = "a/b/nytt-namn";
  renamed.former = {"a/b/annat", a_post().item};
  Plan plan = plan_for(renamed, {posted()});
  REQUIRE(plan.size() == 1);
  CHECK(plan[0].post.item == a_post().item);
  CHECK(plan[0].step == Step::none);
  CHECK(plan_for(renamed, {posted()}, {.item = renamed.item}).size() == 1);
  CHECK(plan_for(renamed)[0].post.item == renamed.item);  // nothing stood under the old name
}

TEST_CASE("a post stays with the document that now has its name") {
  test::TempDir dir;
  auto ledger = open_file_ledger(dir.path(), Access::write);
  LedgerState state;
  Event event = posted();
  event.channel = "facebook";
  event.item = a_post().item;
  state.apply(event);
  Post renamed = a_post();
  renamed.item = "a/b/nytt-namn";
  renamed.former = {a_post().item};
  Plan plan = make_plan({a_post(), renamed}, some_settings(), *ledger, state, kNow, {});
  CHECK(plan[1].post.item == renamed.item);
  CHECK(plan[1].step == Step::create);
}

TEST_CASE("a document that was renamed and then withdrawn takes its post with it") {
  Post withdrawn{.item = "a/b/nytt-namn", .channel = "facebook", .date = {2026, 3, 12}, .former = {a_post().item}};
  withdrawn.retract = true;
  Plan plan = plan_for(withdrawn, {posted()});
  REQUIRE(plan.size() == 1);
  CHECK(plan[0].post.item == a_post().item);
  CHECK(plan[0].step == Step::retract);
}
