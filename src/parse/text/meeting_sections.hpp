// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include "model/document.hpp"
#include "model/finding.hpp"
#include "model/prose.hpp"
#include "parse/text/outline.hpp"

namespace insyn::parse {

/// Takes what the sections of the text say (Närvarande, Frånvarande, Vid pennan, Nästa möte …) into the meeting, where
/// front matter does not say it already. Front matter wins; a difference is a finding (attendance-mismatch).
void read_meeting_sections(const Prose& prose, const Outline& outline, const std::string& path, Meeting& meeting,
                           Findings& findings);

}  // namespace insyn::parse
