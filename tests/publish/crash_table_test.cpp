// SPDX-License-Identifier: EUPL-1.2
// Every call of a run (each look, each write to the channel, each write to the ledger) × every way it can go wrong;
// then the runs that follow. In the end there is exactly one post with the right text, never two in public on the way,
// and the ledger is whole.
#include <atomic>

#include "base/files.hpp"
#include "publish/sender.hpp"
#include "support/catch.hpp"
#include "support/fake_remote.hpp"
#include "support/temp_dir.hpp"

using namespace insyn;
using namespace insyn::publish;
using test::Blow;
using test::FakeRemote;

namespace {

constexpr int kSettle = 120;
const std::vector<Blow> kBlows{Blow::killed_before, Blow::killed_after,   Blow::lost_not_done,
                               Blow::lost_but_done, Blow::lost_done_late, Blow::busy};

Channel a_channel() { return {.name = "kanal", .type = "facebook", .page = "1", .settle = kSettle}; }

Settings settings_with(const Channel& channel) {
  Settings settings;
  settings.channels = {channel};
  settings.publish_from = Date{2025, 1, 1};
  settings.ledger.folder = ".";
  return settings;
}

Post a_post(std::string body) {
  return {.item = "arbete/grupp/2025-03-12",
          .channel = "kanal",
          .body = std::move(body),
          .link = "https://kommun.example/arbete/grupp/2025-03-12/",
          .date = {2025, 3, 12}};
}

/// One channel, one ledger folder, and runs that each live in a process of their own.
struct World {
  explicit World(FakeRemote::Phases phases) : remote(phases, clock, fate) {}

  test::TempDir folder{};
  test::FakeClock clock{};
  test::Fate fate{};
  FakeRemote remote;
  Channel channel = a_channel();
  Settings settings = settings_with(channel);
  int most_visible = 0;

  /// The plan carried out once. Nothing when the process was killed on the way.
  std::optional<Plan> run(const Post& post) {
    try {
      std::atomic<bool> stop{false};
      auto file = open_file_ledger(folder.path(), Access::write, 0);
      LedgerState state(file->events());
      test::MortalLedger ledger(*file, fate);
      Sender sender(remote, channel, ledger, state, clock, stop);
      Plan plan = make_plan({post}, settings, ledger, state, clock.now(), {});
      for (PlanItem& item : plan)
        if (item.step == Step::create || item.step == Step::update || item.step == Step::retract)
          item.result = sender.carry_out(item);
      most_visible = std::max(most_visible, remote.visible());
      return plan;
    } catch (const test::Killed&) {
      most_visible = std::max(most_visible, remote.visible());
      return std::nullopt;
    }
  }

  /// Runs until there is nothing to do, each a settle time after the other.
  void converge(const Post& post) {
    for (int i = 0; i < 6; ++i) {
      auto plan = run(post);
      if (plan && plan->front().step == Step::none) return;
      clock.pass(i % 2 == 0 ? kSettle / 3 : kSettle + 1);  // some too early
    }
    FAIL("still something to do after six runs");
  }

  void strike(int call, Blow blow) { fate = {.strike_at = call, .blow = blow, .calls = 0}; }
  void spare() { fate = {}; }

  [[nodiscard]] const test::FakePost* the_visible_post() const {
    for (const auto& post : remote.posts)
      if (post.visibility == Standing::Visibility::visible) return &post;
    return nullptr;
  }
};

enum class Deed { create, update, retract };

/// Brings the world to where the deed begins, strikes one call of it, and lets the later runs mend it.
void suffer(Deed deed, FakeRemote::Phases phases, Blow blow, int call, bool& was_reached) {
  World world(phases);
  Post before = a_post("Mötet beslutade att börja."), after = a_post("Mötet beslutade att fortsätta.");
  Post wanted = deed == Deed::create ? before : after;
  if (deed != Deed::create) world.converge(before);
  if (deed == Deed::retract) wanted.retract = true;
  world.strike(call, blow);
  static_cast<void>(world.run(wanted));
  was_reached = world.fate.calls > call;
  world.spare();
  world.clock.pass(1);
  world.converge(wanted);

  INFO("deed " << static_cast<int>(deed) << ", blow " << static_cast<int>(blow) << ", call " << call);
  CHECK(world.most_visible <= 1);
  CHECK(world.remote.hidden() == 0);
  CHECK(check_ledger(world.folder.path(), world.settings).damage.empty());
  if (deed == Deed::retract) {
    CHECK(world.remote.visible() == 0);
    return;
  }
  REQUIRE(world.remote.visible() == 1);
  CHECK(world.the_visible_post()->text == make_wanted(wanted, world.channel).text);
}

}  // namespace

TEST_CASE("crash table: one post in the end, whatever fails at whichever call") {
  auto phases = GENERATE(FakeRemote::Phases::one, FakeRemote::Phases::two);
  auto deed = GENERATE(Deed::create, Deed::update, Deed::retract);
  for (Blow blow : kBlows) {
    bool was_reached = true;
    for (int call = 0; was_reached && call < 40; ++call) suffer(deed, phases, blow, call, was_reached);
    REQUIRE_FALSE(was_reached);  // the loop ended because the run has no more calls
  }
}

