// SPDX-License-Identifier: EUPL-1.2
// Given what stands on the channel and what the ledger knows, the one next thing to do. A pure function: the sender
// calls it before it sends, after it has sent, and after a crash, and does not know which of the three it is.
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "publish/ledger_state.hpp"
#include "publish/plan.hpp"
#include "publish/remote.hpp"

namespace insyn::publish {

struct Verdict {
  enum class Next {
    create,   // send a new post
    reveal,   // show `subject`, which is hidden
    update,   // give `subject` the wanted text
    remove,   // take `targets` away
    prune,    // take `targets` away: hidden copies that a lost answer left behind
    settled,  // it is as it should be: record it (`subject`, when something stands)
    wait,     // something we sent may still take effect: not before `until`
    block,    // a person must look
  } next = Next::wait;
  Standing subject{};
  std::vector<std::string> targets{};
  Said reason{};
  std::int64_t until = 0;
};

/// What decide() must know besides the sighting.
struct Situation {
  const Wanted& wanted;
  const ItemState& state;
  std::int64_t now = 0;
  bool leaves_hidden = false;  // Remote::leaves_hidden
  /// What of ours is under way against this step, and may still take effect on what stands: a removal, or a change to
  /// another text than the wanted one ("" for none).
  bool removal_is_open = false;
  std::string open_text{};
  bool just_accepted = false;  // the channel has just accepted our text: what stands is ours, however it spells it
  bool just_removed = false;   // the channel has just taken the post away at our word
  /// True when the text that stands is one that we wrote, and no one else has changed it.
  std::function<bool(const Standing&)> is_ours{};
};

/// `step` is create, update or retract.
[[nodiscard]] Verdict decide(Step step, const Sighting& sighting, const Situation& situation);
/// The same for a receiver that can't be looked at (Remote::can_be_looked_at): what the answer to the last message
/// shows is all there is to see, and telling it again does no harm.
[[nodiscard]] Verdict decide_unseen(Step step, const Sighting& answer, const Situation& situation);

}  // namespace insyn::publish
