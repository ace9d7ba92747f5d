// SPDX-License-Identifier: EUPL-1.2
#include "publish/pass.hpp"

#include "publish/channels/channels.hpp"
#include "publish/sender.hpp"

namespace insyn::publish {
namespace {

using Ending = Result::Ending;

constexpr int kPageAgainSeconds = 5;  // a site that is being put up

/// What the plan itself decided not to send.
Result not_sent(const PlanItem& item) {
  Ending ending = item.step == Step::blocked   ? Ending::blocked
                  : item.step == Step::waiting ? Ending::waiting
                                               : Ending::none;
  return {.ending = ending, .reason = item.reason, .not_before = item.not_before};
}

}  // namespace

class Pass::Line {
 public:
  Line(const Channel& channel, Http& http, Ledger& ledger, LedgerState& state, const Surroundings& around)
      : channel_(channel), state_(state), remote_(make_remote(channel, {around.root, http, around.clock})) {
    if (remote_) sender_.emplace(*remote_, channel_, ledger, state, around.clock, around.stop);
  }

  Result carry_out(const PlanItem& item) { return sender_ ? sender_->carry_out(item) : by_hand(item); }
  Result rehearse(const PlanItem& item) {
    if (sender_) return sender_->rehearse(item);
    return {.ending = Ending::none, .reason = by_hand(item).reason};
  }
  void sketch(const PlanItem& item) {
    if (sender_) sender_->sketch(item);
  }
  [[nodiscard]] std::vector<Said> notes() const { return sender_ ? sender_->notes() : std::vector<Said>(); }

 private:
  Result by_hand(const PlanItem& item) const { return ask_a_person(item, state_.of(channel_.name, item.post.item)); }

  const Channel& channel_;
  const LedgerState& state_;
  std::unique_ptr<Remote> remote_;
  std::optional<Sender> sender_{};
};

Pass::Pass(const Settings& settings, const Options& options, Ledger& ledger, LedgerState& state,
           const Surroundings& around)
    : options_(options),
      ledger_(ledger),
      state_(state),
      around_(around),
      publish_from_(settings.publish_from.value_or(Date{})),
      rehearsal_(options.mode == Mode::offline ? nullptr : &around.http) {
  Http& http = options.mode == Mode::send ? around.http : rehearsal_;
  for (const Channel& channel : settings.channels)
    lines_.emplace(channel.name, std::make_unique<Line>(channel, http, ledger, state, around));
}

Pass::~Pass() = default;

/// What was withdrawn goes first: it waits for nothing that hinders a new post.
void Pass::walk(Plan& plan) {
  for (PlanItem& item : plan)
    if (item.step == Step::retract) carry_out(item);
  for (PlanItem& item : plan)
    if (item.step != Step::retract) carry_out(item);
  tell_notes();
}

void Pass::carry_out(PlanItem& item) {
  if (is_worth_seeing(item)) static_cast<void>(page_is_ready(item));
  item.result = sends(item.step) ? send(item) : not_sent(item);
  if (options_.on_result && sends(item.step)) options_.on_result(item);
}

void Pass::rehearse(Plan& plan) {
  for (PlanItem& item : plan) {
    if (!sends(item.step) || around_.stop) continue;
    bool is_ready = page_is_ready(item);
    Result found = is_ready ? line_of(item).rehearse(item) : waiting_for_page(item);
    if (!is_ready) line_of(item).sketch(item);
    item.requests = rehearsal_.take();
    if (found.ending == Ending::blocked) item.step = Step::blocked;
    if (found.ending == Ending::waiting) item.step = Step::waiting;
    item.reason = found.reason;
    item.standing = found.standing;
  }
  tell_notes();
}

void Pass::sketch(Plan& plan) {
  for (PlanItem& item : plan) {
    if (!sends(item.step)) continue;
    line_of(item).sketch(item);
    item.requests = rehearsal_.take();
  }
}

void Pass::tell_notes() const {
  if (!options_.on_note) return;
  for (const auto& [channel, line] : lines_)
    for (const Said& note : line->notes()) options_.on_note(channel, note);
}

Pass::Line& Pass::line_of(const PlanItem& item) { return *lines_.at(item.post.channel); }

Result Pass::send(const PlanItem& item) {
  return page_is_ready(item) ? line_of(item).carry_out(item) : waiting_for_page(item);
}

/// Nothing is to be sent, but when its page was put up is not known yet: that day is told of all that is published,
/// also where its post waits for a summary.
bool Pass::is_worth_seeing(const PlanItem& item) const {
  const Post& post = item.post;
  bool has_page = !post.retract && !post.text_sha256.empty();
  return !sends(item.step) && has_page && post.date >= publish_from_ && state_.seen(post.item) == 0;
}

bool Pass::page_is_ready(const PlanItem& item) {
  if (options_.pages == Options::Pages::are_trusted || item.post.retract || around_.stop) return true;
  auto [known, is_new] = looked_.try_emplace(item.post.link);
  if (is_new) known->second = look_at_page(around_.http, item.post.link, item.post.text_sha256);
  if (is_new && known->second.is_ready) note_seen(item.post);
  return known->second.is_ready;
}

Result Pass::waiting_for_page(const PlanItem& item) const {
  return {.ending = Ending::waiting,
          .reason = looked_.at(item.post.link).reason,
          .not_before = around_.clock.now() + kPageAgainSeconds};
}

void Pass::note_seen(const Post& post) {
  if (options_.mode != Mode::send || state_.seen(post.item) != 0) return;
  bool has_body = !post.body_sha256.empty();
  std::string hash = has_body ? ledger_.keep_text(KeptText::of_body(post.body_sha256)) : std::string();
  state_.apply(ledger_.append({.time = around_.clock.now(),
                               .channel = std::string(kSiteChannel),
                               .item = post.item,
                               .event = EventKind::seen,
                               .hash = std::move(hash),
                               .url = post.link}));
}

}  // namespace insyn::publish
