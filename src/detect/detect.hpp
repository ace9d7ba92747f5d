// SPDX-License-Identifier: EUPL-1.2
// Texts → what looks like somebody's private data, or a secret: by form and check digits alone, without guessing at
// names. Knows no files, no settings and no meetings.
//
// A text is read as people read it: in normal form, without zero-width characters, with look-alike digits and dashes as
// the plain ones, entities and backslashes resolved, the stars of Markdown gone. Sources of the forms: SKV 704 and 707
// (personal and coordination numbers, Luhn), lag (1974:174) and the tax agency on organisation numbers, PTS's plan of
// numbers (E.164), Transportstyrelsen on plates, ISO 13616 (IBAN).
#pragma once
#include <string_view>

#include "model/suspicion.hpp"

namespace insyn::detect {

/// Everything suspicious in UTF-8 text, by place: line and column (code points) of its first character, both from 1.
/// Two that overlap are told as the graver one. Linear in the text's length.
[[nodiscard]] Suspicions suspicions(std::string_view text);

/// The hash of the block around a line (from 1), which a [[release]] pins: the lines around it up to the nearest blank
/// ones, in NFC, without white space at their ends. The same block gives the same hash wherever it is moved.
[[nodiscard]] std::string block_sha256(std::string_view text, int line);

}  // namespace insyn::detect
