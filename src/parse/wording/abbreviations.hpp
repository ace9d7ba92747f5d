// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>
#include <vector>

#include "model/document.hpp"
#include "model/words.hpp"
#include "parse/wording/running_text.hpp"
#include "parse/wording/words.hpp"

namespace insyn::parse {

/// Abbreviations in capitals ("FINSAM", "KAA" in "KAA-uppdraget") that the note does not explain, "finansiell
/// samordning (FINSAM)" or "FINSAM (finansiell samordning)", and that are none of the well-known ones; each once, where
/// it first stands. Words that are only loud ("INTE"), Roman numerals and what numbers a case ("KS 2025/14") are none.
[[nodiscard]] std::vector<Words> unexplained_abbreviations(const RunningText& run, std::span<const WordAt> words,
                                                           const Document& document);

}  // namespace insyn::parse
