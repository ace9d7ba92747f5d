// SPDX-License-Identifier: EUPL-1.2
// From bytes to text that the rest of the room can trust: UTF-8 in normal form C, lines ended by LF, no byte order
// mark, nothing in it that turns it round (base/unseen.hpp).
#pragma once
#include <string>

#include "model/finding.hpp"
#include "model/source.hpp"

namespace insyn::parse {

/// The source's text made clean. Findings: encoding (not UTF-8, or a NUL: then the text is empty), control-character,
/// too-large (a line or a table row no note has; then the text is empty as well).
[[nodiscard]] std::string clean_text(const Source& source, Findings& findings);

/// 1-based line and column (code points) of a byte offset in LF text.
[[nodiscard]] Place place_of(std::string_view text, std::size_t offset);

}  // namespace insyn::parse
