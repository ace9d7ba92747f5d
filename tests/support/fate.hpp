// SPDX-License-Identifier: EUPL-1.2
// Where and how a run fails: one of its calls, counted from 0, and a ledger that the process can be killed in.
#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "publish/ledger.hpp"

namespace insyn::test {

/// Thrown where a test kills the process: nothing may catch it but the test.
struct Killed {};

enum class Blow {
  killed_before,   // the process ends before the call
  killed_after,    // … after it was carried out, before its answer
  lost_not_done,   // no answer comes, and nothing was done
  lost_but_done,   // no answer comes, and it was done
  lost_done_late,  // no answer comes, and it is done a while later
  busy,            // a clear "not now", nothing done
};

/// Counts the calls of a run, and strikes at one of them.
struct Fate {
  int strike_at = -1;  // the call's number from 0; -1: never
  Blow blow = Blow::killed_before;
  int calls = 0;

  std::optional<Blow> next() { return calls++ == strike_at ? std::optional(blow) : std::nullopt; }
};

/// A ledger whose process can be killed before and after each write.
class MortalLedger final : public publish::Ledger {
  template <typename Deed>
  auto mortally(Deed deed) {
    auto blow = fate_.next();
    if (blow == Blow::killed_before) throw Killed{};
    auto result = deed();
    if (blow) throw Killed{};
    return result;
  }

 public:
  MortalLedger(publish::Ledger& ledger, Fate& fate) : ledger_(ledger), fate_(fate) {}

  const std::vector<publish::Event>& events() const override { return ledger_.events(); }
  publish::Event append(publish::Event event) override {
    return mortally([&] { return ledger_.append(std::move(event)); });
  }
  std::string keep_text(const publish::KeptText& text) override {
    return mortally([&] { return ledger_.keep_text(text); });
  }
  std::optional<publish::KeptText> text(const std::string& hash) const override { return ledger_.text(hash); }

 private:
  publish::Ledger& ledger_;
  Fate& fate_;
};

}  // namespace insyn::test
