// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "publish/channels/channels.hpp"
#include "publish/http.hpp"
#include "publish/page_check.hpp"
#include "publish/publish.hpp"
#include "publish/sender.hpp"

namespace insyn::publish {
namespace {

using Ending = Result::Ending;

constexpr int kLookAgainSeconds = 5;  // for what waits without saying until when

bool sends(Step step) { return step == Step::create || step == Step::update || step == Step::retract; }

bool is_done(const PlanItem& item) {
  if (!item.result) return item.step == Step::none;
  return item.result->ending == Ending::accepted || item.result->ending == Ending::already_there ||
         item.result->ending == Ending::none;
}

void require_usable(const Settings& settings, const Options& options) {
  auto problems = channel_problems(settings);
  Said all;
  for (const Said& problem : problems) {
    const char* line_end = all.empty() ? "" : "\n";
    all = {all.sv + line_end + problem.sv, all.en + line_end + problem.en};
  }
  if (!all.empty()) throw UsageError(all);
  const std::string& named = options.focus.channel;
  bool known = named.empty() || std::any_of(settings.channels.begin(), settings.channels.end(),
                                            [&](const Channel& c) { return c.name == named; });
  if (!known) throw UsageError(say("det finns ingen kanal {}", "there is no channel {}", named));
}

void require_found(const Plan& plan, const Options& options) {
  if (plan.empty() && !options.focus.item.empty())
    throw UsageError(say("det finns inget inlägg för {}", "there is no post for {}", options.focus.item));
}

/// One channel of a run, with the sender made when it is first needed.
class Line {
 public:
  Line(const Channel& channel, Ledger& ledger, LedgerState& state, const Surroundings& around)
      : channel_(channel), state_(state), remote_(make_remote(channel, around.root, around.http)) {
    if (remote_) sender_.emplace(*remote_, channel_, ledger, state, around.clock, around.stop);
  }

  [[nodiscard]] const std::string& name() const { return channel_.name; }

  Result carry_out(const PlanItem& item) {
    return sender_ ? sender_->carry_out(item) : ask_a_person(item, state_.of(channel_.name, item.post.item));
  }
  Result rehearse(const PlanItem& item) {
    return sender_ ? sender_->rehearse(item) : ask_a_person(item, state_.of(channel_.name, item.post.item));
  }

 private:
  const Channel& channel_;
  LedgerState& state_;
  std::unique_ptr<Remote> remote_;
  std::optional<Sender> sender_{};
};

/// One walk through the plan.
class Pass {
 public:
  Pass(const Settings& settings, const Options& options, Ledger& ledger, LedgerState& state, const Surroundings& around)
      : options_(options), ledger_(ledger), state_(state), around_(around) {
    for (const Channel& channel : settings.channels)
      lines_.push_back(std::make_unique<Line>(channel, ledger, state, around));
  }

  void walk(Plan& plan) {
    for (PlanItem& item : plan) {
      item.result = sends(item.step) ? send(item) : not_sent(item);
      if (options_.on_result && sends(item.step)) options_.on_result(item);
    }
  }

  /// Looks, and tells in each item's reason what was found. An item that would be blocked is shown as blocked.
  void rehearse(Plan& plan) {
    for (PlanItem& item : plan) {
      if (!sends(item.step) || around_.stop) continue;
      Result found = page_is_ready(item) ? line(item).rehearse(item) : waiting_for_page(item);
      if (found.ending == Ending::blocked) item.step = Step::blocked;
      if (found.ending == Ending::waiting || found.ending == Ending::unknown) item.step = Step::waiting;
      item.reason = found.reason;
      item.standing = found.standing;
    }
  }

 private:
  Line& line(const PlanItem& item) {
    return **std::find_if(lines_.begin(), lines_.end(),
                          [&](const auto& each) { return each->name() == item.post.channel; });
  }

  Result send(const PlanItem& item) {
    if (!page_is_ready(item)) return waiting_for_page(item);
    return line(item).carry_out(item);
  }

  static Result not_sent(const PlanItem& item) {
    Ending ending = item.step == Step::blocked   ? Ending::blocked
                    : item.step == Step::waiting ? Ending::waiting
                                                 : Ending::none;
    return {.ending = ending, .reason = item.reason, .not_before = item.not_before};
  }

  Result waiting_for_page(const PlanItem& item) {
    return {.ending = Ending::waiting, .reason = looked_.at(item.post.link).reason};
  }

  /// Each page is asked once a pass, however many channels link to it.
  bool page_is_ready(const PlanItem& item) {
    if (options_.pages == Options::Pages::are_trusted || item.post.retract || around_.stop) return true;
    auto [known, is_new] = looked_.try_emplace(item.post.link);
    if (is_new) known->second = look_at_page(around_.http, item.post.link, item.post.text_sha256);
    if (is_new && known->second.is_ready) note_seen(item.post);
    return known->second.is_ready;
  }

