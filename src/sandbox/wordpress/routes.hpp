// SPDX-License-Identifier: EUPL-1.2
// What the REST API does, one function a route. Each looks at or changes the content it is given.
#pragma once
#include "sandbox/content.hpp"
#include "sandbox/wordpress/call.hpp"

namespace insyn::sandbox::wordpress {

[[nodiscard]] http::Answer list_posts(const Call& call, const Content& content);
[[nodiscard]] http::Answer get_post(const Call& call, const Content& content, int id);
[[nodiscard]] http::Answer create_post(const Call& call, Content& content);
[[nodiscard]] http::Answer update_post(const Call& call, Content& content, int id);
[[nodiscard]] http::Answer delete_post(const Call& call, Content& content, int id);

/// A picture is sent as it is: its bytes are the body, its name stands in Content-Disposition.
[[nodiscard]] http::Answer list_media(const Call& call, const Content& content);
[[nodiscard]] http::Answer get_media(const Call& call, const Content& content, int id);
[[nodiscard]] http::Answer create_media(const Call& call, Content& content, const http::Request& request);

/// `taxonomy`: category or post_tag.
[[nodiscard]] http::Answer list_terms(const Call& call, const Content& content, const std::string& taxonomy);
[[nodiscard]] http::Answer get_term(const Call& call, const Content& content, const std::string& taxonomy, int id);
[[nodiscard]] http::Answer create_term(const Call& call, Content& content, const std::string& taxonomy);

}  // namespace insyn::sandbox::wordpress
