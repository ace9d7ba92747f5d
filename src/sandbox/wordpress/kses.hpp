// SPDX-License-Identifier: EUPL-1.2
// WordPress's filter for authors without unfiltered_html, as measured on 6.1.9 and 6.5.5: which tags, attributes and
// addresses pass. What it takes away is the tag; its text stays.
#pragma once
#include <string>
#include <string_view>

namespace insyn::sandbox {

/// A post's content or excerpt (wp_filter_post_kses).
[[nodiscard]] std::string kses(std::string_view html);
/// A title or a term's name: only inline tags (wp_filter_kses).
[[nodiscard]] std::string kses_inline(std::string_view html);

}  // namespace insyn::sandbox
