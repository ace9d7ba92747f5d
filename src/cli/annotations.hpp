// SPDX-License-Identifier: EUPL-1.2
// Findings as the forges show them beside the lines of a change.
#pragma once
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "base/lang.hpp"
#include "model/finding.hpp"

namespace insyn::cli {

/// GitHub's workflow commands, a line each: ::error file=…,line=…,col=…,title=RULE::message and hint. What would end a
/// command or a property is escaped as GitHub does it: whatever a file is called, it adds no command.
[[nodiscard]] std::string github_commands(const Findings& findings, Lang lang);

/// GitLab's Code Quality report: an array of {"description","check_name","fingerprint","severity","location"}. A
/// fingerprint is that of a rule, a file and what is said, in no language and of no line: it stays when lines are put
/// above, and of those that are the same the second has another than the first.
[[nodiscard]] nlohmann::ordered_json gitlab_report(const Findings& findings, Lang lang);

}  // namespace insyn::cli
