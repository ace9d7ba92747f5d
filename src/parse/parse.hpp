// SPDX-License-Identifier: EUPL-1.2
// From one source to one document. The only room that knows cmark-gfm. Thread-safe; never throws for what
// stands in the text.
#pragma once
#include <string>

#include "model/parsed.hpp"
#include "model/source.hpp"

namespace insyn::parse {

/// Splits off the front matter, takes out what is internal, reads the Markdown and its marks.
/// Always gives a document, however broken the text; what is wrong is among its findings.
[[nodiscard]] Parsed parse(const Source& source);

/// "cmark-gfm 0.29.0": the libraries this room runs with.
[[nodiscard]] std::string versions();

}  // namespace insyn::parse
