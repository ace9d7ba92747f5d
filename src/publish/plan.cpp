// SPDX-License-Identifier: EUPL-1.2
#include "publish/plan.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/error.hpp"
#include "base/open_hours.hpp"
#include "base/text.hpp"
#include "publish/channel_settings.hpp"
#include "publish/clock.hpp"
#include "publish/http.hpp"
#include "publish/wanted.hpp"

namespace insyn::publish {
namespace {

constexpr std::array kSteps{"create", "update", "retract", "none", "blocked", "waiting"};
constexpr std::array kEndings{"accepted", "already_there", "retry_later", "refused",
                              "unknown",  "waiting",       "blocked",     "none"};

struct Decision {
  Step step = Step::none;
  Said reason{};
  std::int64_t not_before = 0;
};

Decision nothing(Said reason) { return {Step::none, std::move(reason)}; }

/// One post seen with what the ledger says of it.
class Case {
 public:
  Case(const Post& post, const Wanted& wanted, const ItemState& state, const Ledger& ledger)
      : post_(post), wanted_(wanted), state_(state), ledger_(ledger) {}

  bool older = false;           // than [publish] from
  bool asked_for = false;       // named by --only
  bool by_hand = false;         // a person does it: they know best what they never posted
  std::string moved_from{};     // a channel that is no more, and has the document's post on the same site
  std::int64_t not_before = 0;  // the channel's or the item's
  std::int64_t opens = 0;       // when the channel's hours next allow a post to be made or changed
  std::int64_t now = 0;

  /// The first reason that holds decides.
  [[nodiscard]] Decision decide() const {
    if (state_.phase == Phase::seeded) return nothing(say("ska inte postas (--seed)", "is not to be posted (--seed)"));
    Decision decision = post_.retract ? retraction() : posting();
    if (!sends(decision.step)) return decision;
    if (not_before > now)
      return {Step::waiting, say("väntar till {}", "waits until {}", iso_time(not_before)), not_before};
    if (opens > now && decision.step != Step::retract)
      return {
          Step::waiting,
          say("utanför kanalens hours; väntar till {}", "outside the channel's hours; waits until {}", iso_time(opens)),
          opens};
    return decision;
  }

 private:
  Decision retraction() const {
    if (state_.phase == Phase::planned && older)
      return nothing(say("indraget, och äldre än [publish] from", "withdrawn, and older than [publish] from"));
    if (state_.phase == Phase::planned && by_hand)
      return nothing(say("indraget, och aldrig utlagt", "withdrawn, and never posted"));
    if (state_.phase != Phase::retracted)
      return {Step::retract, say("dokumentet är indraget", "the document is withdrawn")};
    if (state_.open_until == 0) return nothing(say("indraget och borttaget", "withdrawn and taken down"));
    return {Step::retract, say("indraget; ett sent inlägg kan ännu dyka upp (till {})",
                               "withdrawn; a late post may still turn up (until {})", iso_time(state_.open_until))};
  }

  Decision posting() const {
    bool begun = state_.stands || state_.phase == Phase::sending || state_.phase == Phase::unknown;
    if (older && !begun) return nothing(say("äldre än [publish] from", "older than [publish] from"));
    if (!post_.blocked.empty()) return {Step::blocked, post_.blocked};
    if (!asked_for && text_is(state_.refused_hash))
      return {Step::blocked,
              say("kanalen har avböjt den här texten; ändra den, eller försök igen med --only {}",
                  "the channel has refused this text; change it, or try again with --only {}", post_.item)};
    if (state_.stands && state_.removed_by_us)
      return {Step::create,
              say("skulle tas bort, och ska nu stå där igen", "was to go, and shall now stand there again")};
    if (state_.stands) return standing();
    if (!moved_from.empty())
      return {Step::blocked,
              say("inlägget står på samma webbplats under kanalens gamla namn {0}: ge kanalen det namnet "
                  "igen, eller skriv det i liggaren med --seed --only {1}",
                  "the post stands on the same site under the channel's old name {0}: give the channel "
                  "that name again, or record it with --seed --only {1}",
                  moved_from, post_.item)};
    if (begun)
      return {Step::create,
              say("sändes förut, utgången är okänd: leta först", "was sent before, outcome unknown: look first")};
    return {Step::create, say("ska postas", "to be posted")};
  }

