// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>
#include <string>
#include <vector>

#include "model/finding.hpp"
#include "read/read.hpp"

namespace insyn::pipeline {

/// Findings control-character: texts of the settings that pages show, and the project's own words, templates and styles
/// (`overrides`: by path), where characters turn the text round or hide letters. Notes are told of when they are
/// parsed.
void report_unseen_characters(const std::vector<read::ShownText>& texts,
                              const std::map<std::string, std::string>& overrides, Findings& findings);

}  // namespace insyn::pipeline
