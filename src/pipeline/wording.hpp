// SPDX-License-Identifier: EUPL-1.2
// The advice on how notes are worded that takes the whole project to give.
#pragma once
#include <vector>

#include "model/finding.hpp"
#include "model/parsed.hpp"
#include "model/settings.hpp"

namespace insyn::pipeline {

/// Adds what parse has found in the note. A note that does not say its language has the site's: where that is neither
/// Swedish nor English, its words are not ours to judge.
void add_findings(const Parsed& parsed, const Settings& settings, Findings& findings);

/// Findings unexplained-abbreviation: one that its note does not explain (Parsed::abbreviations), and the project
/// neither: it is no term of the glossary, no short name of an organisation or a group, and stands in no title of a
/// project, a group, an organisation or an initiative. Each once, in the last of the files that have it: one line in
/// the glossary explains it everywhere.
void report_unexplained_abbreviations(const std::vector<Parsed>& parsed, const Settings& settings, Findings& findings);

}  // namespace insyn::pipeline
