// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>

#include "model/prose.hpp"
#include "parse/marks/mark_words.hpp"

namespace insyn::parse {

struct CutLabel {
  MarkWord word{};
  std::string label{};  // as written, without colon and stars; "" for [!BESLUT]
};

/// When the paragraph starts with a mark's label ("**Beslut:**", "**Beslut**:", "Beslut:", "**Beslut: allt i
/// fetstil**"), takes the label off and says which it was.
std::optional<CutLabel> cut_label(Prose& prose, NodeId paragraph);

/// When the quote's first line is "[!BESLUT]" or its like, takes that off.
std::optional<CutLabel> cut_marker(Prose& prose, NodeId quote);

/// The label of a decision, direction or advice that stands in bold in a heading ("4. **Beslut:** Vi hyr lokalen"),
/// where it marks nothing.
struct HeadingLabel {
  NodeId node = 0;
  std::string label{};  // as written, without colon and stars
};
[[nodiscard]] std::optional<HeadingLabel> label_in_heading(const Prose& prose, NodeId heading);

/// A mark's word in bold without a colon at the paragraph's start, or a label in bold on a later line: nearly a mark.
[[nodiscard]] bool has_near_label(const Prose& prose, NodeId paragraph);

}  // namespace insyn::parse
