// SPDX-License-Identifier: EUPL-1.2
#include "parse/figures/outcomes.hpp"

#include <algorithm>
#include <utility>

#include "parse/figures/hidden_outcomes.hpp"
#include "parse/figures/small_counts.hpp"
#include "parse/front_matter/vocabulary.hpp"

namespace insyn::parse {
namespace {

void hide_field(Value& outcome, Field field, const Measured& measured) {
  if (!measured.suppressed) return;
  for (auto& part : outcome.parts)
    if (part.key == name_of(field).sv) part.text = hidden_number()[0].sv;
}

/// The record that a target was read from, found by where it stands.
void hide_in(Value& record, const TargetOutcome& outcome) {
  for (auto& part : record.parts) {
    if (part.key != name_of(Field::outcome).sv) continue;
    hide_field(part, Field::value, outcome.value);
    hide_field(part, Field::women, outcome.women);
    hide_field(part, Field::men, outcome.men);
  }
}

}  // namespace

void settle_outcomes(FrontMatter& front_matter, Document& document, Findings& findings) {
  auto& initiative = std::get<Initiative>(document.as);
  auto taken = hide_outcomes(initiative);
  auto targets = std::find_if(front_matter.entries.begin(), front_matter.entries.end(),
                              [](const Entry& entry) { return entry.key == Key::targets; });
  for (const auto& target : initiative.targets) {
    if (!target.outcome || targets == front_matter.entries.end()) continue;
    if (targets->value.is_map()) hide_in(targets->value, *target.outcome);  // a single target, not in a list
    for (auto& record : targets->value.parts)
      if (record.at == target.at) hide_in(record, *target.outcome);
  }
  report_small_counts(front_matter, document, guarded_by(initiative, std::move(taken)), findings);
}

}  // namespace insyn::parse
