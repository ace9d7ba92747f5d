// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <vector>

#include "model/finding.hpp"
#include "model/parsed.hpp"
#include "model/site.hpp"
#include "model/source.hpp"

namespace insyn::pipeline {

/// Fills site.unlinked_files. Findings unlinked-file: one that its author most likely takes for notes (Word,
/// LibreOffice, .markdown), lies outside bilagor/ and figures/, and is named by no text, published or not. `parsed` as
/// many as the notes of `tree`.
void list_unlinked_files(const SourceTree& tree, const std::vector<Parsed>& parsed, Site& site, Findings& findings);

}  // namespace insyn::pipeline
