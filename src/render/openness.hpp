// SPDX-License-Identifier: EUPL-1.2
// How long it takes from a meeting until its notes can be read, measured against what the group has promised. Days are
// working days ([calendar] closed counted out); the day of publication is the ledger's, and nothing is guessed where it
// has none.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "base/decimal.hpp"
#include "model/measure.hpp"
#include "model/site.hpp"

namespace insyn::render {

/// Working days from the meeting to its publication, 0 when it was out the same day; nothing where the ledger does not
/// know.
[[nodiscard]] std::optional<int> days_to_publication(const Site& site, DocId meeting);

/// Some meetings' days, summed up.
struct Pace {
  int meetings = 0;  // with a known day of publication
  int within = 0;    // of them, as promised
  Decimal median{};  // in halves
  int longest = 0;   // days
  DocId slowest = kNoDocument;
};

/// The meetings of half a year.
struct PaceOfPeriod {
  Period period{};
  Pace pace{};
};

/// A meeting whose notes should have been out by now.
struct Overdue {
  DocId meeting = kNoDocument;
  Date promised{};  // the last day within the promise
  int days = 0;     // working days since then
};

struct GroupPace {
  std::uint32_t group = 0;
  int promise = 0;  // working days
  Pace all{};
  std::vector<PaceOfPeriod> trend{};  // oldest first; only half-years with a known day
  std::vector<DocId> published{};     // meetings with notes, latest first
  int unknown = 0;                    // of them, without a known day
  std::vector<Overdue> overdue{};     // longest waiting first
};

[[nodiscard]] GroupPace pace_of(const Site& site, std::uint32_t group);

/// The half-year that the day is in.
[[nodiscard]] Period half_year_of(Date day);

}  // namespace insyn::render
