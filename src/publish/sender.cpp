// SPDX-License-Identifier: EUPL-1.2
#include "publish/sender.hpp"

#include <algorithm>
#include <random>

#include "base/error.hpp"
#include "publish/channel_settings.hpp"

namespace insyn::publish {
namespace {

using Ending = Result::Ending;
using Next = Verdict::Next;

constexpr int kSecondLookPause = 2;   // seconds between the looks before something unknown is sent again
constexpr int kTroublesThatStop = 3;  // in a row: then the channel rests for this run
constexpr std::int64_t kShortestBackOff = 5, kLongestBackOff = 3600;
constexpr std::int64_t kLongestWait = 30 * 86400;  // whatever a server asks for

/// Full jitter: anywhere between nothing and a limit that doubles with each attempt.
std::int64_t back_off(int attempt) {
  static std::mt19937 generator(std::random_device{}());
  std::int64_t limit = std::min(kLongestBackOff, kShortestBackOff << std::min(attempt, 10));
  return std::uniform_int_distribution<std::int64_t>(1, limit)(generator);
}

std::int64_t capped(std::int64_t seconds) { return std::clamp<std::int64_t>(seconds, 0, kLongestWait); }

Action action_of(Step step) {
  return step == Step::create ? Action::create : step == Step::update ? Action::update : Action::retract;
}

EventKind success_of(Action action) {
  return action == Action::create   ? EventKind::posted
         : action == Action::update ? EventKind::updated
                                    : EventKind::retracted;
}

Result waiting(Said reason) { return {.ending = Ending::waiting, .reason = std::move(reason)}; }

/// What still has to happen before readers see it.
Said what_is_left(const Standing& one) {
  if (one.visibility == Standing::Visibility::visible) return {};
  if (one.appears != 0) return say("visas {}", "appears at {}", iso_time(one.appears));
  return say("ett utkast: någon på kanalen publicerar det", "a draft: somebody on the channel publishes it");
}

Said interrupted() { return say("avbrutet innan det sändes", "interrupted before it was sent"); }

}  // namespace

/// One post on its way. Lives for one carry_out: all that must survive is in the ledger.
struct Sender::Task {
  const PlanItem& item;
  Wanted wanted;
  std::optional<Sighting> read_back{};  // what the last answer itself showed
  std::string hash{};                   // of the wanted text, once it is kept
  std::string remote{};                 // id that a create of this run was answered with
  std::vector<Next> tried{};            // each at most once a run
  Said trouble{};                       // of the last answer that proved nothing
  std::int64_t retry_after = 0;         // seconds that answer asked us to wait
  bool has_sent = false;
  bool looks_anew = false;  // what an earlier look of the run listed will not do
  bool just_accepted = false;
  bool just_removed = false;

