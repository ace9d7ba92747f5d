// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

#include "model/document.hpp"
#include "model/finding.hpp"
#include "model/plan.hpp"
#include "parse/figures/hidden_values.hpp"
#include "parse/front_matter/front_matter.hpp"

namespace insyn::parse {

/// What the words of a document must not tell.
struct Guarded {
  std::vector<Decimal> secret{};   // hidden, and shown nowhere beside; rising
  std::vector<Decimal> planned{};  // told of what shall be, and may be small; rising
  std::string unit{};
  int least = 5;           // 0: nothing is small
  bool of_people = false;  // a table without words for people is taken to count them
  NodeId own_table = 0;    // where small counts are hidden
};

[[nodiscard]] Guarded guarded_by(const Figure& figure, const Hidden& hidden);
/// `hidden`: the numbers taken away from the outcomes of the initiative's targets.
[[nodiscard]] Guarded guarded_by(const Initiative& initiative, std::vector<Decimal> hidden);

/// Findings small-count: the front matter's own words, the text or its code name a secret number, or fewer people than
/// may be told, near a word for people ("3 personer", "tre kvinnor", "Kvinnorna var 3", "3 av 23 elever"), or a table
/// holds such a number. Shares ("3 av 4 elever"), bounds ("färre än 5") and numbers of steps, years and places are
/// none. No finding tells the number.
void report_small_counts(const FrontMatter& front_matter, const Document& document, const Guarded& guarded,
                         Findings& findings);

}  // namespace insyn::parse
