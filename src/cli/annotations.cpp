// SPDX-License-Identifier: EUPL-1.2
#include "cli/annotations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/encode.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"

namespace insyn::cli {
namespace {

/// What is wrong, and below it what to write instead; nothing in it steers a terminal.
std::string told(const Finding& finding, Lang lang) {
  std::string text = visible(finding.message.in(lang));
  for (std::string_view line : lines_of(finding.hint.in(lang))) text += '\n' + visible(line);
  return text;
}

std::string properties(const Finding& finding) {
  std::string text = "file=" + encode::workflow_property(finding.file);
  if (finding.at.line > 0) text += fmt::format(",line={},col={}", finding.at.line, finding.at.column);
  return text + ",title=" + encode::workflow_property(info(finding.rule).name);
}

/// GitLab's levels are info, minor, major, critical and blocker.
std::string_view gitlab_severity(const Finding& finding) {
  if (finding.severity != Severity::error) return "minor";
  return is_private(finding.rule) ? "critical" : "major";
}

std::string subject_of(const Finding& finding) {
  return fmt::format("{}\n{}\n{}", info(finding.rule).name, finding.file, finding.message.en);
}

}  // namespace

std::string github_commands(const Findings& findings, Lang lang) {
  std::string commands;
  for (const Finding& finding : findings)
    commands += fmt::format("::{} {}::{}\n", finding.severity == Severity::error ? "error" : "warning",
                            properties(finding), encode::workflow_message(told(finding, lang)));
  return commands;
}

nlohmann::ordered_json gitlab_report(const Findings& findings, Lang lang) {
  auto list = nlohmann::ordered_json::array();
  std::map<std::string, int> told_before;
  for (const Finding& finding : findings) {
    const std::string subject = subject_of(finding);
    list.push_back({{"description", told(finding, lang)},
                    {"check_name", info(finding.rule).name},
                    {"fingerprint", sha256_hex(fmt::format("{}\n{}", subject, ++told_before[subject]))},
                    {"severity", gitlab_severity(finding)},
                    {"location", {{"path", finding.file}, {"lines", {{"begin", std::max(1, finding.at.line)}}}}}});
  }
  return list;
}

}  // namespace insyn::cli
