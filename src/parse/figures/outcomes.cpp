// SPDX-License-Identifier: EUPL-1.2
#include "parse/figures/outcomes.hpp"

#include <algorithm>

#include "parse/figures/hidden_values.hpp"
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

void settle_outcomes(FrontMatter& front_matter, Document& document) {
  auto targets = std::find_if(front_matter.entries.begin(), front_matter.entries.end(),
                              [](const Entry& entry) { return entry.key == Key::targets; });
  if (targets == front_matter.entries.end()) return;
  for (auto& target : std::get<Initiative>(document.as).targets) {
    if (!hide_outcome(target)) continue;
    for (auto& record : targets->value.parts)
      if (record.at == target.at) hide_in(record, *target.outcome);
  }
}

}  // namespace insyn::parse
