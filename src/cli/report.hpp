// SPDX-License-Identifier: EUPL-1.2
// Findings as people and editors read them, and as machines do (contract section 6).
#pragma once
#include <filesystem>
#include <iosfwd>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "base/lang.hpp"
#include "model/finding.hpp"

namespace insyn::cli {

/// Each finding with the line it stands in (looked up below `root`) and a caret. Those that are
/// veiled show dots instead of the line. Of one rule in one file the first hundred, and how many more there are. What
/// would steer a terminal is made visible.
void print_findings(std::ostream& out, const Findings& findings, const std::filesystem::path& root, Lang lang);

/// "2 fel, 1 varning".
[[nodiscard]] std::string count_line(std::size_t errors, std::size_t warnings, Lang lang);

/// {"findings":[{"file","line","column","severity","rule","message","hint"}…],"errors":n,"warnings":n}
[[nodiscard]] nlohmann::ordered_json findings_json(const Findings& findings, Lang lang);

/// The JSON as commands print it, without the last line end: indented, and with nothing that steers a terminal.
[[nodiscard]] std::string printed(const nlohmann::ordered_json& json);

}  // namespace insyn::cli
