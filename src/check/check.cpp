// SPDX-License-Identifier: EUPL-1.2
#include "check/check.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

#include "base/parallel.hpp"
#include "check/release.hpp"
#include "check/rules.hpp"

namespace insyn::check {
namespace {

constexpr std::array kRules{active_content,    attachment_accessibility,
                            author_data,       decision_without_quorum,
                            hidden_revisions,  image_metadata,
                            late_notes,        no_summary,
                            overdue_action,    silent_change,
                            stale_figure,      sensitive_attendance,
                            stale_translation, vague_link_text};

/// A privacy finding is as grave as its rule says, whatever the settings: only a release silences it.
Severity severity_of(Rule rule, const Settings& settings, Strict strict) {
  Severity severity = info(rule).by_default;
  auto asked = settings.check.find(std::string(info(rule).name));
  if (asked != settings.check.end() && !(is_private(rule) && asked->second < severity)) severity = asked->second;
  return severity == Severity::warning && strict == Strict::yes ? Severity::error : severity;
}

auto order_of(const Finding& finding) {
  return std::tie(finding.file, finding.at.line, finding.at.column, finding.rule, finding.message.sv);
}

}  // namespace

Findings check(const Site& site, unsigned jobs) {
  std::array<Findings, kRules.size()> found;
  for_each_index(kRules.size(), jobs, [&](std::size_t i) { kRules[i](site, found[i]); });
  Findings findings;
  for (Findings& some : found)
    findings.insert(findings.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
  return findings;
}

Findings rank(Findings findings, const Settings& settings, Strict strict) {
  apply_releases(settings.releases, findings);
  for (auto& finding : findings) finding.severity = severity_of(finding.rule, settings, strict);
  std::erase_if(findings, [](const Finding& finding) { return finding.severity == Severity::off; });
  std::sort(findings.begin(), findings.end(),
            [](const Finding& a, const Finding& b) { return order_of(a) < order_of(b); });
  auto same = [](const Finding& a, const Finding& b) { return order_of(a) == order_of(b); };
  findings.erase(std::unique(findings.begin(), findings.end(), same), findings.end());
  return findings;
}

}  // namespace insyn::check
