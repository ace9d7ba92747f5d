// SPDX-License-Identifier: EUPL-1.2
// The channels as a reader meets them: the municipal web site, the Facebook page and the intranet, side by side, in
// Swedish. Everything is encoded; only content that kses() has filtered is shown as the HTML it is.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "sandbox/content.hpp"
#include "sandbox/preview.hpp"

namespace insyn::sandbox {

inline constexpr const char* kStylePath = "/_sandbox/style.css";

/// The page's posts that a reader sees first, newest first.
[[nodiscard]] std::vector<PagePost> newest_posts(const Content& content);

[[nodiscard]] std::string front_page(const Content& content, const std::map<std::string, Preview>& previews);
[[nodiscard]] std::string article_page(const Article& article, const Content& content);
[[nodiscard]] std::string intranet_page(const IntranetPage& page);
[[nodiscard]] std::string missing_page();
[[nodiscard]] std::string style_sheet();

}  // namespace insyn::sandbox
