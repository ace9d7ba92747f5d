// SPDX-License-Identifier: EUPL-1.2
// The crash table over real requests: every call of a run (each look, each write to the channel, each write to the
// ledger) × every way it can go wrong, on every channel, with both ledgers; then the runs that follow. In the end a
// reader sees exactly one post with the right text, never two on the way, and the ledger is whole.
//
// INSYN_CRASH_SAMPLE=N takes N cases of each table, evenly spread (default 25); 0 takes all.
#include <atomic>
#include <cstdlib>
#include <iostream>

#include "base/files.hpp"
#include "crash/place.hpp"
#include "publish/channels/channels.hpp"
#include "publish/publish.hpp"
#include "publish/sender.hpp"
#include "support/catch.hpp"
#include "support/faulty_http.hpp"
#include "support/temp_dir.hpp"

using namespace insyn;
using namespace insyn::publish;
using test::Blow;

namespace {

enum class Deed { create, update, retract };

constexpr int kPastSettle = 121;    // seconds
constexpr int kPastAll = 2 * 3600;  // past every schedule
constexpr int kMostRuns = 10;

const std::vector<Blow> kBlows{Blow::killed_before, Blow::killed_after,   Blow::lost_not_done,
                               Blow::lost_but_done, Blow::lost_done_late, Blow::busy};

struct Case {
  Deed deed = Deed::create;
  Blow blow = Blow::killed_before;
  int call = -1;  // none is struck
};

/// Where the ledger lives: a folder, or a branch of a clone with its bare repository beside it.
class LedgerPlace {
 public:
  explicit LedgerPlace(std::string store) {
    settings_.publish_from = Date{2025, 1, 1};
    settings_.ledger.store = std::move(store);
    if (settings_.ledger.store == "file") return;
    sh("git init -q --bare hub.git && git init -q -b main project && git -C project remote add origin ../hub.git");
  }
  [[nodiscard]] std::filesystem::path root() const { return folder_.path() / "project"; }
  [[nodiscard]] const Settings& settings() const { return settings_; }
  void use(const Channel& channel) { settings_.channels = {channel}; }
  [[nodiscard]] std::unique_ptr<Ledger> open() const { return open_ledger(root(), settings_, Access::write, 0); }
  /// Somebody deletes it, with everything it kept.
  void lose() const {
    if (settings_.ledger.store == "file")
      std::filesystem::remove_all(root() / settings_.ledger.folder);
    else
      sh("rm -rf hub.git project && git init -q --bare hub.git && git init -q -b main project && git -C project remote "
         "add origin ../hub.git");
  }

 private:
  void sh(const std::string& commands) const {
    REQUIRE(std::system(("cd '" + folder_.path().string() + "' && " + commands).c_str()) == 0);
  }

  test::TempDir folder_{};
  Settings settings_{};
};

/// One document, its channel and ledger, and runs that each live in a process of their own.
class World {
 public:
  World(test::Place& place, test::FakeClock& clock, const std::string& store, std::string token)
      : place_(place), clock_(clock), ledger_place_(store), token_(std::move(token)), channel_(place.channel()) {
    ledger_place_.use(channel_);
  }

  [[nodiscard]] Post post(const std::string& words) const {
    return {.item = "arbete/grupp/" + token_,
            .channel = channel_.name,
            .title = "Möte " + token_,
            .body = channel_.type == "facebook" ? "Möte " + token_ + "\n" + words : "<p>" + words + "</p>",
            .link = "https://kommun.example/arbete/grupp/" + token_ + "/",
            .date = {2025, 3, 12}};
  }

  /// The plan carried out once. Nothing when the process was killed on the way.
  std::optional<Plan> run(const Post& post) {
    std::optional<Plan> plan;
    try {
      plan = carry_out(post);
    } catch (const test::Killed&) {
    }
    most_seen = std::max(most_seen, seen().size());
    return plan;
  }

  /// Runs until there is nothing to do, some too early.
  void converge(const Post& post) {
    for (int i = 0; i < kMostRuns; ++i) {
      auto plan = run(post);
      if (plan && plan->front().step == Step::none) return;
      clock_.pass(i % 2 == 0 ? kPastSettle / 3 : kPastSettle);
    }
    auto plan = run(post);
    FAIL("still something to do: " << (plan ? plan_text(*plan, Lang::en) : "killed"));
  }

  /// And past the time at which what was scheduled shows.
  void come_to_rest(const Post& post) {
    converge(post);
    clock_.pass(kPastAll);
    converge(post);
  }

  [[nodiscard]] std::vector<std::string> seen() const { return place_.seen_by_readers(token_); }
  [[nodiscard]] const LedgerPlace& ledger_place() const { return ledger_place_; }

  test::Fate fate{};
  std::size_t most_seen = 0;

 private:
  Plan carry_out(const Post& post) {
    std::atomic<bool> stop{false};
    auto kept = ledger_place_.open();
    LedgerState state(kept->events());
    test::MortalLedger ledger(*kept, fate);
    auto root = ledger_place_.root();
    auto remote = make_remote(channel_, {root, http_, clock_});
    Sender sender(*remote, channel_, ledger, state, clock_, stop);
    Plan plan = make_plan({post}, ledger_place_.settings(), ledger, state, clock_.now(), {});
    for (PlanItem& item : plan)
      if (sends(item.step)) item.result = sender.carry_out(item);
    return plan;
  }

