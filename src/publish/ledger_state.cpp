// SPDX-License-Identifier: EUPL-1.2
#include "publish/ledger_state.hpp"

#include <algorithm>

namespace insyn::publish {
namespace {

void close_open(ItemState& state) {
  state.open_until = 0;
  state.open_create = false;
  state.open_action = Action::none;
}

/// Is it the open request, sent again?
bool repeats(const ItemState& state, const Event& event) {
  return state.open_action == event.action && state.open_hash == event.hash;
}

void intend(ItemState& state, const Event& event) {
  if (!repeats(state, event)) state.begun = std::max(event.time, state.begun + 1);
  state.open_action = event.action;
  state.open_hash = event.hash;
  state.phase = event.action == Action::retract ? Phase::retracting : Phase::sending;
  state.attempt = event.attempt;
  state.open_until = event.not_before;
  state.open_create = state.open_create || event.action == Action::create;
  state.not_before = 0;
  if (event.action == Action::retract) state.removed_by_us = true;
  if (!event.hash.empty() && std::find(state.sent.begin(), state.sent.end(), event.hash) == state.sent.end())
    state.sent.push_back(event.hash);
}

/// An answer to an intent. One without an attempt is an answer to a look: it says when to come back, no more.
void refuse(ItemState& state, const Event& event) {
  state.not_before = event.not_before;
  if (event.attempt == 0) return;
  close_open(state);
  if (event.action == Action::retract) state.removed_by_us = false;
  if (event.not_before == 0) std::erase(state.sent, event.hash);  // "not now" has been said of posts that went through
  state.phase = state.stands ? Phase::live : Phase::refused;
  if (event.not_before == 0) state.refused_hash = event.hash;
}

void leave_unknown(ItemState& state, const Event& event) {
  state.phase = Phase::unknown;
  state.open_until = event.not_before;
  if (!event.remote.empty()) state.remote = event.remote;
}

void stand(ItemState& state, const Event& event) {
  state = ItemState{.phase = Phase::live,
                    .stands = true,
                    .hash = event.hash,
                    .remote = event.remote,
                    .remote_hash = event.remote_hash,
                    .remote_modified = event.remote_modified,
                    .url = event.url,
                    .begun = state.begun,
                    .appears = event.not_before};
}

/// The tombstone. not_before: until then a post that we sent may still turn up and must be taken down.
void fall(ItemState& state, const Event& event) {
  state = ItemState{.phase = Phase::retracted,
                    .url = state.url,
                    .open_until = event.not_before,
                    .removed_by_us = true,
                    .begun = state.begun};
}

void confirm(ItemState& state, const Event& event) {
  if (event.action == Action::seed)
    state = ItemState{.phase = Phase::seeded};
  else if (event.action == Action::retract)
    fall(state, event);
  else
    stand(state, event);
}

}  // namespace

LedgerState::LedgerState(const std::vector<Event>& events) {
  for (const Event& event : events) apply(event);
}

void LedgerState::apply(const Event& event) {
  if (event.event == EventKind::seen) {
    seen_.try_emplace(event.item, event.time);
    return;
  }
  ItemState& state = items_[{event.channel, event.item}];
  switch (event.event) {
    case EventKind::seen: break;
    case EventKind::intent: intend(state, event); break;
    case EventKind::refused: refuse(state, event); break;
    case EventKind::unknown: leave_unknown(state, event); break;
    case EventKind::posted:
    case EventKind::updated:
    case EventKind::retracted:
    case EventKind::reconciled:
    case EventKind::done: confirm(state, event); break;
  }
  if (event.event == EventKind::refused) channel_not_before_[event.channel] = event.not_before;
}

const ItemState& LedgerState::of(std::string_view channel, std::string_view item) const {
  static const ItemState untouched;
  auto found = items_.find({std::string(channel), std::string(item)});
  return found == items_.end() ? untouched : found->second;
}

std::vector<std::string> LedgerState::channels() const {
  std::vector<std::string> names;
  for (const auto& [key, item] : items_)
    if (names.empty() || names.back() != key.first) names.push_back(key.first);
  return names;
}

std::int64_t LedgerState::channel_not_before(std::string_view channel) const {
  auto found = channel_not_before_.find(channel);
  return found == channel_not_before_.end() ? 0 : found->second;
}

std::int64_t LedgerState::seen(std::string_view item) const {
  auto found = seen_.find(item);
  return found == seen_.end() ? 0 : found->second;
}

}  // namespace insyn::publish
