// SPDX-License-Identifier: EUPL-1.2
#include <atomic>

#include "base/files.hpp"
#include "publish/history.hpp"
#include "publish/http.hpp"
#include "publish/page_check.hpp"
#include "publish/pass.hpp"
#include "publish/publish.hpp"
#include "support/catch.hpp"
#include "support/fake_clock.hpp"
#include "support/fake_http.hpp"
#include "support/fate.hpp"
#include "support/temp_dir.hpp"

using namespace insyn;
using namespace insyn::publish;
using test::answered;
using Ending = Result::Ending;

namespace {

struct Municipality {
  test::TempDir folder{};
  test::FakeClock clock{};
  std::atomic<bool> stop{false};
  std::string page = R"(<html><meta name="insyn-text-sha256" content="abc"></html>)";
  test::FakeHttp http{[this](const HttpRequest&) { return answered(200, page); }};
  Settings settings = manual_settings();
  Surroundings around{folder.path(), http, clock, stop};

  static Settings manual_settings() {
    Settings settings;
    settings.publish_from = Date{2025, 1, 1};
    settings.channels = {{.name = "anslag", .type = "manual"}};
    return settings;
  }
  Plan send(const Post& post) { return run({post}, settings, {}, around); }
  PlanItem done(const Post& post, const std::string& url) {
    return record_done({post}, settings, {.focus = {.item = post.item}}, url, around);
  }
  std::vector<Event> events() { return open_ledger(folder.path(), settings, Access::read)->events(); }
};

Post a_post(std::string body = "Hej") {
  return {.item = "a/b/2025-03-12",
          .channel = "anslag",
          .body = std::move(body),
          .link = "https://k.example/a/",
          .text_sha256 = "abc",
          .date = {2025, 3, 12}};
}

}  // namespace

TEST_CASE("when a page was first seen is recorded also where its post has no text yet") {
  Municipality town;
  Post post = a_post();
  post.blocked = {"saknar sammanfattning", "lacks a summary"};
  CHECK(town.send(post)[0].result->ending == Ending::blocked);
  REQUIRE(town.events().size() == 1);
  CHECK(town.events()[0].event == EventKind::seen);
  CHECK(town.send(post)[0].result->ending == Ending::blocked);
  CHECK(town.events().size() == 1);
  post.date = {2024, 12, 31};
  post.item = "a/b/aldre";
  static_cast<void>(town.send(post));
  CHECK(town.events().size() == 1);  // older than [publish] from: nobody asks
}

TEST_CASE("a manual channel gets ready-to-paste text, and remembers what a person did") {
  Municipality town;
  Plan plan = town.send(a_post());
  CHECK(plan[0].result->ending == Ending::waiting);
  CHECK(plan[0].text == "Hej\n\nhttps://k.example/a/");
  CHECK(exit_for(plan) == Exit::publishing_unfinished);

  CHECK(town.done(a_post(), "https://anslag.example/1").result->ending == Ending::accepted);
  CHECK(exit_for(town.send(a_post())) == Exit::done);

  Plan corrected = town.send(a_post("Rättelse"));
  CHECK(corrected[0].step == Step::update);
  CHECK(corrected[0].result->reason.sv.find("https://anslag.example/1") != std::string::npos);
  CHECK(town.done(a_post("Rättelse"), "https://anslag.example/1").step == Step::update);

  Post withdrawn = a_post();
  withdrawn.retract = true;
  CHECK(town.send(withdrawn)[0].step == Step::retract);
  CHECK(town.done(withdrawn, "https://anslag.example/1").step == Step::retract);
  CHECK(exit_for(town.send(withdrawn)) == Exit::done);
  CHECK_THROWS_AS(town.done(withdrawn, "https://anslag.example/1"), UsageError);
}

TEST_CASE("a page is seen once, the first time it shows the published text") {
  Municipality town;
  town.page = "<html>an old page</html>";
  CHECK(town.send(a_post())[0].result->ending == Ending::waiting);
  CHECK(town.events().empty());
  town.page = R"(<meta name="insyn-text-sha256" content="abc">)";
  for (int i = 0; i < 2; ++i) static_cast<void>(town.send(a_post()));
  REQUIRE(town.events().size() == 1);
  CHECK(town.events()[0].event == EventKind::seen);
  CHECK(town.events()[0].channel == "site");
  CHECK(read_past(town.folder.path(), town.settings).history.published_on("a/b/2025-03-12") == Date{2025, 3, 12});
}

TEST_CASE("what the text was when its page was first seen is kept, so that nobody can guess it from the ledger") {
  Municipality town;
  Post post = a_post();
  post.body_sha256 = "b0d1";
  static_cast<void>(town.send(post));
  post.body_sha256 = "changed";
  static_cast<void>(town.send(post));
  REQUIRE(town.events().size() == 1);
  const std::string hash = town.events()[0].hash;
  auto kept = open_ledger(town.folder.path(), town.settings, Access::read)->text(hash);
  REQUIRE(kept);
  CHECK(kept->body_sha256() == "b0d1");
  CHECK(kept->salt.size() == 64);
  CHECK(KeptText::of_body("b0d1").hash() != hash);
  CHECK(files::read(town.folder.path() / "site/ledger.jsonl").find("b0d1") == std::string::npos);
  CHECK(read_past(town.folder.path(), town.settings).history.published_bodies.at("a/b/2025-03-12") == "b0d1");
}

