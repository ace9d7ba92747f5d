// SPDX-License-Identifier: EUPL-1.2
// What holds now, derived from the ledger's events and from nothing else:
//
//   planned → sending → live → retracting → retracted
//                 ↘ unknown ↗        (sent, answer not known: look before sending again)
//                 ↘ refused          (a clear no; with not_before: not yet)
//   seeded                           (never to be posted)
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "publish/ledger.hpp"

namespace insyn::publish {

enum class Phase { planned, sending, unknown, refused, live, retracting, retracted, seeded };

/// One document on one channel.
struct ItemState {
  Phase phase = Phase::planned;
  bool stands = false;  // the channel has it, as far as we know
  std::string hash{};   // of the text that stands
  std::string remote{}, remote_hash{}, remote_modified{}, url{};
  int attempt = 0;  // intents since the last success

  /// Hashes of texts sent since `hash` was confirmed: any of them may be what the channel now has.
  std::vector<std::string> sent{};
  /// Until then something that we sent may still take effect; 0 when nothing is open.
  std::int64_t open_until = 0;
  /// The open request is one that makes a post.
  bool open_create = false;
  /// We have taken a post of the document away, or tried to, since one last came to stand: what is gone or lies in the
  /// channel's bin is not a person's doing.
  bool removed_by_us = false;
  /// The open request: what it was to do, with which text.
  Action open_action = Action::none;
  std::string open_hash{};
  /// When that request was first intended: the same however often it is repeated, and later than that of every request
  /// before it. 0: none yet.
  std::int64_t begun = 0;
  /// live: the channel shows the post by itself at that time, and has not been seen to; 0: it is in sight.
  std::int64_t appears = 0;
  /// The channel asked us to wait.
  std::int64_t not_before = 0;
  /// The text that the channel refused for good; "" when none.
  std::string refused_hash{};
};

class LedgerState {
 public:
  LedgerState() = default;
  explicit LedgerState(const std::vector<Event>& events);

  void apply(const Event& event);

  /// Phase::planned where the ledger says nothing.
  [[nodiscard]] const ItemState& of(std::string_view channel, std::string_view item) const;
  /// When the channel as a whole may be asked again; 0: now.
  [[nodiscard]] std::int64_t channel_not_before(std::string_view channel) const;
  /// When the item's page was first seen with its published text; 0: never.
  [[nodiscard]] std::int64_t seen(std::string_view item) const;
  /// Every channel that the ledger names, sorted.
  [[nodiscard]] std::vector<std::string> channels() const;
  /// Channel and item of everything the ledger names, sorted.
  [[nodiscard]] const std::map<std::pair<std::string, std::string>, ItemState>& items() const { return items_; }

 private:
  std::map<std::pair<std::string, std::string>, ItemState> items_{};
  std::map<std::string, std::int64_t, std::less<>> channel_not_before_{};
  std::map<std::string, std::int64_t, std::less<>> seen_{};
};

}  // namespace insyn::publish