  void note_seen(const Post& post) {
    if (options_.mode != Mode::send || state_.seen(post.item) != 0) return;
    state_.apply(ledger_.append({.time = around_.clock.now(),
                                 .channel = std::string(kSiteChannel),
                                 .item = post.item,
                                 .event = EventKind::seen,
                                 .url = post.link}));
  }

  const Options& options_;
  Ledger& ledger_;
  LedgerState& state_;
  const Surroundings& around_;
  std::vector<std::unique_ptr<Line>> lines_{};
  std::map<std::string, PageLook> looked_{};
};

/// When it may be worth to try what waits again; nothing when a person has to act first.
std::optional<std::int64_t> next_try(const Plan& plan, std::int64_t now) {
  std::optional<std::int64_t> next;
  for (const PlanItem& item : plan) {
    if (is_done(item) || !item.result || item.result->ending == Ending::blocked ||
        item.result->ending == Ending::refused)
      continue;
    std::int64_t then = std::max(item.result->not_before, now + kLookAgainSeconds);
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
    require_found(next, options);
    Pass(settings, options, *ledger, state, around).walk(next);
    keep_results(next, plan);
    plan = std::move(next);
    auto then = next_try(plan, around.clock.now());
    if (!then || *then > deadline || around.stop) return plan;
    sleep_until(*then, around);
  }
}

}  // namespace

Http& network() {
  static CurlHttp http;
  return http;
}

Plan run(const Posts& posts, const Settings& settings, const Options& options, const Surroundings& around) {
  require_usable(settings, options);
  if (options.mode == Mode::send) return send_all(posts, settings, options, around);
  auto ledger = open_ledger(around.root, settings, Access::read);
  LedgerState state(ledger->events());
  Plan plan = make_plan(posts, settings, *ledger, state, around.clock.now(), options.focus);
  require_found(plan, options);
  if (options.mode == Mode::dry_run) Pass(settings, options, *ledger, state, around).rehearse(plan);
  return plan;
}

Exit exit_for(const Plan& plan) {
  bool ran = std::any_of(plan.begin(), plan.end(), [](const PlanItem& item) { return item.result.has_value(); });
  return !ran || std::all_of(plan.begin(), plan.end(), is_done) ? Exit::done : Exit::publishing_unfinished;
}

Plan seed(const Posts& posts, const Settings& settings, const Options& options, const Surroundings& around) {
  require_usable(settings, options);
  auto ledger = open_ledger(around.root, settings, Access::write);
  LedgerState state(ledger->events());
  Plan plan = make_plan(posts, settings, *ledger, state, around.clock.now(), options.focus);
  for (PlanItem& item : plan) {
    bool is_due = item.step == Step::create && state.of(item.post.channel, item.post.item).phase == Phase::planned;
    if (!is_due) continue;
    state.apply(ledger->append({.time = around.clock.now(),
                                .channel = item.post.channel,
                                .item = item.post.item,
                                .event = EventKind::reconciled,
                                .action = Action::seed}));
    item.step = Step::none;
    item.reason = say("ska inte postas (--seed)", "is not to be posted (--seed)");
  }
  return plan;
}

PlanItem record_done(const Posts& posts, const Settings& settings, const Options& options, const std::string& url,
                     const Surroundings& around) {
  require_usable(settings, options);
  auto ledger = open_ledger(around.root, settings, Access::write);
  LedgerState state(ledger->events());
  Plan plan = make_plan(posts, settings, *ledger, state, around.clock.now(), options.focus);
  std::erase_if(plan, [&](const PlanItem& item) {
    auto channel = std::find_if(settings.channels.begin(), settings.channels.end(),
                                [&](const Channel& c) { return c.name == item.post.channel; });
    return channel == settings.channels.end() || channel->type != "manual" || !sends(item.step);
  });
  if (plan.size() != 1)
    throw UsageError(
        (plan.empty() ? say("ingen manuell kanal väntar på {}", "no manual channel waits for {}", options.focus.item)
                      : say("flera kanaler väntar på {}: ange --channel",
                            "several channels wait for {}: give --channel", options.focus.item)));
  PlanItem& item = plan.front();
  bool is_gone = item.step == Step::retract;
  Action action = is_gone ? Action::retract : item.step == Step::update ? Action::update : Action::create;
  ledger->append({.time = around.clock.now(),
                  .channel = item.post.channel,
                  .item = item.post.item,
                  .event = EventKind::done,
                  .action = action,
                  .hash = is_gone ? std::string() : ledger->keep_text(KeptText::with_new_salt(item.text)),
                  .url = url});
  item.result = Result{.ending = Ending::accepted, .url = url};
  return item;
}

std::map<std::string, Date> publication_days(const Ledger& ledger) {
  std::map<std::string, Date> days;
  for (const Event& event : ledger.events())
    if (event.event == EventKind::seen) days.try_emplace(event.item, day_in_stockholm(event.time));
  return days;
}

}  // namespace insyn::publish
