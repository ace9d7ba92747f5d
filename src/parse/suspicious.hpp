// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "model/document.hpp"
#include "model/source.hpp"
#include "model/suspicion.hpp"
#include "parse/front_matter/front_matter.hpp"
#include "parse/text/conceal.hpp"

namespace insyn::parse {

/// What looks like private data or a secret in what would be published of a note: the values of its front matter, its
/// text, the table that its figure takes its values from, and its name, which is a part of its address (line 0). Of a
/// withdrawn document only the reason, old addresses and the name are. Places are the author's; the block of a value is
/// the value itself, that of a table's line the line.
[[nodiscard]] Suspicions suspicious(const Source& source, const FrontMatter& front_matter, const Document& document,
                                    const Published& published);

}  // namespace insyn::parse