  Decision standing() const {
    if (!ledger_.text(state_.hash))
      return {Step::blocked, say("den postade texten finns inte kvar att jämföra med: jämför för hand, {}",
                                 "the posted text is no longer kept to compare with: compare by hand, {}", state_.url)};
    if (state_.open_until == 0 && text_is(state_.hash)) return unchanged();
    return {Step::update, say("texten är ändrad", "the text has changed")};
  }

  /// A post that the channel shows by itself is looked at once more when its time has come.
  Decision unchanged() const {
    if (state_.appears == 0) return nothing(say("oförändrat", "unchanged"));
    if (now < state_.appears)
      return nothing(say("visas på kanalen {}", "appears on the channel at {}", iso_time(state_.appears)));
    return {Step::create, say("skulle visas {}: ses efter", "was to appear at {}: looking", iso_time(state_.appears))};
  }

  bool text_is(const std::string& hash) const {
    auto kept = ledger_.text(hash);
    return kept && kept->text == wanted_.text;
  }

  const Post& post_;
  const Wanted& wanted_;
  const ItemState& state_;
  const Ledger& ledger_;
};

const Channel* channel_named(const Settings& settings, const std::string& name) {
  auto found = std::find_if(settings.channels.begin(), settings.channels.end(),
                            [&](const Channel& c) { return c.name == name; });
  return found == settings.channels.end() ? nullptr : &*found;
}

/// When the channel's hours next are: `now` where it has none.
std::int64_t opens_at(const Channel& channel, const Settings& settings, std::int64_t now) {
  if (channel.hours.empty()) return now;
  auto hours = parse_hours(channel.hours);
  return hours ? next_open(*hours, settings.closed_days, now) : now;
}

/// The ledger's name for the document: an id that it had before, where a post stands under that and nothing under the
/// new one. So a file that was renamed keeps its post, and gets no second one.
std::string item_in_ledger(const Post& post, const std::set<std::string>& taken, const LedgerState& state) {
  if (state.of(post.channel, post.item).phase != Phase::planned) return post.item;
  for (const std::string& before : post.former)
    if (!taken.contains(before) && state.of(post.channel, before).phase != Phase::planned) return before;
  return post.item;
}

Posts under_items_in_ledger(Posts posts, const LedgerState& state) {
  std::set<std::string> taken;
  for (const Post& post : posts) taken.insert(post.item);
  for (Post& post : posts) {
    std::string item = item_in_ledger(post, taken, state);
    if (item != post.item) post.former = {std::exchange(post.item, item)};
  }
  return posts;
}

bool in_focus(const Focus& focus, const std::string& channel, const std::string& item) {
  return (focus.channel.empty() || focus.channel == channel) && (focus.item.empty() || focus.item == item);
}

/// Posts are known by the name of their channel: one that got a new name would get them all once more. Facebook's are
/// known by their address, and are found.
std::string channel_it_moved_from(const Post& post, const Channel& channel, const Settings& settings,
                                  const LedgerState& state) {
  if (channel.url.empty() || state.of(post.channel, post.item).phase != Phase::planned) return {};
  for (const std::string& name : state.channels()) {
    const ItemState& there = state.of(name, post.item);
    bool is_gone = !channel_named(settings, name);
    if (is_gone && there.stands && origin_of(there.url) == origin_of(channel.url)) return name;
  }
  return {};
}

/// A post that stands, or may come to, while its document is not published on the channel any more. That is no decision
/// to withdraw: the file may lie in an error, or in another branch. So a person must say.
void add_orphans(Plan& plan, const Posts& posts, const Settings& settings, const LedgerState& state,
                 const Focus& focus) {
  std::set<std::pair<std::string, std::string>> wanted;
  for (const Post& post : posts) wanted.insert({post.channel, post.item});
  for (const auto& [key, item] : state.items()) {
    bool may_stand = item.stands || item.open_until != 0;
    if (!may_stand || wanted.contains(key) || !channel_named(settings, key.first) ||
        !in_focus(focus, key.first, key.second))
      continue;
    plan.push_back({.post = {.item = key.second, .channel = key.first},
                    .step = Step::blocked,
                    .reason = say("inlägget står kvar ({0}), men dokumentet publiceras inte på kanalen längre: insyn "
                                  "withdraw {1} tar ner det; har filen bytt namn, skriv den gamla adressen som alias",
                                  "the post still stands ({0}), but the document is not published on the channel any "
                                  "more: insyn withdraw {1} takes it down; if the file got a new name, write the old "
                                  "address as alias",
                                  item.url, key.second)});
  }
}

Said unknown_channel(const Settings& settings, const std::string& named) {
  std::vector<std::string_view> known;
  for (const Channel& channel : settings.channels) known.push_back(channel.name);
  const std::string near = nearest(named, known);
  if (near.empty()) return say("det finns ingen kanal {}", "there is no channel {}", named);
  return say("det finns ingen kanal {}; menade du {}?", "there is no channel {}; did you mean {}?", named, near);
}

}  // namespace

std::string_view name_of(Step step) { return kSteps[static_cast<std::size_t>(step)]; }
bool sends(Step step) { return step == Step::create || step == Step::update || step == Step::retract; }

std::string_view name_of(Result::Ending ending) { return kEndings[static_cast<std::size_t>(ending)]; }

void require_usable(const Settings& settings, const Focus& focus) {
  auto problems = channel_problems(settings);
  Said all;
  for (const Said& problem : problems) {
    const char* line_end = all.empty() ? "" : "\n";
    all = {all.sv + line_end + problem.sv, all.en + line_end + problem.en};
  }
  if (!all.empty()) throw UsageError(all);
  const std::string& named = focus.channel;
  if (!named.empty() && !channel_named(settings, named)) throw UsageError(unknown_channel(settings, named));
}

Plan make_plan(const Posts& all, const Settings& settings, const Ledger& ledger, const LedgerState& state,
               std::int64_t now, const Focus& focus) {
  Plan plan;
  Posts posts = under_items_in_ledger(all, state);
  for (const Post& post : posts) {
    const Channel* channel = channel_named(settings, post.channel);
    bool is_asked_for = in_focus(focus, post.channel, post.item) ||
                        std::any_of(post.former.begin(), post.former.end(),
                                    [&](const std::string& id) { return in_focus(focus, post.channel, id); });
    if (!channel || !is_asked_for) continue;
    Wanted wanted = make_wanted(post, *channel);
    const ItemState& item = state.of(post.channel, post.item);
    Case one(post, wanted, item, ledger);
    one.older = settings.publish_from && post.date < *settings.publish_from;
    one.asked_for = !focus.item.empty();
    one.by_hand = channel->type == "manual";
    one.not_before = std::max(item.not_before, state.channel_not_before(post.channel));
    one.opens = one.by_hand ? now : opens_at(*channel, settings, now);
    one.moved_from = channel_it_moved_from(post, *channel, settings, state);
    one.now = now;
    Decision decision = one.decide();
    plan.push_back({.post = post,
                    .step = decision.step,
                    .reason = decision.reason,
                    .text = post.retract || post.body.empty() ? std::string() : wanted.text,
                    .not_before = decision.not_before,
                    .moved_from = one.moved_from});
  }
  add_orphans(plan, posts, settings, state, focus);
  std::stable_sort(plan.begin(), plan.end(), [](const PlanItem& a, const PlanItem& b) {
    return std::tie(a.post.date, a.post.item, a.post.channel) < std::tie(b.post.date, b.post.item, b.post.channel);
  });
  return plan;
}

}  // namespace insyn::publish
