// SPDX-License-Identifier: EUPL-1.2
// Articles, pictures and terms as the REST API shows them.
#pragma once
#include "sandbox/content.hpp"
#include "sandbox/wordpress/call.hpp"

namespace insyn::sandbox::wordpress {

/// The article as JSON; with "raw" beside "rendered" when the call says context=edit.
[[nodiscard]] json view(const Article& article, const Call& call);
[[nodiscard]] json view(const Picture& picture, const Call& call);
[[nodiscard]] json view(const Term& term, const Content& content, const Call& call);

/// Where readers find the article: "http://…/?p=12".
[[nodiscard]] std::string link_of(const Article& article, const std::string& home);
/// Paragraphs round text that has none, as wpautop does: what the article page shows.
[[nodiscard]] std::string rendered_content(const Article& article);
/// The excerpt, else the first 55 words of the content; text.
[[nodiscard]] std::string excerpt_text(const Article& article);

}  // namespace insyn::sandbox::wordpress
