// SPDX-License-Identifier: EUPL-1.2
// The values of a figure: read from its table or file, and whatever tells of too few people taken away.
#pragma once
#include "model/document.hpp"
#include "model/finding.hpp"
#include "model/source.hpp"
#include "parse/front_matter/front_matter.hpp"
#include "parse/text/conceal.hpp"

namespace insyn::parse {

/// Fills the values of the Figure in `document`, whose front matter has been applied and whose prose is built. After
/// this no hidden number is in the document, the front matter or the published text: where one stood in the text's
/// table, the table is written anew with `..` in its place, and the prose is built again.
/// Findings: those of read_values() and read_csv(), bad-value (a file or a series that is not there), sum-mismatch,
/// small-count, empty-figure.
void settle_figure(const Source& source, FrontMatter& front_matter, Document& document, Published& published,
                   Findings& findings);

/// The file beside the figure that a settled figure took its values from; nullptr where no file did.
[[nodiscard]] const DataFile* table_beside(const Source& source, const Document& document);

}  // namespace insyn::parse
