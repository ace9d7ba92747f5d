// SPDX-License-Identifier: EUPL-1.2
// What a person tells the ledger: this was done by hand, that shall never be posted.
#include <algorithm>

#include "publish/publish.hpp"

namespace insyn::publish {
namespace {

void require_address(const std::string& url, const PlanItem& item) {
  bool is_address = url.starts_with("https://") || url.starts_with("http://");
  std::string_view host = std::string_view(url).substr(std::min(url.size(), url.find("://") + 3));
  if (host.substr(0, host.find_first_of("/?#")).find('@') != std::string_view::npos)
    throw UsageError(say("skriv adressen utan användare och lösenord", "write the address without user and password"));
  if (is_address || item.step == Step::retract) return;
  throw UsageError(say("ange var inlägget finns med --url https://…", "say where the post is with --url https://…"));
}

/// Leaves what a manual channel asks a person to do; and what they have done, when they now give another address.
void keep_manual(Plan& plan, const Settings& settings, const LedgerState& state, const std::string& url) {
  std::erase_if(plan, [&](const PlanItem& item) {
    auto is_its = [&](const Channel& channel) { return channel.name == item.post.channel && channel.type == "manual"; };
    const ItemState& known = state.of(item.post.channel, item.post.item);
    bool corrects_address = item.step == Step::none && known.stands && !url.empty() && known.url != url;
    bool is_asked = sends(item.step) || corrects_address;
    return !is_asked || std::none_of(settings.channels.begin(), settings.channels.end(), is_its);
  });
}

void require_one(const Plan& plan, const std::string& item) {
  if (plan.empty()) throw UsageError(say("ingen manuell kanal väntar på {}", "no manual channel waits for {}", item));
  if (plan.size() > 1)
    throw UsageError(
        say("flera kanaler väntar på {}: ange --channel", "several channels wait for {}: give --channel", item));
}

}  // namespace

Plan seed(const Posts& posts, const Settings& settings, const Options& options, const Surroundings& around) {
  require_usable(settings, options.focus);
  auto ledger = open_ledger(around.root, settings, Access::write);
  LedgerState state(ledger->events());
  Plan plan = make_plan(posts, settings, *ledger, state, around.clock.now(), options.focus);
  for (PlanItem& item : plan) {
    bool would_post = item.step == Step::create || item.step == Step::waiting || !item.moved_from.empty();
    bool is_due = would_post && state.of(item.post.channel, item.post.item).phase == Phase::planned;
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
  require_usable(settings, options.focus);
  auto ledger = open_ledger(around.root, settings, Access::write);
  LedgerState state(ledger->events());
  Plan plan = make_plan(posts, settings, *ledger, state, around.clock.now(), options.focus);
  keep_manual(plan, settings, state, url);
  require_one(plan, options.focus.item);
  require_address(url, plan.front());
  PlanItem& item = plan.front();
  bool is_gone = item.step == Step::retract;
  bool stands = state.of(item.post.channel, item.post.item).stands;
  Action action = is_gone ? Action::retract : stands ? Action::update : Action::create;
  ledger->append({.time = around.clock.now(),
                  .channel = item.post.channel,
                  .item = item.post.item,
                  .event = EventKind::done,
                  .action = action,
                  .hash = is_gone ? std::string() : ledger->keep_text(KeptText::with_new_salt(item.text)),
                  .url = url});
  item.result = Result{.ending = Result::Ending::accepted, .url = url};
  return item;
}

}  // namespace insyn::publish
