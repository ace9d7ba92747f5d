// SPDX-License-Identifier: EUPL-1.2
// From published Markdown to the tree of values (model/prose.hpp), before any mark of ours is looked for: headings
// still have the author's levels, and no anchors.
#pragma once
#include <string>

#include "model/prose.hpp"
#include "parse/text/conceal.hpp"

namespace insyn::parse {

/// Findings: raw-html, external-image, missing-alt, heading-space, too-large (nested deeper than Prose::kDeepest).
[[nodiscard]] Prose build_prose(const Published& published, const std::string& path, Findings& findings);

}  // namespace insyn::parse