TEST_CASE("a page whose text is not known is seen all the same") {
  Municipality town;
  static_cast<void>(town.send(a_post()));
  REQUIRE(town.events().size() == 1);
  CHECK(town.events()[0].hash.empty());
  CHECK(std::filesystem::is_empty(town.folder.path() / "site/posts"));
}

TEST_CASE("a run that is killed where it notes a page leaves a whole ledger, and the next one notes it") {
  auto blow = GENERATE(test::Blow::killed_before, test::Blow::killed_after);
  int call = GENERATE(0, 1);  // the text is kept, the event is added
  Municipality town;
  Post post = a_post();
  post.body_sha256 = "b0d1";
  {
    auto file = open_ledger(town.folder.path(), town.settings, Access::write);
    LedgerState state(file->events());
    test::Fate fate{.strike_at = call, .blow = blow};
    test::MortalLedger ledger(*file, fate);
    const Options options{};
    Pass pass(town.settings, options, ledger, state, town.around);
    Plan plan = make_plan({post}, town.settings, ledger, state, town.clock.now(), {});
    CHECK_THROWS_AS(pass.walk(plan), test::Killed);
  }
  static_cast<void>(town.send(post));
  CHECK(town.events().size() == 1);
  auto report = check_ledger(town.folder.path(), town.settings);
  CHECK(report.damage.empty());
  CHECK(report.notes.empty());
  CHECK(read_past(town.folder.path(), town.settings).history.published_bodies.size() == 1);
}

TEST_CASE("--wait stays for a page that is being put up") {
  Municipality town;
  town.http = test::FakeHttp(
      [&](const HttpRequest&) { return answered(town.http.requests.size() < 4 ? 404 : 200, town.page); });
  std::int64_t start = town.clock.now();
  static_cast<void>(run({a_post()}, town.settings, {.wait = 60}, town.around));
  CHECK(town.events().size() == 1);
  CHECK(town.clock.now() - start <= 65);
}

TEST_CASE("a dry run writes nothing and sends nothing that writes; offline asks nobody") {
  Municipality town;
  CHECK(run({a_post()}, town.settings, {.mode = Mode::dry_run}, town.around)[0].text == "Hej\n\nhttps://k.example/a/");
  CHECK(town.http.writes() == 0);
  auto asked = town.http.requests.size();
  CHECK(run({a_post()}, town.settings, {.mode = Mode::offline}, town.around)[0].step == Step::create);
  CHECK(town.http.requests.size() == asked);
  CHECK_FALSE(std::filesystem::exists(town.folder.path() / "site"));
}

TEST_CASE("--seed records what is due as not to be posted") {
  Municipality town;
  CHECK(seed({a_post()}, town.settings, {}, town.around)[0].step == Step::none);
  CHECK(town.send(a_post())[0].step == Step::none);
  CHECK(town.send(a_post("Rättelse"))[0].step == Step::none);
  CHECK(town.events().front().action == Action::seed);
  CHECK(town.events().back().event == EventKind::seen);  // its page is looked at all the same
}

TEST_CASE("a channel that can't be used stops alone, and says what to do") {
  Municipality town;
  town.settings.channels.push_back({.name = "webb",
                                    .type = "wordpress",
                                    .url = "https://k.example",
                                    .user = "u",
                                    .secret = "env:INSYN_TEST_NOT_SET"});
  Post web = a_post();
  web.channel = "webb";
  Plan plan = run({web, a_post()}, town.settings, {}, town.around);
  for (const PlanItem& item : plan) {
    CHECK(item.result->ending == (item.post.channel == "webb" ? Ending::blocked : Ending::waiting));
    if (item.post.channel == "webb") CHECK(item.result->reason.en.find("INSYN_TEST_NOT_SET") != std::string::npos);
  }
  CHECK(town.http.writes() == 0);
}

TEST_CASE("settings and focus that can't be used are wrong usage") {
  Municipality town;
  CHECK_THROWS_AS(run({a_post()}, town.settings, {.focus = {.channel = "none"}}, town.around), UsageError);
  CHECK_THROWS_AS(run({a_post()}, town.settings, {.focus = {.item = "none"}}, town.around), UsageError);
  town.settings.publish_from.reset();
  CHECK_THROWS_AS(run({a_post()}, town.settings, {}, town.around), UsageError);
}

TEST_CASE("the text's hash is found in a page of ours, and nowhere else") {
  CHECK(
      text_hash_in(
          R"(<meta charset="utf-8"><meta name="insyn-id" content="x"><meta name="insyn-text-sha256" content="f00">)") ==
      "f00");
  CHECK(text_hash_in(R"(<meta name="x" content="y"><div class="insyn" data-insyn-text-sha256="f00">)") == "f00");
  CHECK(text_hash_in("<meta name=\"insyn-text-sha256").empty());
  CHECK(text_hash_in("<p>insyn-text-sha256</p>").empty());
}
