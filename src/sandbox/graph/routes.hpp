// SPDX-License-Identifier: EUPL-1.2
// What the Graph API does with a page and its posts, one function an operation.
#pragma once
#include "sandbox/content.hpp"
#include "sandbox/graph/call.hpp"
#include "sandbox/sandbox.hpp"

namespace insyn::sandbox::graph {

inline constexpr const char* kPageName = "Exempelkommun";

/// A post's fields as JSON (id, message and created_time when none are asked for); an answer when one is not there.
struct Shown {
  json fields = json::object();
  std::optional<http::Answer> refusal{};
};
[[nodiscard]] Shown view(const PagePost& post, const Call& call);

[[nodiscard]] http::Answer create_post(const Call& call, Content& content, const Options& options);
[[nodiscard]] http::Answer get_post(const Call& call, const Content& content);
[[nodiscard]] http::Answer update_post(const Call& call, Content& content, const Options& options);
[[nodiscard]] http::Answer delete_post(const Call& call, Content& content, const Options& options);

/// published_posts: about newest first, in pages that may be shorter than asked for. scheduled_posts: the next to come
/// first.
[[nodiscard]] http::Answer list_published(const Call& call, const Content& content);
[[nodiscard]] http::Answer list_scheduled(const Call& call, const Content& content);

/// The page (with its token, when asked for), the system user, the pages that this user looks after, and what a token
/// is.
[[nodiscard]] http::Answer get_page(const Call& call, const Options& options);
[[nodiscard]] http::Answer get_system_user();
[[nodiscard]] http::Answer get_accounts(const Options& options);
[[nodiscard]] http::Answer debug_token(const Call& call, const Options& options);

/// Publishes what was scheduled and is due.
void publish_due(Content& content, std::int64_t now);

}  // namespace insyn::sandbox::graph
