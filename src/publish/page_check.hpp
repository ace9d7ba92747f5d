// SPDX-License-Identifier: EUPL-1.2
// Before a post goes out, the page it links to must answer with the published text: a reader who follows the link, and
// the channel that fetches its preview, shall find what the post says.
#pragma once
#include <string>
#include <string_view>

#include "base/lang.hpp"
#include "publish/http.hpp"

namespace insyn::publish {

struct PageLook {
  bool is_ready = false;
  Said reason{};  // why not
};

/// GET `url`: ready when it answers 200 and the page says that it shows `text_sha256`.
[[nodiscard]] PageLook look_at_page(Http& http, const std::string& url, std::string_view text_sha256);

/// What a page of ours says of its text: its <meta name="insyn-text-sha256">, or, where it is part of another site's
/// page, data-insyn-text-sha256 of the element round it. "" where there is neither.
[[nodiscard]] std::string text_hash_in(std::string_view html);

}  // namespace insyn::publish
