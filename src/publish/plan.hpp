// SPDX-License-Identifier: EUPL-1.2
// What should stand on each channel against what the ledger says stands: no network, no secret needed.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/post.hpp"
#include "model/settings.hpp"
#include "publish/ledger.hpp"
#include "publish/ledger_state.hpp"
#include "publish/remote.hpp"

namespace insyn::publish {

enum class Step { create, update, retract, none, blocked, waiting };
[[nodiscard]] std::string_view name_of(Step step);
/// create, update, retract: something is to be done on the channel.
[[nodiscard]] bool sends(Step step);

/// What came of a step in a real run.
struct Result {
  enum class Ending { accepted, already_there, retry_later, refused, unknown, waiting, blocked, none } ending{};
  Said reason{};
  std::string remote{};
  std::string url{};
  std::string standing{};       // what stands on the channel, where it is someone else's and differs from ours
  std::string to_paste{};       // what a person shall put on the channel by hand
  std::int64_t not_before = 0;  // retry_later, unknown, waiting: when to come back; 0 when a person decides
};
[[nodiscard]] std::string_view name_of(Result::Ending ending);

/// A request that a dry run would send, as it may be shown: secrets are dots.
struct ShownRequest {
  std::string method{}, url{};
  std::vector<std::pair<std::string, std::string>> headers{};
  std::string body{};  // "(image/png, 12345 bytes)" for what is no text
};

struct PlanItem {
  Post post{};
  Step step = Step::none;
  Said reason{};
  std::string text{};                    // exactly what is sent; "" where nothing is
  std::int64_t not_before = 0;           // waiting: until then
  std::string standing{};                // what a rehearsal found on the channel, where it is someone else's
  std::string moved_from{};              // the channel's old name, under which the post stands
  std::vector<ShownRequest> requests{};  // of a dry run
  std::optional<Result> result{};
};

using Plan = std::vector<PlanItem>;  // oldest document first, so that channels tell things in their order

/// `--channel` and `--only`; "" is all. With `item`, what a channel has refused for good is tried once more.
struct Focus {
  std::string channel{};
  std::string item{};
};

/// UsageError when the channels can't be used (channel_settings.hpp), or the focus names none of them.
void require_usable(const Settings& settings, const Focus& focus);

/// The plan for usable settings.
[[nodiscard]] Plan make_plan(const Posts& posts, const Settings& settings, const Ledger& ledger,
                             const LedgerState& state, std::int64_t now, const Focus& focus);

}  // namespace insyn::publish
