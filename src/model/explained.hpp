// SPDX-License-Identifier: EUPL-1.2
// Plain words for professional ones, and answers to what people ask: documents whose headings of level two are entries.
#pragma once
#include <string>
#include <vector>

#include "model/finding.hpp"
#include "model/prose.hpp"

namespace insyn {

/// A term: "## SFI (svenska för invandrare)" is called both, "## Insats, åtgärd" likewise.
struct Term {
  std::string name{};                // as the heading says it, without what stands in brackets
  std::string written_out{};         // what stood in brackets, "" when nothing did
  std::vector<std::string> forms{};  // every way it is called in texts, the name first; none where it is too short
  bool abbreviation = false;         // name is an abbreviation: short, mostly capitals
  std::string anchor{};
  std::string meaning{};  // plain words, the first paragraph
  NodeId heading = 0;
  Place at{};
};

struct Glossary {
  std::vector<Term> terms{};  // in the order of the text
};

struct Question {
  std::string text{};
  std::string anchor{};
  std::string answer{};  // plain words, all of it
  NodeId heading = 0;
  Place at{};
};

struct Questions {
  std::vector<Question> questions{};
};

}  // namespace insyn
