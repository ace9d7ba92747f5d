// SPDX-License-Identifier: EUPL-1.2
// What its author meant to hide and that the text shows all the same: marks for internal text that are misplaced or
// misspelt, and marks and comments under a code block that was never closed.
#pragma once
#include <string>
#include <string_view>

#include "model/finding.hpp"
#include "parse/text/conceal.hpp"

namespace insyn::parse {

/// Whether anything in the text may be meant as a mark for internal text: quick, and says yes rather than no.
[[nodiscard]] bool mentions_mark(std::string_view text);

enum class Part { body, front_matter };

/// `published` is what is left when all that is internal is gone. Findings internal-mark: a mark that hides nothing
/// ("[!INTERNT]" anywhere but in shown code, "[INTERNT]" first on a line, "INTERNT:" first in a quote), and a fence
/// without an end that makes shown code of a mark or a comment.
void report_near_marks(const Published& published, Part part, const std::string& path, Findings& findings);

}  // namespace insyn::parse
