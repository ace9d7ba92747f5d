// SPDX-License-Identifier: EUPL-1.2
#include "link/hidden_outcomes.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "base/hash.hpp"
#include "base/text.hpp"

namespace insyn::link {
namespace {

// ---- what is hidden -------------------------------------------------------------------------------------------------

std::optional<std::size_t> row_of(const Figure& figure, Date day) {
  for (std::size_t i = 0; i < figure.periods.size(); ++i)
    if (figure.periods[i].first_day() <= day && day <= figure.periods[i].last_day()) return i;
  return std::nullopt;
}

bool hides_in_row(const Figure& figure, std::size_t row) {
  return std::any_of(figure.series.begin(), figure.series.end(),
                     [&](const Series& series) { return series.values[row].suppressed; });
}

/// The whole of a row, shown.
bool is_shown_total(const Figure& figure, std::size_t row, const Measured& told) {
  bool has_total = figure.total || figure.series.size() == 1;
  return has_total && told.value && figure.headline().values[row] == told;
}

bool is_small(const Figure& figure, const std::optional<Decimal>& number) {
  return number && *number < Decimal::whole(figure.min_count);
}

std::optional<Decimal> rest(const Measured& total, const Measured& part) {
  return total.value && part.value ? std::optional(*total.value - *part.value) : std::nullopt;
}

void hide(Measured& told) {
  if (told.value) told = {.value = std::nullopt, .suppressed = true};
}

void hide_by_period(const Figure& figure, TargetOutcome& outcome) {
  auto row = outcome.date ? row_of(figure, outcome.date) : std::nullopt;
  if (row ? !hides_in_row(figure, *row) : !figure.has_suppressed()) return;
  hide(outcome.women);
  hide(outcome.men);
  if (!row || !is_shown_total(figure, *row, outcome.value)) hide(outcome.value);
}

void hide_small(const Figure& figure, TargetOutcome& outcome) {
  if (!figure.counts_people || figure.min_count < 2) return;
  bool is_total_small = is_small(figure, outcome.value.value);
  bool is_part_small = is_small(figure, outcome.women.value) || is_small(figure, outcome.men.value) ||
                       is_small(figure, rest(outcome.value, outcome.women)) ||
                       is_small(figure, rest(outcome.value, outcome.men));
  if (is_total_small) hide(outcome.value);
  if (!is_total_small && !is_part_small) return;
  hide(outcome.women);
  hide(outcome.men);
}

bool is_share(const Target& target) { return target.value && target.value->percent && trimmed(target.unit).empty(); }

/// Whether anything of it was hidden.
bool hide_outcome(const Figure& figure, Target& target) {
  TargetOutcome& outcome = *target.outcome;
  auto [date, value, women, men] = outcome;
  hide_by_period(figure, outcome);
  if (!is_share(target)) hide_small(figure, outcome);
  return outcome.value != value || outcome.women != women || outcome.men != men;
}

// ---- the published text ---------------------------------------------------------------------------------------------

std::size_t indent_of(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

/// Goes through the front matter's lines, and knows where in the targets it is.
class OutcomeLines {
 public:
  explicit OutcomeLines(const Initiative& initiative) : targets_(initiative.targets) {}

  [[nodiscard]] std::string rewritten(std::string_view line) {
    step(line);
    for (auto [name, told] : {std::pair{"värde", &TargetOutcome::value},
                              {"kvinnor", &TargetOutcome::women},
                              {"män", &TargetOutcome::men}}) {
      std::string key = std::string(name) + ":";
      if (!in_outcome_ || !trimmed(line).starts_with(key) || !hides(told)) continue;
      return std::string(indent_of(line), ' ') + key + " dolt";
    }
    return std::string(line);
  }

 private:
  void step(std::string_view line) {
    if (indent_of(line) == 0) in_targets_ = line == "mål:";
    if (in_targets_ && line.starts_with("  - ")) ++item_;
    if (in_outcome_ && indent_of(line) <= outcome_indent_) in_outcome_ = false;
    if (!in_targets_ || !trimmed(line).ends_with("utfall:")) return;
    in_outcome_ = true;
    outcome_indent_ = indent_of(line);
  }

  [[nodiscard]] bool hides(Measured TargetOutcome::*told) const {
    std::size_t target = item_ == 0 ? 0 : item_ - 1;  // a single target is not in a list
    return target < targets_.size() && targets_[target].outcome && (*targets_[target].outcome.*told).suppressed;
  }

  const std::vector<Target>& targets_;
  bool in_targets_ = false, in_outcome_ = false;
  std::size_t item_ = 0, outcome_indent_ = 0;
};

std::string text_without_outcomes(const std::string& text, const Initiative& initiative) {
  OutcomeLines outcomes(initiative);
  std::string out;
  bool in_front_matter = text.starts_with("---\n");
  auto lines = lines_of(text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0 && lines[i] == "---") in_front_matter = false;
    out += in_front_matter ? outcomes.rewritten(lines[i]) : std::string(lines[i]);
    out += '\n';
  }
  return out;
}

}  // namespace

void hide_outcomes(Site& site) {
  for (const InitiativeNode& node : site.initiatives) {
    Initiative initiative = *site.doc(node.document).initiative();
    bool hides = false;
    for (std::size_t i = 0; i < initiative.targets.size(); ++i) {
      Target& target = initiative.targets[i];
      if (!target.outcome || node.figures[i] == kNoDocument) continue;
      hides = hide_outcome(*site.doc(node.figures[i]).figure(), target) || hides;
    }
    if (!hides) continue;
    auto copy = std::make_shared<Document>(site.doc(node.document));
    copy->head = text_without_outcomes(copy->head, initiative);
    copy->text_sha256 = sha256_hex(copy->text());
    copy->as = std::move(initiative);
    site.documents[node.document] = std::move(copy);
  }
}

}  // namespace insyn::link
