// SPDX-License-Identifier: EUPL-1.2
// The sender's own: not for others.
#pragma once
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "publish/sender.hpp"

namespace insyn::publish {

/// One post on its way. Lives for one carry_out: all that must survive is in the ledger.
struct Sender::Task {
  const PlanItem& item;
  Wanted wanted;
  std::optional<Sighting> read_back{};  // what the last answer itself showed
  std::string hash{};                   // of the wanted text, once it is kept
  std::string remote{};                 // id that a create of this run was answered with
  std::vector<Verdict::Next> tried{};   // each at most once a run
  Said trouble{};                       // of the last answer that proved nothing
  std::int64_t retry_after = 0;         // seconds that answer asked us to wait
  bool has_sent = false;
  bool looks_anew = false;  // what an earlier look of the run listed will not do
  bool just_accepted = false;
  bool just_removed = false;

  [[nodiscard]] bool has_tried(Verdict::Next next) const {
    return std::find(tried.begin(), tried.end(), next) != tried.end();
  }
};

}  // namespace insyn::publish
