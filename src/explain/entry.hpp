// SPDX-License-Identifier: EUPL-1.2
// A rule's entry, docs/regler/<name>.md: documentation, and what tests/cases/explain_test.py runs.
//
//     # action-due
//
//     One sentence: when the rule speaks up.
//
//     Why that matters: a paragraph or two.
//
//     **Gör så här:** what to write instead.
//
//     ## Fel
//
//     ```markdown minutes/arbete/gruppen/2025-03-12.md:8        a file of the project, and the line the finding points
//     at
//
//     ## Rätt
//
//     ```markdown minutes/arbete/gruppen/2025-03-12.md
//
//     ## In English
//
//     The same three in English, the last beginning with **What to do:**
//
// The files stand over the small project in tests/cases/_base, on 1 June 2025. One that can't be shown as text is a
// block `fil`: a line in Swedish and a line in English that say what it is.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/lang.hpp"
#include "model/rule.hpp"

namespace insyn::explain {

struct ExampleFile {
  std::string path{};  // from the project's root
  int line = 0;        // where the finding points; 0: nowhere in it
  std::string text{};
  Said description{};  // instead of the text
};

struct Entry {
  Said summary{};     // one sentence
  Said why{};         // paragraphs with an empty line between; Markdown, as what_to_do
  Said what_to_do{};  // one paragraph
  std::vector<ExampleFile> wrong{}, right{};
};

/// The entry of a rule; nullopt for a rule that this version of the program never gives.
[[nodiscard]] std::optional<Entry> entry_of(Rule rule);

/// Reads an entry. What is not in the form above is left out: the tests see that it is missing.
[[nodiscard]] Entry read_entry(std::string_view markdown);

}  // namespace insyn::explain
