// SPDX-License-Identifier: EUPL-1.2
// CommonMark with GFM tables, task lists, strikethrough and autolinks, by cmark-gfm. Two things are ours: raw HTML
// never reaches cmark's idea of HTML, and `##Rubrik` without a space is a heading.
#pragma once
#include <cmark-gfm.h>

#include <memory>
#include <string_view>
#include <vector>

#include "parse/text/tree_memory.hpp"

namespace insyn::parse {

/// Stand in for `<` in every literal of the tree, so that no text is ever taken for HTML and dropped: cmark sees
/// letters.
constexpr char kAngle = '\x01';   // an ordinary `<`
constexpr char kOurTag = '\x02';  // the `<` of <br> <sup> <sub> <s> <u> without attributes

/// Lives and ends on the thread that parsed it.
struct Markdown {
  std::unique_ptr<cmark_node, EndTree> root{};
  /// Lines (1-based) of headings that lacked the space after `#`; their columns count one too many.
  std::vector<int> spaced_headings{};
};

/// Parses LF text. Positions count lines from 1 and bytes from 1. Safe on many threads at once.
[[nodiscard]] Markdown parse_markdown(std::string_view text);

}  // namespace insyn::parse
