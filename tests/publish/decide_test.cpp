// SPDX-License-Identifier: EUPL-1.2
#include "publish/decide.hpp"

#include "support/catch.hpp"

using namespace insyn;
using namespace insyn::publish;
using Next = Verdict::Next;
using Visibility = Standing::Visibility;

namespace {

constexpr std::int64_t kNow = 1000;
const Wanted kWanted{.item = "a/1", .text = "ny"};

Standing standing(Visibility visibility, std::string text, std::string remote = "1") {
  return {.visibility = visibility, .remote = std::move(remote), .text = std::move(text)};
}

struct Case {
  std::string name;
  Step step;
  std::vector<Standing> stands;
  ItemState state;
  bool leaves_hidden;
  Next next;
};

const ItemState kNew{};
const ItemState kOpen{.phase = Phase::unknown, .open_until = kNow + 1, .open_create = true};
const ItemState kSettled{.phase = Phase::unknown, .open_until = kNow, .open_create = true};
const ItemState kLive{.phase = Phase::live, .stands = true, .remote = "1"};
const ItemState kRetracted{.phase = Phase::retracted, .removed_by_us = true};

const auto V = Visibility::visible, H = Visibility::hidden, R = Visibility::removed;

const std::vector<Case> kCases{
    {"nothing there: make it", Step::create, {}, kNew, false, Next::create},
    {"nothing there, something on its way: wait", Step::create, {}, kOpen, false, Next::wait},
    {"nothing there, and it has settled: make it", Step::create, {}, kSettled, false, Next::create},
    {"there already: take it as ours", Step::create, {standing(V, "ny")}, kNew, false, Next::settled},
    {"a draft of ours: show it", Step::create, {standing(H, "ny")}, kOpen, false, Next::reveal},
    {"a draft where a person shows it: leave it", Step::create, {standing(H, "ny")}, kOpen, true, Next::settled},
    {"our older text: correct it", Step::create, {standing(V, "gammal")}, kNew, false, Next::update},
    {"someone else's text: stop", Step::create, {standing(V, "främmande")}, kNew, false, Next::block},
    {"two in public: stop", Step::create, {standing(V, "ny", "1"), standing(V, "ny", "2")}, kNew, false, Next::block},
    {"a draft too many: clear it away",
     Step::create,
     {standing(H, "ny", "1"), standing(H, "ny", "2")},
     kOpen,
     false,
     Next::prune},
    {"in the bin, not by us: stop", Step::create, {standing(R, "ny")}, kNew, false, Next::block},
    {"in the bin, by us, wanted again: make it", Step::create, {standing(R, "ny")}, kRetracted, false, Next::create},
    {"our text stands: send the new", Step::update, {standing(V, "gammal")}, kLive, false, Next::update},
    {"the new text stands: nothing to send", Step::update, {standing(V, "ny")}, kLive, false, Next::settled},
    {"someone else's text stands: stop", Step::update, {standing(V, "främmande")}, kLive, false, Next::block},
    {"gone: stop", Step::update, {}, kLive, false, Next::block},
    {"taken out of sight by a person: stop", Step::update, {standing(H, "gammal")}, kLive, false, Next::block},
    {"stands: take it down", Step::retract, {standing(V, "gammal")}, kLive, false, Next::remove},
    {"edited by someone: take it down all the same",
     Step::retract,
     {standing(V, "främmande")},
     kLive,
     false,
     Next::remove},
    {"gone already: record it", Step::retract, {}, kLive, false, Next::settled},
    {"may still turn up: wait", Step::retract, {}, kOpen, false, Next::wait},
    {"in the bin: record it", Step::retract, {standing(R, "ny")}, kLive, false, Next::settled},
};

}  // namespace

TEST_CASE("the one next thing to do follows from what stands and what the ledger knows") {
  for (const Case& each : kCases) {
    INFO(each.name);
    Situation situation{.wanted = kWanted,
                        .state = each.state,
                        .now = kNow,
                        .leaves_hidden = each.leaves_hidden,
                        .is_ours = [](const Standing& s) { return s.text != "främmande"; }};
    CHECK(static_cast<int>(decide(each.step, {each.stands}, situation).next) == static_cast<int>(each.next));
  }
}

