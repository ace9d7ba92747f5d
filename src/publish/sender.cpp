// SPDX-License-Identifier: EUPL-1.2
#include "publish/sender.hpp"

#include "base/error.hpp"
#include "publish/sender_task.hpp"

namespace insyn::publish {
namespace {

using Ending = Result::Ending;
using Next = Verdict::Next;

constexpr int kSecondLookPause = 2;  // seconds between the looks before something unknown is sent again

Result waiting(Said reason) { return {.ending = Ending::waiting, .reason = std::move(reason)}; }

Said interrupted() { return say("avbrutet innan det sändes", "interrupted before it was sent"); }

}  // namespace

Sender::Sender(Remote& remote, const Channel& channel, Ledger& ledger, LedgerState& state, Clock& clock,
               const std::atomic<bool>& stop)
    : remote_(remote), channel_(channel), ledger_(ledger), state_(state), clock_(clock), stop_(stop) {}

Result Sender::carry_out(const PlanItem& item) {
  if (auto result = make_ready()) return *result;
  Task task{.item = item, .wanted = make_wanted(item.post, channel_)};
  while (true) {
    // 1. Look. If we stop here: nothing has changed.
    auto sighting = look(task);
    if (!sighting) return sighting.error();
    // 2. Decide, by what stands and what the ledger knows. What is there may be changed only as it is now.
    Verdict verdict = decide_next(task, *sighting);
    bool changes_what_stands = verdict.next != Next::settled && verdict.next != Next::create;
    if (changes_what_stands && !std::exchange(task.looks_anew, true)) continue;
    if (verdict.next == Next::settled) return settle(task, verdict);
    if (verdict.next == Next::wait) return leave_unknown(task, verdict);
    if (verdict.next == Next::block)
      return {.ending = Ending::blocked,
              .reason = verdict.reason,
              .remote = verdict.subject.remote,
              .url = verdict.subject.url,
              .standing = verdict.subject.text};
    if (task.has_tried(verdict.next)) return leave_unknown(task, verdict);
    if (stop_ && !task.has_sent) return waiting(interrupted());
    // 3. Intend, send once, take the answer; then look again.
    task.tried.push_back(verdict.next);
    if (auto result = act(task, verdict)) return *result;
  }
}

std::optional<Result> Sender::make_ready() {
  if (stop_) return waiting(interrupted());
  if (!circuit_.is_open() && !is_ready_) {
    Answer answer = remote_.ready();
    is_ready_ = answer.outcome == Outcome::accepted;
    notes_ = answer.notes;
    if (!is_ready_) circuit_.open(answer);
  }
  if (!circuit_.is_open()) return std::nullopt;
  return Result{.ending = circuit_.needs_a_person() ? Ending::blocked : Ending::waiting, .reason = circuit_.reason()};
}

const ItemState& Sender::state_of(const Task& task) const { return state_.of(channel_.name, task.wanted.item); }

/// What the next intent's `begun` would be.
std::int64_t Sender::next_rev(const Task& task) const { return std::max(clock_.now(), state_of(task).begun + 1); }

/// Sent by an earlier run, and its settle time has not passed.
bool Sender::is_open(const Task& task) const { return !task.has_sent && state_of(task).open_until > clock_.now(); }

/// Of a change to another text than the wanted one.
std::string Sender::text_under_way(const Task& task) const {
  if (!is_open(task) || state_of(task).open_action != Action::update) return {};
  auto kept = ledger_.text(state_of(task).open_hash);
  return kept && kept->text != task.wanted.text ? kept->text : std::string();
}

const std::string& Sender::id_of(const Task& task) const {
  return task.remote.empty() ? state_of(task).remote : task.remote;
}

/// What the last answer showed, else what the channel shows. Before something unknown is sent again the channel is
/// asked twice: its lists can lag behind what it has.
tl::expected<Sighting, Result> Sender::look(Task& task) {
  if (task.read_back) return *std::exchange(task.read_back, std::nullopt);
  if (!remote_.can_be_looked_at()) return Sighting{};
  bool is_under_way = task.has_sent || task.looks_anew || state_of(task).open_until != 0;
  auto sighting = remote_.look(task.wanted, id_of(task), is_under_way ? Freshness::now : Freshness::of_this_run);
  bool sends_again = sighting && !task.has_sent && state_of(task).open_create && sighting->standing.empty() &&
                     state_of(task).open_until <= clock_.now();
  if (sends_again) {
    clock_.sleep(kSecondLookPause);
    sighting = remote_.look(task.wanted, id_of(task), Freshness::now);
  }
  if (!sighting) return tl::unexpected(could_not_look(task, sighting.error()));
  return *std::move(sighting);
}

Verdict Sender::decide_next(const Task& task, const Sighting& sighting) const {
  Situation situation{.wanted = task.wanted,
                      .state = state_of(task),
                      .now = clock_.now(),
                      .leaves_hidden = remote_.leaves_hidden(),
                      .removal_is_open = state_of(task).open_action == Action::retract && is_open(task),
                      .open_text = text_under_way(task),
                      .just_accepted = task.just_accepted,
                      .just_removed = task.just_removed,
                      .is_ours = [&](const Standing& standing) { return is_ours(state_of(task), standing); }};
  Step step = task.item.step;
  return remote_.can_be_looked_at() ? decide(step, sighting, situation) : decide_unseen(step, sighting, situation);
}

bool Sender::is_ours(const ItemState& state, const Standing& standing) const {
  if (!standing.revision.empty()) return true;  // the channel carries a proof that it is what we wrote
  for (const std::string& hash : state.sent) {
    auto kept = ledger_.text(hash);
    if (kept && kept->text == standing.text) return true;
  }
  auto kept = ledger_.text(state.hash);
  return kept && (kept->text == standing.text || kept->hash_of(standing.text) == state.remote_hash);
}

/// The one request that the verdict asks for (of several to take away, the first).
Answer Sender::ask_for(const Task& task, const Verdict& verdict) {
  const std::string& id = verdict.subject.remote;
  switch (verdict.next) {
    case Next::create: return remote_.create(task.wanted);
    case Next::update: return remote_.update(task.wanted, id);
    case Next::reveal: return remote_.reveal(task.wanted, id);
    default: return remote_.remove(task.wanted, verdict.targets.front());
  }
}

std::optional<Result> Sender::act(Task& task, const Verdict& verdict) {
  switch (verdict.next) {
    case Next::create: return write(task, Action::create, [&] { return ask_for(task, verdict); });
    case Next::update: return write(task, Action::update, [&] { return ask_for(task, verdict); });
    case Next::reveal: task.has_sent = true; return take_answer(task, Action::create, ask_for(task, verdict));
    case Next::prune:
    case Next::remove: return take_away(task, verdict);
    default: INSYN_EXPECTS(!"something to do"); return std::nullopt;
  }
}

std::optional<Result> Sender::write(Task& task, Action action, const Request& send) {
  intend(task, action);
  // If we stop here: the intent stands alone. The next run finds nothing on the channel, waits out the settle time,
  // looks again, and only then sends.
  Answer answer = send();
  // If we stop here: it may be done. The next run finds it by its marker and records it, or waits as above.
  return take_answer(task, action, answer);
}

std::optional<Result> Sender::take_away(Task& task, const Verdict& verdict) {
  bool retracts = verdict.next == Next::remove;
  if (retracts) intend(task, Action::retract);
  // If we stop here, or between two of them: the next run looks, and takes away what is left.
  bool all_gone = true;
  for (const std::string& id : verdict.targets) {
    Answer answer = remote_.remove(task.wanted, id);
    bool is_a_no = answer.outcome == Outcome::retry_later || answer.outcome == Outcome::refused;
    if (is_a_no && !retracts) return not_cleared(answer);
    if (auto result = take_answer(task, Action::retract, answer)) return result;
    all_gone = all_gone && answer.outcome != Outcome::unknown;
  }
  task.just_removed = retracts && all_gone;
  return std::nullopt;
}

/// A copy that can't be taken away is no answer about the post itself.
Result Sender::not_cleared(const Answer& answer) {
  circuit_.note_trouble(answer);
  return {.ending = Ending::retry_later,
          .reason = answer.reason,
          .not_before = clock_.now() + patience(answer.retry_after)};
}

/// Nothing: look at what came of it. A result: it was certainly not done.
std::optional<Result> Sender::take_answer(Task& task, Action action, const Answer& answer) {
  if (answer.outcome == Outcome::retry_later || answer.outcome == Outcome::refused) return refuse(task, action, answer);
  task.trouble = answer.outcome == Outcome::unknown ? answer.reason : Said{};
  task.retry_after = answer.outcome == Outcome::unknown ? patience(answer.retry_after) : 0;
  if (answer.outcome == Outcome::unknown)
    circuit_.note_trouble(answer);
  else
    circuit_.note_success();
  bool writes_text = action == Action::create || action == Action::update;
  task.just_accepted = writes_text && answer.outcome == Outcome::accepted;
  if (!answer.remote.empty() && writes_text) task.remote = answer.remote;
  if (!answer.stands.empty()) task.read_back = Sighting{answer.stands};
  return std::nullopt;
}

}  // namespace insyn::publish
