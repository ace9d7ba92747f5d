// SPDX-License-Identifier: EUPL-1.2
// The text of a post: what it is made of, and how it is made short enough. Title, date, link and hashtags are never
// cut: the link is the mark by which a post is found again, and hashtags stand after it, last.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/post_marks.hpp"
#include "render/template.hpp"

namespace insyn::render {

enum class Markup { none, html };

/// A paragraph (one text), or a list of points.
struct TextBlock {
  bool is_list = false;
  std::vector<std::string> texts{};
  std::vector<std::vector<TextLink>> links{};  // beside the texts; empty where there is none at all
};

/// An author's text in blocks: an empty line parts them, a heading is one alone, lines that begin with "- ", "* " or
/// "• " are points. Marks of Markdown are gone: an address stands in parentheses after its words, in HTML as their
/// link.
[[nodiscard]] std::vector<TextBlock> blocks_of(std::string_view text, Markup markup = Markup::none);

struct PostText {
  std::string title{}, date{};
  std::vector<TextBlock> blocks{};
  std::string reason{};  // of a cancellation
  std::vector<std::string> decisions{};
  std::string read_more{}, link{};
  std::string hashtags{};  // "#Samverkan #ÖppenArbetsmarknad"
};

/// The hashtags as they are written: letters and digits, each word with a capital, so that screen readers say them as
/// words. The first two that have a letter.
[[nodiscard]] std::string hashtags(const std::vector<std::string>& words);

/// How many characters a reader sees (code points); of HTML those between the tags.
[[nodiscard]] std::size_t letters_in(std::string_view body, Markup markup);

/// The post by its template, with at most `limit` letters: decisions are left out first, from the last, then the
/// author's words are cut after a word, with "…". Nothing where not even title, date, link and hashtags have room.
[[nodiscard]] std::optional<std::string> fitted(const Template& page, Markup markup, PostText text,
                                                std::optional<std::size_t> limit);

}  // namespace insyn::render
