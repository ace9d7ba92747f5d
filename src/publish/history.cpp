// SPDX-License-Identifier: EUPL-1.2
#include "publish/history.hpp"

#include <utility>

#include "publish/ledger_state.hpp"

namespace insyn::publish {
namespace {

using What = Posting::What;

/// What happened on the channel, by the event and by what stood there before; nothing when nothing did.
std::optional<What> what_happened(const Event& event, const ItemState& before) {
  switch (event.event) {
    case EventKind::posted: return What::posted;
    case EventKind::updated: return What::updated;
    case EventKind::retracted: return What::retracted;
    case EventKind::reconciled:
    case EventKind::done: break;
    default: return std::nullopt;
  }
  switch (event.action) {
    case Action::create:
    case Action::update:
      if (before.appears != 0 && before.hash == event.hash) return std::nullopt;  // told when it was scheduled
      return before.stands ? What::updated : What::posted;
    case Action::retract: return before.stands ? std::optional(What::retracted) : std::nullopt;
    default: return std::nullopt;
  }
}

}  // namespace

History history(const std::vector<Event>& events, const std::unordered_map<std::string, std::string>& seen_bodies) {
  History past;
  LedgerState state;
  for (const Event& event : events) {
    Date day = day_in_stockholm(event.time);
    if (event.event == EventKind::seen && past.published.try_emplace(event.item, day).second)
      if (auto body = seen_bodies.find(event.hash); body != seen_bodies.end())
        past.published_bodies.emplace(event.item, body->second);
    const ItemState& before = state.of(event.channel, event.item);
    if (auto what = what_happened(event, before))
      past.postings.push_back({*what, event.channel, event.item, event.url.empty() ? before.url : event.url, day,
                               event.event == EventKind::done});
    state.apply(event);
  }
  return past;
}

Past read_past(const std::filesystem::path& root, const Settings& settings) {
  if (ledger_problem(settings)) return {};
  auto [chain, name, way_out, seen_bodies] = read_local_lines(root, settings);
  return {history(chain.events, seen_bodies), std::move(chain.damage), std::move(name), std::move(way_out)};
}

}  // namespace insyn::publish
