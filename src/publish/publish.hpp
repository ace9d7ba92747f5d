// SPDX-License-Identifier: EUPL-1.2
// From what should stand on the channels to its standing there, each post exactly once (contract section 8). The only
// room with libcurl.
//
//   Posts + Settings + Ledger → make_plan → Plan → for each item: Sender → Remote (a channel) → Result → Ledger
#pragma once
#include <atomic>
#include <filesystem>
#include <functional>
#include <string>

#include "base/error.hpp"
#include "model/post.hpp"
#include "model/settings.hpp"
#include "publish/channel_settings.hpp"
#include "publish/clock.hpp"
#include "publish/ledger.hpp"
#include "publish/plan.hpp"
#include "publish/report.hpp"

namespace insyn::publish {

class Http;

enum class Mode {
  send,     // look, write, record
  dry_run,  // look: only GETs, nothing recorded
  offline,  // plan alone: no network, no secret
};

struct Options {
  Mode mode = Mode::send;
  Focus focus{};
  int wait = 0;  // seconds to stay for what waits: a page not put up yet, an answer not known yet
  /// A page must answer with the published text before its post goes out (and is then `seen`). Off only for tests.
  enum class Pages { must_answer, are_trusted } pages = Pages::must_answer;
  std::function<void(const PlanItem&)> on_result{};  // called as each item is done
  /// Called for what a person should know of a channel's health, such as a token that will expire; the same may come
  /// more than once.
  std::function<void(const std::string& channel, const Said& note)> on_note{};
};

/// Where a run works. `stop` set to true (by Ctrl-C) ends it before the next post; one being sent is finished.
struct Surroundings {
  const std::filesystem::path& root;
  Http& http;
  Clock& clock;
  const std::atomic<bool>& stop;
};

/// Over the network, by the machine's clock.
[[nodiscard]] Http& network();

/// Makes the channels what `posts` says; each item of the plan comes back with its result. UsageError when the settings
/// can't be used (channel_problems) or the focus names no channel or item; Error when the ledger can't be read, written
/// or is in use.
[[nodiscard]] Plan run(const Posts& posts, const Settings& settings, const Options& options,
                       const Surroundings& around);

/// 0, or 4 when something was not posted, waits, or is not known to be posted.
[[nodiscard]] Exit exit_for(const Plan& plan);

/// `--seed`: records everything that is now due, and was never sent, as not to be posted. It stands in the ledger as
/// `reconciled` with the action "seed".
[[nodiscard]] Plan seed(const Posts& posts, const Settings& settings, const Options& options,
                        const Surroundings& around);

/// `--done ID --url URL`: a person has posted, changed or removed by hand what a manual channel asked for. UsageError
/// when there is nothing of the kind to do, or several channels ask (then `focus.channel` decides).
[[nodiscard]] PlanItem record_done(const Posts& posts, const Settings& settings, const Options& options,
                                   const std::string& url, const Surroundings& around);

/// "libcurl 7.88.1 …": what this room runs with.
[[nodiscard]] std::string versions();

}  // namespace insyn::publish
