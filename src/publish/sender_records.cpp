// SPDX-License-Identifier: EUPL-1.2
// What the sender writes down, and what it tells of it: before it sends, when it knows what came of it, and when it
// does not.
#include "base/error.hpp"
#include "publish/channel_settings.hpp"
#include "publish/sender_task.hpp"

namespace insyn::publish {
namespace {

using Ending = Result::Ending;

Action action_of(Step step) {
  return step == Step::create ? Action::create : step == Step::update ? Action::update : Action::retract;
}

EventKind success_of(Action action) {
  return action == Action::create   ? EventKind::posted
         : action == Action::update ? EventKind::updated
                                    : EventKind::retracted;
}

/// What still has to happen before readers see it.
Said what_is_left(const Standing& one) {
  if (one.visibility == Standing::Visibility::visible) return {};
  if (one.appears != 0) return say("visas {}", "appears at {}", iso_time(one.appears));
  return say("ett utkast: någon på kanalen publicerar det", "a draft: somebody on the channel publishes it");
}

}  // namespace

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
  circuit_.note_trouble(answer);
  bool for_good = answer.outcome == Outcome::refused && answer.scope == Answer::Scope::item;
  std::int64_t not_before = for_good ? 0 : again_after(answer, state_of(task).attempt);
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
  circuit_.note_trouble(answer);
  std::int64_t now = clock_.now();
  if (task.has_sent)
    record_unknown(task, std::max(task.retry_after, patience(answer.retry_after)));
  else if (answer.retry_after > 0)
    record({.item = task.wanted.item,
            .event = EventKind::refused,
            .action = action_of(task.item.step),
            .not_before = now + patience(answer.retry_after),
            .remote = id_of(task)});
  Ending ending = task.has_sent                        ? Ending::unknown
                  : answer.outcome == Outcome::refused ? Ending::refused
                                                       : Ending::retry_later;
  std::int64_t again = ending == Ending::refused ? 0 : now + patience(answer.retry_after);
  return {.ending = ending, .reason = answer.reason, .remote = id_of(task), .not_before = again};
}

/// What a person must mend may be tried as soon as they have.
std::int64_t Sender::again_after(const Answer& answer, int attempt) const {
  return clock_.now() + (answer.outcome == Outcome::refused ? 0 : back_off(answer, attempt));
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
