// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>

#include "model/finding.hpp"
#include "parse/reporter.hpp"
#include "parse/wording/running_text.hpp"
#include "parse/wording/words.hpp"

namespace insyn::parse {

/// Finding long-sentence: one of more than 35 words, at its first word. What is mostly a list (one comma to four words)
/// is read as a list.
void report_long_sentences(const RunningText& run, std::span<const WordAt> words, const Reporter& report);

/// LIX (Björnsson 1968): words to a sentence, plus how many of a hundred words have more than six letters.
[[nodiscard]] int lix_of(std::span<const WordAt> words);

/// Finding readability: the text's LIX is above 60, where it has a hundred words or more. It points at its hardest
/// paragraph.
void report_readability(const RunningText& run, std::span<const WordAt> words, const Reporter& report);

}  // namespace insyn::parse