  test::Place& place_;
  test::FakeClock& clock_;
  LedgerPlace ledger_place_;
  std::string token_;
  Channel channel_;
  test::FaultyHttp http_{network(), clock_, fate};
};

/// Brings the world to where the deed begins, strikes one call of it, lets the later runs mend it, and looks as a
/// reader. Gives the number of calls that the deed made.
int suffer(const Case& one, World& world) {
  Post before = world.post("Mötet beslutade att börja."), after = world.post("Mötet beslutade att fortsätta.");
  Post wanted = one.deed == Deed::create ? before : after;
  wanted.retract = one.deed == Deed::retract;
  if (one.deed != Deed::create) world.come_to_rest(before);
  world.fate = {.strike_at = one.call, .blow = one.blow, .calls = 0};
  static_cast<void>(world.run(wanted));
  int calls = world.fate.calls;
  world.fate = {};
  world.come_to_rest(wanted);

  INFO("deed " << static_cast<int>(one.deed) << ", blow " << static_cast<int>(one.blow) << ", call " << one.call);
  CHECK(world.most_seen <= 1);
  CHECK(check_ledger(world.ledger_place().root(), world.ledger_place().settings()).damage.empty());
  auto seen = world.seen();
  if (wanted.retract) {
    CHECK(seen.empty());
  } else {
    REQUIRE(seen.size() == 1);
    CHECK(seen.front().find(one.deed == Deed::create ? "börja" : "fortsätta") != std::string::npos);
  }
  return calls;
}

/// Evenly spread over the whole table.
std::vector<Case> sampled(const std::vector<Case>& all) {
  const char* asked = std::getenv("INSYN_CRASH_SAMPLE");
  std::size_t count = asked ? std::strtoul(asked, nullptr, 10) : 25;
  if (count == 0 || count >= all.size()) return all;
  std::vector<Case> some;
  for (std::size_t i = 0; i < count; ++i) some.push_back(all[i * all.size() / count]);
  return some;
}

/// A create is struck, then the ledger is gone: what the channel shows is all that the later runs have.
void suffer_and_lose_ledger(const Case& one, World& world) {
  Post wanted = world.post("Mötet beslutade att börja.");
  world.fate = {.strike_at = one.call, .blow = one.blow, .calls = 0};
  static_cast<void>(world.run(wanted));
  world.fate = {};
  world.ledger_place().lose();
  world.come_to_rest(wanted);
  INFO("ledger lost, blow " << static_cast<int>(one.blow) << ", call " << one.call);
  CHECK(world.most_seen == 1);
  CHECK(world.seen().size() == 1);
}

using MakePlace = std::function<std::unique_ptr<test::Place>(const test::FakeClock&)>;

/// All cases of a table: as many calls as an undisturbed run of the deed makes.
std::vector<Case> table(const MakePlace& make_place, const std::string& store) {
  std::vector<Case> all;
  for (Deed deed : {Deed::create, Deed::update, Deed::retract}) {
    test::FakeClock clock;
    auto place = make_place(clock);
    World world(*place, clock, store, "raknad" + std::to_string(static_cast<int>(deed)) + store.substr(0, 3));
    int calls = suffer({.deed = deed}, world);
    for (int call = 0; call < calls; ++call)
      for (Blow blow : kBlows) all.push_back({deed, blow, call});
  }
  return all;
}

template <typename Suffer>
void walk(const std::vector<Case>& cases, const std::string& word, const MakePlace& make_place,
          const std::string& store, Suffer suffer_it) {
  int number = 0;
  for (const Case& one : cases) {
    test::FakeClock clock;
    auto place = make_place(clock);
    World world(*place, clock, store, fmt::format("{}{}{}x", word, store.substr(0, 3), ++number));
    suffer_it(one, world);
  }
}

void walk_table(const std::string& name, const std::string& store, const MakePlace& make_place) {
  auto all = table(make_place, store);
  auto some = sampled(all);
  walk(some, "nummer", make_place, store, [](const Case& one, World& world) { suffer(one, world); });
  std::cout << fmt::format("crash table: {}, ledger {}: {} of {} cases, one post each\n", name, store, some.size(),
                           all.size());
  // A post that comes through only after the ledger is gone is one that nobody can know of: see docs/publicera.md.
  std::erase_if(all, [](const Case& one) { return one.deed != Deed::create || one.blow == Blow::lost_done_late; });
  some = sampled(all);
  walk(some, "borta", make_place, store, suffer_and_lose_ledger);
  std::cout << fmt::format("and the ledger deleted: {}, ledger {}: {} of {} cases, one post each\n", name, store,
                           some.size(), all.size());
}

}  // namespace

TEST_CASE("crash table on the sandbox's channels") {
  for (const char* kind : {"wordpress", "facebook", "facebook by schedule", "webhook"})
    for (const char* store : {"file", "git:insyn-ledger"})
      walk_table(kind, store, [&](const test::FakeClock& clock) { return test::sandbox_place(kind, clock); });
}

TEST_CASE("crash table on a real WordPress") {
  if (!test::real_wordpress()) {
    std::cout << "skipped: no WordPress (tests/wordpress/with_wordpress.py starts one)\n";
    return;
  }
  for (const char* store : {"file", "git:insyn-ledger"})
    walk_table("a real WordPress", store, [&](const test::FakeClock&) { return test::real_wordpress(); });
}
