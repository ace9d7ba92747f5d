// SPDX-License-Identifier: EUPL-1.2
// One walk through a plan: each item's page is looked at, then its channel's sender carries it out.
#pragma once
#include <map>
#include <memory>
#include <string>

#include "publish/page_check.hpp"
#include "publish/publish.hpp"
#include "publish/rehearsal.hpp"

namespace insyn::publish {

class Pass {
 public:
  /// All must outlive the pass.
  Pass(const Settings& settings, const Options& options, Ledger& ledger, LedgerState& state,
       const Surroundings& around);
  ~Pass();

  /// Carries out the plan; each item gets its result.
  void walk(Plan& plan);
  /// Looks alone, and tells in each item's reason what was found and in its requests what would be sent. What would be
  /// blocked or wait is shown so.
  void rehearse(Plan& plan);
  /// Not even looks: shows what would be sent if the channels are as the ledger says.
  void sketch(Plan& plan);

 private:
  class Line;  // one channel, with its sender

  Line& line_of(const PlanItem& item);
  void carry_out(PlanItem& item);
  Result send(const PlanItem& item);
  bool is_worth_seeing(const PlanItem& item) const;
  bool page_is_ready(const PlanItem& item);
  Result waiting_for_page(const PlanItem& item) const;
  void note_seen(const Post& post);
  void tell_notes() const;

  const Options& options_;
  Ledger& ledger_;
  LedgerState& state_;
  const Surroundings& around_;
  Date publish_from_;
  Rehearsal rehearsal_;
  std::map<std::string, std::unique_ptr<Line>> lines_;  // by channel (no {}: GCC 12 would want Line here)
  std::map<std::string, PageLook> looked_;              // by address: each is asked once a pass
};

}  // namespace insyn::publish
