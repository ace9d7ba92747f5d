// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>

#include "parse/reporter.hpp"
#include "parse/wording/running_text.hpp"
#include "parse/wording/words.hpp"

namespace insyn::parse {

/// Finding officialese: a word of offices that a plainer one stands for, in Swedish or English. Each word once in a
/// note, where it first stands.
void report_officialese(const RunningText& run, std::span<const WordAt> words, const Reporter& report);

}  // namespace insyn::parse