  [[nodiscard]] bool has_tried(Next next) const { return std::find(tried.begin(), tried.end(), next) != tried.end(); }
};

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

Result Sender::rehearse(const PlanItem& item) {
  if (auto result = make_ready()) return *result;
  Task task{.item = item, .wanted = make_wanted(item.post, channel_)};
  auto sighting = remote_.look(task.wanted, id_of(task), Freshness::of_this_run);
  if (!sighting) return {.ending = Ending::waiting, .reason = sighting.error().reason};
  Verdict verdict = decide_next(task, *sighting);
  if (verdict.next == Next::block)
    return {.ending = Ending::blocked, .reason = verdict.reason, .standing = verdict.subject.text};
  if (verdict.next == Next::wait) return waiting(verdict.reason);
  task.wanted.rev = next_rev(task);
  if (verdict.next != Next::settled) ask_for_all(task, verdict);
  bool is_there = !verdict.subject.remote.empty();
  Said found = !remote_.can_be_looked_at() ? say("mottagaren går inte att fråga", "the receiver cannot be asked")
               : is_there ? say("finns på kanalen: {}", "stands on the channel: {}", verdict.subject.url)
                          : say("finns inte på kanalen", "is not on the channel");
  return {.ending = Ending::none, .reason = found, .remote = verdict.subject.remote, .url = verdict.subject.url};
}

void Sender::sketch(const PlanItem& item) {
  Task task{.item = item, .wanted = make_wanted(item.post, channel_)};
  task.wanted.rev = next_rev(task);
  const std::string& id = id_of(task);
  Next next = item.step == Step::create ? Next::create : item.step == Step::update ? Next::update : Next::remove;
  bool is_to_be_found = next == Next::remove && id.empty() && remote_.can_be_looked_at();
  if (!is_to_be_found) ask_for_all(task, {.next = next, .subject = {.remote = id}, .targets = {id}});
}

/// For a rehearsal, which carries nothing out: also what follows when the first request is accepted.
void Sender::ask_for_all(const Task& task, const Verdict& verdict) {
  static_cast<void>(ask_for(task, verdict));
  bool shows_it_after = verdict.next == Next::create && remote_.creates_hidden() && !remote_.leaves_hidden();
  if (shows_it_after) static_cast<void>(remote_.reveal(task.wanted, "ID"));
}

std::optional<Result> Sender::make_ready() {
  if (stop_) return waiting(interrupted());
  if (stopped_.empty() && !is_ready_) {
    Answer answer = remote_.ready();
    is_ready_ = answer.outcome == Outcome::accepted;
    notes_ = answer.notes;
    if (!is_ready_) stop(answer);
  }
  if (stopped_.empty()) return std::nullopt;
  return Result{.ending = a_person_must_act_ ? Ending::blocked : Ending::waiting, .reason = stopped_};
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
  note_trouble(answer);
  return {
      .ending = Ending::retry_later, .reason = answer.reason, .not_before = clock_.now() + capped(answer.retry_after)};
}

/// Nothing: look at what came of it. A result: it was certainly not done.
std::optional<Result> Sender::take_answer(Task& task, Action action, const Answer& answer) {
  if (answer.outcome == Outcome::retry_later || answer.outcome == Outcome::refused) return refuse(task, action, answer);
  task.trouble = answer.outcome == Outcome::unknown ? answer.reason : Said{};
  task.retry_after = answer.outcome == Outcome::unknown ? capped(answer.retry_after) : 0;
  if (answer.outcome == Outcome::unknown)
    note_trouble(answer);
  else
    troubles_in_a_row_ = 0;
  bool writes_text = action == Action::create || action == Action::update;
  task.just_accepted = writes_text && answer.outcome == Outcome::accepted;
  if (!answer.remote.empty() && writes_text) task.remote = answer.remote;
  if (!answer.stands.empty()) task.read_back = Sighting{answer.stands};
  return std::nullopt;
}

void Sender::intend(Task& task, Action action) {
  if (action != Action::retract) task.hash = keep(task);
  record({.item = task.wanted.item,
          .event = EventKind::intent,
          .action = action,
          .attempt = state_of(task).attempt + 1,
          .not_before = clock_.now() + settle_seconds(channel_),
          .hash = task.hash,
          .remote = id_of(task)});
  task.has_sent = true;
  task.wanted.rev = state_of(task).begun;
}

Result Sender::settle(Task& task, const Verdict& verdict) {
  Action action = action_of(task.item.step);
  const Standing& one = verdict.subject;
  bool watches_on = state_of(task).phase == Phase::retracted && state_of(task).open_until > clock_.now();
  if (action == Action::retract && watches_on && !task.has_sent)
    return {.ending = Ending::already_there, .reason = say("borttaget", "taken down")};
  Event event{.item = task.wanted.item,
              .event = task.has_sent ? success_of(action) : EventKind::reconciled,
              .action = action,
              .attempt = task.has_sent ? state_of(task).attempt : 0,
              .remote = one.remote,
              .remote_modified = one.modified,
              .url = one.url};
  if (action == Action::retract) {
    // The tombstone: a create whose answer was lost can still come through until its settle time has passed.
    if (state_of(task).open_create && state_of(task).open_until > clock_.now())
      event.not_before = state_of(task).open_until;
  } else {
    event.hash = keep(task);
    const std::string& standing = remote_.can_be_looked_at() ? one.text : task.wanted.text;
    event.remote_hash = ledger_.text(event.hash)->hash_of(standing);
    if (one.visibility == Standing::Visibility::hidden) event.not_before = one.appears;
  }
  // If we stop here: the next run looks, finds it so, and records it.
  record(event);
  return {.ending = task.has_sent ? Ending::accepted : Ending::already_there,
          .reason = action == Action::retract ? Said{} : what_is_left(one),
          .remote = one.remote,
          .url = one.url};
}

Result Sender::leave_unknown(Task& task, const Verdict& verdict) {
  if (!task.has_sent)
    return {.ending = Ending::unknown, .reason = verdict.reason, .remote = id_of(task), .not_before = verdict.until};
  record_unknown(task, task.retry_after);
  Said reason = task.trouble.empty()
                    ? say("kanalen visar ännu inte det som sändes", "the channel does not yet show what was sent")
                    : task.trouble;
  return {.ending = Ending::unknown, .reason = reason, .remote = id_of(task), .not_before = state_of(task).open_until};
}

/// Looking, too, waits as long as the channel asks.
void Sender::record_unknown(const Task& task, std::int64_t retry_after) {
  record({.item = task.wanted.item,
          .event = EventKind::unknown,
          .action = action_of(task.item.step),
          .attempt = state_of(task).attempt,
          .not_before = clock_.now() + std::max<std::int64_t>(settle_seconds(channel_), retry_after),
          .hash = task.hash,
          .remote = id_of(task)});
}

Result Sender::refuse(const Task& task, Action action, const Answer& answer) {
  note_trouble(answer);
  bool for_good = answer.outcome == Outcome::refused && answer.scope == Answer::Scope::item;
  std::int64_t not_before = for_good ? 0 : wait_for(answer, state_of(task).attempt);
  record({.item = task.wanted.item,
          .event = EventKind::refused,
          .action = action,
          .attempt = state_of(task).attempt,
          .not_before = not_before,
          .hash = task.hash,
          .remote = id_of(task)});
  if (answer.outcome == Outcome::refused)
    return {.ending = Ending::refused, .reason = answer.reason, .remote = id_of(task)};
  return {.ending = Ending::retry_later, .reason = answer.reason, .remote = id_of(task), .not_before = not_before};
}

/// A look that failed changes nothing, so it is recorded only where the channel said when to come back. After sending,
/// what came of it stays unknown.
Result Sender::could_not_look(const Task& task, const Answer& answer) {
  note_trouble(answer);
  std::int64_t now = clock_.now();
  if (task.has_sent)
    record_unknown(task, std::max(task.retry_after, capped(answer.retry_after)));
  else if (answer.retry_after > 0)
    record({.item = task.wanted.item,
            .event = EventKind::refused,
            .action = action_of(task.item.step),
            .not_before = now + capped(answer.retry_after),
            .remote = id_of(task)});
  Ending ending = task.has_sent                        ? Ending::unknown
                  : answer.outcome == Outcome::refused ? Ending::refused
                                                       : Ending::retry_later;
  std::int64_t again = ending == Ending::refused ? 0 : now + capped(answer.retry_after);
  return {.ending = ending, .reason = answer.reason, .remote = id_of(task), .not_before = again};
}

/// The circuit: a reason that holds for the whole channel opens it at once, others after a few in a row. One channel's
/// never touches another's.
void Sender::note_trouble(const Answer& answer) {
  bool at_once = answer.scope == Answer::Scope::channel;
  if (answer.outcome == Outcome::refused && !at_once) return;
  if (at_once || ++troubles_in_a_row_ >= kTroublesThatStop) stop(answer);
}

void Sender::stop(const Answer& answer) {
  stopped_ = answer.reason;
  a_person_must_act_ = answer.outcome == Outcome::refused;
}

std::int64_t Sender::wait_for(const Answer& answer, int attempt) const {
  if (answer.outcome == Outcome::refused) return clock_.now();  // a person mends it: may be tried at once
  return clock_.now() + std::max(capped(answer.retry_after), back_off(attempt));
}

/// The wanted text, kept once: a text that the ledger has under this item's hashes is not kept again.
std::string Sender::keep(const Task& task) {
  if (!task.hash.empty()) return task.hash;
  auto hashes = state_of(task).sent;
  hashes.push_back(state_of(task).hash);
  for (const std::string& hash : hashes)
    if (auto kept = ledger_.text(hash); kept && kept->text == task.wanted.text) return hash;
  return ledger_.keep_text(KeptText::with_new_salt(task.wanted.text));
}

void Sender::record(Event event) {
  event.channel = channel_.name;
  event.time = clock_.now();
  state_.apply(ledger_.append(std::move(event)));
}

}  // namespace insyn::publish
