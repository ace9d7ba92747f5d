// SPDX-License-Identifier: EUPL-1.2
// Glossaries and questions: documents whose shallowest headings after the title are entries.
#pragma once
#include <string>
#include <vector>

#include "model/explained.hpp"
#include "model/finding.hpp"
#include "model/prose.hpp"

namespace insyn::parse {

/// `title`: the title's heading where it was kept in the text, 0 where it was not. The prose has its headings listed
/// (finish_headings). An entry without text has an empty meaning or answer; one without a heading's words is none.
/// Findings unclear-entry: an empty heading, a term that is explained twice.
[[nodiscard]] std::vector<Term> read_terms(const Prose& prose, NodeId title, const std::string& path,
                                           Findings& findings);
[[nodiscard]] std::vector<Question> read_questions(const Prose& prose, NodeId title, const std::string& path,
                                                   Findings& findings);

}  // namespace insyn::parse
