// SPDX-License-Identifier: EUPL-1.2
// Authors write Markdown out of habit in what a post says, too. A channel shows its marks as they stand; so they are
// read here: emphasis, code, links, pictures and headings, and no more.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace insyn::render {

/// The bytes [from, to) of a text lead to a web address.
struct TextLink {
  std::size_t from = 0, to = 0;
  std::string address{};
};

struct UnmarkedText {
  std::string text{};
  std::vector<TextLink> links{};  // in the order of the text
};

/// One paragraph or point of Markdown as a reader sees it. A link that leads to no web address is its text alone.
[[nodiscard]] UnmarkedText without_marks(std::string_view markdown);

/// The text with each address in parentheses after its words.
[[nodiscard]] std::string with_addresses(const UnmarkedText& unmarked);

/// The text with each link as an element.
[[nodiscard]] std::string with_anchors(std::string_view text, const std::vector<TextLink>& links);

/// What a heading says: "## Nu" → "Nu". "" for a line that is none: "#tagg" is a hashtag.
[[nodiscard]] std::string_view heading_in(std::string_view line);

}  // namespace insyn::render
