// SPDX-License-Identifier: EUPL-1.2
// Which kind of document a file is: by its place, and in a group's folder by what it says of itself.
#pragma once
#include "model/document.hpp"
#include "model/finding.hpp"
#include "model/source.hpp"
#include "parse/front_matter/front_matter.hpp"
#include "parse/text/outline.hpp"

namespace insyn::parse {

/// An empty document of the right kind, in Document::as. Findings: unclear-kind, which names both readings.
[[nodiscard]] decltype(Document::as) decide_kind(const Source& source, const FrontMatter& front_matter,
                                                 const Outline& outline, Findings& findings);

}  // namespace insyn::parse
