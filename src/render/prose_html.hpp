// SPDX-License-Identifier: EUPL-1.2
// A document's text as HTML. Every word of the author's stands in it; what the page adds (state words, "Så blev det")
// comes in elements of its own.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "render/marks_html.hpp"
#include "render/terms.hpp"
#include "render/words.hpp"

namespace insyn::render {

struct ProseInput {
  const Document& document;
  const std::vector<std::string>& hrefs;  // by index in Prose::links (Site::hrefs)
  const Words& words;
  std::string_view ask_html{};                        // whom to ask for what is hidden
  const std::vector<std::string>* outcomes{};         // markup that ends each statement's box, by its index
  const std::vector<std::string>* action_outcomes{};  // the same for actions
  const std::vector<Badge>* action_badges{};          // by index; without: what the document itself says
  const Terms* terms{};                               // explained where they first stand
  const std::vector<std::string>* link_notes{};       // by index in Prose::links: what kind of file it leads to
  NodeId from = 0, until = 0;  // blocks of the top: the first to write, and the first not to; 0: all
  NodeId skip = 0;             // a block that the page shows in another way; 0: none
};

/// Appends the text as HTML blocks. Headings are as deep as the tree says (2–6).
void prose_html(std::string& to, const ProseInput& input);

}  // namespace insyn::render