TEST_CASE("crash table: the ledger is deleted after any call, and no second post comes of it") {
  auto phases = GENERATE(FakeRemote::Phases::one, FakeRemote::Phases::two);
  auto blow = GENERATE(Blow::killed_before, Blow::killed_after, Blow::lost_not_done, Blow::lost_but_done);
  Post post = a_post("Mötet beslutade att börja.");
  bool was_reached = true;
  for (int call = 0; was_reached && call < 40; ++call) {
    World world(phases);
    world.strike(call, blow);
    static_cast<void>(world.run(post));
    was_reached = world.fate.calls > call;
    world.spare();
    std::filesystem::remove(world.folder.path() / "ledger.jsonl");
    world.converge(post);
    CHECK(world.most_visible == 1);
    CHECK(world.remote.visible() == 1);
  }
}

TEST_CASE("an unknown outcome is not sent again before it has settled, but found as soon as it shows") {
  World world(FakeRemote::Phases::one);
  world.remote.late_seconds = 30;
  Post post = a_post("Mötet beslutade att börja.");
  world.strike(3, Blow::lost_done_late);  // look, keep the text, intent, create
  auto plan = world.run(post);
  REQUIRE(plan);
  CHECK(plan->front().result->ending == Result::Ending::unknown);
  CHECK(plan->front().result->not_before == world.clock.now() + kSettle);
  world.spare();
  world.clock.pass(10);
  CHECK(world.run(post)->front().result->ending == Result::Ending::unknown);
  world.clock.pass(30);
  CHECK(world.run(post)->front().result->ending == Result::Ending::already_there);
  CHECK(world.remote.creates == 1);
}

TEST_CASE("what was withdrawn while its post was on the way is taken down when it turns up") {
  World world(FakeRemote::Phases::one);
  world.remote.late_seconds = 60;
  Post post = a_post("Mötet beslutade att börja.");
  world.strike(3, Blow::lost_done_late);
  static_cast<void>(world.run(post));
  world.spare();
  post.retract = true;
  CHECK(world.run(post)->front().result->ending == Result::Ending::unknown);
  world.clock.pass(61);
  CHECK(world.run(post)->front().result->ending == Result::Ending::accepted);
  CHECK(world.remote.visible() == 0);
  world.converge(post);
  CHECK(world.remote.removals == 1);
}

TEST_CASE("nothing to do asks the channel nothing") {
  World world(FakeRemote::Phases::two);
  Post post = a_post("Mötet beslutade att börja.");
  world.converge(post);
  int looks = world.remote.looks;
  CHECK(world.run(post)->front().step == Step::none);
  CHECK(world.remote.looks == looks);
}

TEST_CASE("someone else's edit is never overwritten, and both texts are shown") {
  World world(FakeRemote::Phases::one);
  world.converge(a_post("Mötet beslutade att börja."));
  world.remote.posts.front().text = "Kommunens egen text";
  auto plan = world.run(a_post("Mötet beslutade att fortsätta."));
  CHECK(plan->front().result->ending == Result::Ending::blocked);
  CHECK(plan->front().result->standing == "Kommunens egen text");
  CHECK(world.remote.updates == 0);
}

TEST_CASE("a post that a person removed is blocked, and never made again") {
  World world(FakeRemote::Phases::one);
  world.converge(a_post("Mötet beslutade att börja."));
  world.remote.posts.clear();
  auto plan = world.run(a_post("Mötet beslutade att fortsätta."));
  CHECK(plan->front().result->ending == Result::Ending::blocked);
  CHECK(world.remote.creates == 1);
}

TEST_CASE("without a ledger a post is not made where the channel can't show back to its day") {
  World world(FakeRemote::Phases::one);
  world.remote.reaches_back = false;
  auto plan = world.run(a_post("Mötet beslutade att börja."));
  CHECK(plan->front().result->ending == Result::Ending::blocked);
  CHECK(world.remote.creates == 0);
}

TEST_CASE("what was withdrawn and is published again is posted anew") {
  World world(FakeRemote::Phases::two);
  Post post = a_post("Mötet beslutade att börja.");
  world.converge(post);
  Post withdrawn = post;
  withdrawn.retract = true;
  world.converge(withdrawn);
  CHECK(world.remote.visible() == 0);
  world.converge(post);
  CHECK(world.remote.visible() == 1);
}

TEST_CASE("after Ctrl-C nothing new is sent") {
  World world(FakeRemote::Phases::one);
  std::atomic<bool> stop{true};
  auto ledger = open_file_ledger(world.folder.path(), Access::write, 0);
  LedgerState state;
  Sender sender(world.remote, world.channel, *ledger, state, world.clock, stop);
  Plan plan = make_plan({a_post("Hej")}, world.settings, *ledger, state, world.clock.now(), {});
  CHECK(sender.carry_out(plan.front()).ending == Result::Ending::waiting);
  CHECK(world.remote.creates == 0);
  CHECK(ledger->events().empty());
}
