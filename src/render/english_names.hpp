// SPDX-License-Identifier: EUPL-1.2
// Names in English in pages of another language: marked, so that a screen reader says them in English (WCAG 2.2, 3.1.2
// Language of Parts). Which names they are the interface words tell (english_names), and so a project can add its own.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "render/words.hpp"

namespace insyn::render {

/// The names as written in `words`, longest first; none where the page is in English itself.
[[nodiscard]] std::vector<std::string> english_names(const Words& words);

/// `html` with <span lang="en"> round each of the names: in running text alone, not in the head, in a tag or a picture,
/// and only as whole words.
[[nodiscard]] std::string with_english_names(std::string html, const std::vector<std::string>& names);

}  // namespace insyn::render
