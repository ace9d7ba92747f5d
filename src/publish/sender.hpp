// SPDX-License-Identifier: EUPL-1.2
// Makes one channel what the plan says, each post exactly once:
//
//   look → decide → intend (durable) → send once → look again → … → record
//
// There is no other path for recovery: a run that was killed at any instant is followed by one that looks, and decides
// by what it sees. Whoever changes this file runs the crash table (tests/publish/crash_table_test.cpp).
#pragma once
#include <atomic>
#include <functional>
#include <optional>
#include <vector>

#include "publish/circuit.hpp"
#include "publish/clock.hpp"
#include "publish/decide.hpp"
#include "publish/ledger.hpp"
#include "publish/ledger_state.hpp"
#include "publish/plan.hpp"
#include "publish/remote.hpp"

namespace insyn::publish {

class Sender {
 public:
  /// All must outlive the sender. `stop` set to true ends it before the next request that writes; one in flight is
  /// always waited for and recorded.
  Sender(Remote& remote, const Channel& channel, Ledger& ledger, LedgerState& state, Clock& clock,
         const std::atomic<bool>& stop);

  /// Carries out a create, update or retract. Throws Error only when the ledger can't be written: then the run must
  /// end, and the next one finds out.
  [[nodiscard]] Result carry_out(const PlanItem& item);
  /// What carry_out would do first, found by looking alone: nothing is recorded. The request that would change
  /// something is given to the remote all the same, so whoever rehearses gives it an Http that keeps those back
  /// (rehearsal.hpp).
  [[nodiscard]] Result rehearse(const PlanItem& item);
  /// As rehearse(), where not even looking is allowed: what the plan's step would send.
  void sketch(const PlanItem& item);

  /// What the channel's health tells a person in time.
  [[nodiscard]] const std::vector<Said>& notes() const { return notes_; }

 private:
  struct Task;
  using Request = std::function<Answer()>;

  std::optional<Result> make_ready();
  const ItemState& state_of(const Task& task) const;
  bool is_open(const Task& task) const;
  std::string text_under_way(const Task& task) const;
  const std::string& id_of(const Task& task) const;
  std::int64_t next_rev(const Task& task) const;
  tl::expected<Sighting, Result> look(Task& task);
  Verdict decide_next(const Task& task, const Sighting& sighting) const;
  bool is_ours(const ItemState& state, const Standing& standing) const;

  Answer ask_for(const Task& task, const Verdict& verdict);
  void ask_for_all(const Task& task, const Verdict& verdict);
  std::optional<Result> act(Task& task, const Verdict& verdict);
  std::optional<Result> write(Task& task, Action action, const Request& send);
  std::optional<Result> take_away(Task& task, const Verdict& verdict);
  std::optional<Result> take_answer(Task& task, Action action, const Answer& answer);
  void intend(Task& task, Action action);

  Result settle(Task& task, const Verdict& verdict);
  Result leave_unknown(Task& task, const Verdict& verdict);
  void record_unknown(const Task& task, std::int64_t retry_after);
  Result refuse(const Task& task, Action action, const Answer& answer);
  Result could_not_look(const Task& task, const Answer& answer);
  Result not_cleared(const Answer& answer);
  std::int64_t again_after(const Answer& answer, int attempt) const;

  std::string keep(const Task& task);
  void record(Event event);

  Remote& remote_;
  const Channel& channel_;
  Ledger& ledger_;
  LedgerState& state_;
  Clock& clock_;
  const std::atomic<bool>& stop_;
  Circuit circuit_{};
  std::vector<Said> notes_{};
  bool is_ready_ = false;
};

}  // namespace insyn::publish
