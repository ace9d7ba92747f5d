// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <vector>

#include "model/finding.hpp"
#include "model/parsed.hpp"

namespace insyn::pipeline {

/// Findings unexplained-abbreviation: one that its note does not explain (Parsed::abbreviations), and the project
/// neither: it is no term of the glossary, no short name of an organisation or a group, and stands in no title of a
/// project, a group, an organisation or an initiative. Each once, in the last of the files that have it: one line in
/// the glossary explains it everywhere.
void report_unexplained_abbreviations(const std::vector<Parsed>& parsed, Findings& findings);

}  // namespace insyn::pipeline
