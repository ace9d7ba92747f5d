// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/kept_veils.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "pipeline/veil.hpp"

namespace insyn::pipeline {
namespace {

/// All that decides how it is veiled, beside its file and the settings.
std::string key_of(const Finding& finding) {
  return fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}", finding.file, finding.at.line, finding.at.column,
                     static_cast<int>(finding.rule), finding.message.sv, finding.message.en, finding.hint.sv,
                     finding.hint.en);
}

/// Whose e-mail and telephone numbers may be told.
std::string settings_of(const Settings& settings) {
  return fmt::format("{}\n{}\n{}\n{}", settings.contact, settings.base_url, settings.feedback_url,
                     fmt::join(settings.privacy.allowed_domains, "\n"));
}

}  // namespace

void KeptVeils::veil(const std::filesystem::path& root, const Settings& settings, Findings& findings, unsigned jobs) {
  if (std::string now = settings_of(settings); now != settings_) told_.clear(), settings_ = std::move(now);
  // 1. What is told of a file is known when the file is the same, and all that is told of it was told before.
  std::map<std::string, files::Stamp> stamps;
  std::set<std::string> unknown;
  std::vector<std::string> keys;
  for (const Finding& finding : findings) {
    auto [stamp, is_new] = stamps.try_emplace(finding.file);
    if (is_new) stamp->second = files::stamp_of((root / finding.file).string());
    auto told = told_.find(keys.emplace_back(key_of(finding)));
    if (told == told_.end() || !stamp->second.is_still(told->second.stamp)) unknown.insert(finding.file);
  }
  // 2. The rest is veiled anew.
  Findings anew;
  for (const Finding& finding : findings)
    if (unknown.contains(finding.file)) anew.push_back(finding);
  pipeline::veil(root, settings, anew, jobs);
  // 3. The two put together; nothing else is kept.
  std::unordered_map<std::string, Told> told;
  for (std::size_t i = 0, next = 0; i < findings.size(); ++i) {
    const files::Stamp stamp = stamps[findings[i].file];
    const bool is_unknown = unknown.contains(findings[i].file);
    Finding veiled = is_unknown ? std::move(anew[next++]) : std::move(told_.at(keys[i]).veiled);
    veiled.severity = findings[i].severity;
    findings[i] = veiled;
    told.insert_or_assign(std::move(keys[i]), Told{stamp, std::move(veiled)});
  }
  told_ = std::move(told);
}

}  // namespace insyn::pipeline
