// SPDX-License-Identifier: EUPL-1.2
// The text of a post: what it is made of, and how it is made short enough. Title, date, link and hashtags are never
// cut: the link is the mark by which a post is found again, and hashtags stand after it, last.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/template.hpp"

namespace insyn::render {

/// A paragraph (one text), or a list of points.
struct TextBlock {
  bool is_list = false;
  std::vector<std::string> texts{};
};

/// An author's plain text in blocks: an empty line parts them, lines that begin with "- ", "* " or "• " are points.
[[nodiscard]] std::vector<TextBlock> blocks_of(std::string_view text);

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
enum class Markup { none, html };
[[nodiscard]] std::size_t letters_in(std::string_view body, Markup markup);

/// The post by its template, with at most `limit` letters: decisions are left out first, from the last, then the
/// author's words are cut after a word, with "…". Nothing where not even title, date, link and hashtags have room.
[[nodiscard]] std::optional<std::string> fitted(const Template& page, Markup markup, PostText text,
                                                std::optional<std::size_t> limit);

}  // namespace insyn::render
