// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

#include "model/document.hpp"
#include "model/finding.hpp"
#include "parse/figures/hidden_values.hpp"
#include "parse/front_matter/front_matter.hpp"

namespace insyn::parse {

/// What the words of a document must not tell.
struct Guarded {
  std::vector<Decimal> secret{};  // hidden, and shown nowhere beside
  std::string unit{};
  int least = 5;
  bool tables = false;   // a table of small counts is a finding too
  NodeId own_table = 0;  // but for this one, where they are hidden
};

[[nodiscard]] Guarded guarded_by(const Figure& figure, const Hidden& hidden);
/// `hidden`: the numbers taken away from the outcomes of the initiative's targets.
[[nodiscard]] Guarded guarded_by(const Initiative& initiative, std::vector<Decimal> hidden);

/// Findings small-count: a title, summary or text names a secret number, with a word for people after it ("3 personer",
/// "tre kvinnor"), or a table holds counts below the least. No finding tells the number.
void report_small_counts(const FrontMatter& front_matter, const Document& document, const Guarded& guarded,
                         Findings& findings);

}  // namespace insyn::parse
