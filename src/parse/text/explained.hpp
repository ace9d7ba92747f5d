// SPDX-License-Identifier: EUPL-1.2
// Glossaries and questions: documents whose shallowest headings after the title are entries.
#pragma once
#include <vector>

#include "model/explained.hpp"
#include "model/prose.hpp"

namespace insyn::parse {

/// `title`: the title's heading where it was kept in the text, 0 where it was not. The prose has its headings listed
/// (finish_headings). An entry without text has an empty meaning or answer.
[[nodiscard]] std::vector<Term> read_terms(const Prose& prose, NodeId title);
[[nodiscard]] std::vector<Question> read_questions(const Prose& prose, NodeId title);

}  // namespace insyn::parse