TEST_CASE("a post that the channel shows by itself is left alone, and seen to when its time has come") {
  auto next = [](Step step, const std::string& text, std::int64_t appears) {
    Standing one = standing(H, text);
    one.appears = appears;
    Situation situation{
        .wanted = kWanted, .state = kLive, .now = kNow, .is_ours = [](const Standing&) { return true; }};
    return decide(step, {{one}}, situation).next;
  };
  CHECK(next(Step::create, "ny", kNow + 1) == Next::settled);
  CHECK(next(Step::create, "ny", kNow) == Next::wait);
  CHECK(next(Step::create, "ny", kNow - 3600) == Next::block);
  CHECK(next(Step::update, "gammal", kNow + 1) == Next::update);
  CHECK(next(Step::retract, "ny", kNow + 1) == Next::remove);
}

TEST_CASE("a receiver that can't be looked at is told again what was not answered, once it has settled") {
  auto next = [](Step step, const ItemState& state, bool accepted) {
    return decide_unseen(step, {},
                         {.wanted = kWanted, .state = state, .now = kNow, .just_accepted = accepted, .is_ours = {}})
        .next;
  };
  CHECK(next(Step::create, kNew, false) == Next::create);
  CHECK(next(Step::create, kOpen, false) == Next::wait);
  CHECK(next(Step::create, kSettled, false) == Next::create);
  CHECK(next(Step::create, kOpen, true) == Next::settled);
  CHECK(next(Step::update, kLive, false) == Next::update);
  CHECK(next(Step::retract, kLive, false) == Next::remove);
}

TEST_CASE("what is under way against the wanted text is waited for, also where the text stands already") {
  ItemState open = kLive;
  open.open_until = kNow + 1;
  auto next = [&](const std::string& text, bool removal, const std::string& open_text) {
    return decide(Step::update, {{standing(V, text)}},
                  {.wanted = kWanted,
                   .state = open,
                   .now = kNow,
                   .removal_is_open = removal,
                   .open_text = open_text,
                   .is_ours = [](const Standing&) { return true; }})
        .next;
  };
  CHECK(next("ny", false, "fel siffra") == Next::wait);
  CHECK(next("ny", true, "") == Next::wait);
  CHECK(next("ny", false, "") == Next::settled);
}

TEST_CASE("what we took away ourselves may be made again, what a person took away never") {
  ItemState state = kLive;
  auto next = [&](bool by_us) {
    state.removed_by_us = by_us;
    return decide(Step::create, {{standing(R, "gammal")}},
                  {.wanted = kWanted, .state = state, .now = kNow, .is_ours = {}})
        .next;
  };
  CHECK(next(true) == Next::create);
  CHECK(next(false) == Next::block);
}

TEST_CASE("a withdrawal takes our posts away, and leaves what a person made of them") {
  Situation situation{.wanted = kWanted, .state = kLive, .now = kNow, .is_ours = [](const Standing& s) {
                        return s.text != "främmande";
                      }};
  Verdict both = decide(Step::retract, {{standing(V, "gammal", "1"), standing(V, "främmande", "9")}}, situation);
  CHECK(both.next == Next::remove);
  CHECK(both.targets == std::vector<std::string>{"1"});
  CHECK(decide(Step::retract, {{standing(V, "främmande", "9")}}, situation).next == Next::block);
  Standing moved = standing(V, "främmande", "1");  // the site has moved: the number is another article's now
  moved.found_by = Standing::FoundBy::id;
  moved.url = "https://ny.example/?p=1";
  CHECK(decide(Step::retract, {{moved}}, situation).next == Next::block);
  Sighting short_look{.standing = {}, .reached_back = false};
  CHECK(decide(Step::retract, short_look, {.wanted = kWanted, .state = kNew, .now = kNow, .is_ours = {}}).next ==
        Next::block);
}

TEST_CASE("a post that a person has put out of sight is not shown again") {
  Situation situation{.wanted = kWanted, .state = kNew, .now = kNow, .is_ours = [](const Standing&) { return true; }};
  CHECK(decide(Step::create, {{standing(Visibility::withheld, "ny")}}, situation).next == Next::block);
}
