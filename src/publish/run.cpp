// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/text.hpp"
#include "publish/http.hpp"
#include "publish/pass.hpp"
#include "publish/publish.hpp"

namespace insyn::publish {
namespace {

using Ending = Result::Ending;

constexpr int kShortestWait = 2;  // seconds between two passes

bool is_done(const PlanItem& item) {
  if (!item.result) return item.step == Step::none;
  return item.result->ending == Ending::accepted || item.result->ending == Ending::already_there ||
         item.result->ending == Ending::none;
}

void require_found(const Plan& plan, const Posts& posts, const Options& options) {
  const std::string& item = options.focus.item;
  if (!plan.empty() || item.empty()) return;
  std::vector<std::string_view> known;
  for (const Post& post : posts) known.push_back(post.item);
  const std::string near = nearest(item, known);
  if (near.empty() || near == item)
    throw UsageError(say("det finns inget inlägg för {}", "there is no post for {}", item));
  throw UsageError(
      say("det finns inget inlägg för {}; menade du {}?", "there is no post for {}; did you mean {}?", item, near));
}

/// When it may be worth to try what waits again; nothing when a person has to act first.
std::optional<std::int64_t> next_try(const Plan& plan, std::int64_t now) {
  std::optional<std::int64_t> next;
  for (const PlanItem& item : plan) {
    bool waits_for_time = item.result && item.result->not_before > 0 && item.result->ending != Ending::refused;
    if (!waits_for_time) continue;
    std::int64_t then = std::max(item.result->not_before, now + kShortestWait);
    next = next ? std::min(*next, then) : then;
  }
  return next;
}

/// Sleeps in short naps, so that Ctrl-C is heard.
void sleep_until(std::int64_t then, const Surroundings& around) {
  while (around.clock.now() < then && !around.stop) around.clock.sleep(1);
}

/// What was done in an earlier pass is told as done, not as "unchanged".
void keep_results(Plan& plan, const Plan& before) {
  for (PlanItem& item : plan) {
    auto same = std::find_if(before.begin(), before.end(), [&](const PlanItem& each) {
      return each.post.item == item.post.item && each.post.channel == item.post.channel;
    });
    if (same != before.end() && is_done(*same) && item.step == Step::none) item = *same;
  }
}

Plan send_all(const Posts& posts, const Settings& settings, const Options& options, const Surroundings& around) {
  auto ledger = open_ledger(around.root, settings, Access::write);
  LedgerState state(ledger->events());
  std::int64_t deadline = around.clock.now() + options.wait;
  Plan plan;
  while (true) {
    Plan next = make_plan(posts, settings, *ledger, state, around.clock.now(), options.focus);
    require_found(next, posts, options);
    Pass(settings, options, *ledger, state, around).walk(next);
    keep_results(next, plan);
    plan = std::move(next);
    auto then = next_try(plan, around.clock.now());
    if (!then || *then > deadline || around.stop) return plan;
    sleep_until(*then, around);
  }
}

/// Somebody who tries a new project has no repository yet: the plan is that of a ledger with nothing in it.
Access access_for_plan(const Settings& settings, const Options& options, const Surroundings& around) {
  if (options.mode == Mode::offline) return Access::local;
  auto lacking = what_ledger_lacks(around.root, settings);
  if (!lacking) return Access::read;
  if (options.on_note)
    options.on_note("[ledger]", Said{lacking->sv + "; planen räknar med att inget är postat",
                                     lacking->en + "; the plan takes it that nothing has been posted"});
  return Access::local;
}

}  // namespace

Http& network() {
  static CurlHttp http;
  return http;
}

Plan run(const Posts& posts, const Settings& settings, const Options& options, const Surroundings& around) {
  require_usable(settings, options.focus);
  if (options.mode == Mode::send) return send_all(posts, settings, options, around);
  auto ledger = open_ledger(around.root, settings, access_for_plan(settings, options, around));
  LedgerState state(ledger->events());
  Plan plan = make_plan(posts, settings, *ledger, state, around.clock.now(), options.focus);
  require_found(plan, posts, options);
  Pass pass(settings, options, *ledger, state, around);
  if (options.mode == Mode::dry_run)
    pass.rehearse(plan);
  else
    pass.sketch(plan);
  return plan;
}

Exit exit_for(const Plan& plan) {
  bool ran = std::any_of(plan.begin(), plan.end(), [](const PlanItem& item) { return item.result.has_value(); });
  return !ran || std::all_of(plan.begin(), plan.end(), is_done) ? Exit::done : Exit::publishing_unfinished;
}

}  // namespace insyn::publish
