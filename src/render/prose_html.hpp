// SPDX-License-Identifier: EUPL-1.2
// A document's text as HTML. Every word of the author's stands in it; what the page adds (state words, "Så blev det")
// comes in elements of its own.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "render/words.hpp"

namespace insyn::render {

struct ProseInput {
  const Document& document;
  const std::vector<std::string>& hrefs;  // by index in Prose::links (Site::hrefs)
  const Words& words;
  std::string_view ask_html{};                        // whom to ask for what is hidden
  const std::vector<std::string>* outcomes{};         // markup that ends each statement's box, by its index
  const std::vector<std::string>* action_outcomes{};  // the same for actions
};

/// Appends the text as HTML blocks. Headings are as deep as the tree says (2–6).
void prose_html(std::string& to, const ProseInput& input);

/// What a statement is called on the page: "Beslut 1", by the author's own word where there is one. In a meeting that
/// was not quorate every decision is shown as a direction (contract section 4).
[[nodiscard]] std::string statement_label(const Document& document, const Statement& statement, const Words& words);
/// "decision", "direction" or "advice": what it is shown as.
[[nodiscard]] std::string_view statement_class(const Document& document, const Statement& statement);

}  // namespace insyn::render
