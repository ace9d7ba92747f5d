// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "sandbox/graph/faults.hpp"
#include "sandbox/graph/routes.hpp"
#include "sandbox/moment.hpp"

namespace insyn::sandbox::graph {
namespace {

using Refusal = std::optional<http::Answer>;

constexpr std::int64_t kSoonest = 10 * 60;
constexpr std::int64_t kLatest = 30 * 86400;

template <typename Content>
auto find(Content& content, const std::string& id) {
  return std::find_if(content.page_posts.begin(), content.page_posts.end(), [&](const auto& p) { return p.id == id; });
}

bool is_true(const std::string& text) { return text == "true" || text == "1"; }

http::Answer refuse_parameter(const std::string& message) { return refuse({.message = "(#100) " + message}); }

http::Answer refuse_right(const std::string& message) {
  return refuse({.status = 403, .code = 200, .message = "(#200) " + message});
}

/// UNIX seconds or RFC 3339, within the window that the Pages guide gives.
Refusal set_schedule(const Call& call, PagePost& post) {
  if (!call.has("scheduled_publish_time")) return std::nullopt;
  std::string text = call.text("scheduled_publish_time");
  std::int64_t seconds = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  bool is_number = error == std::errc{} && end == text.data() + text.size();
  auto time = is_number ? std::optional(seconds) : read_moment(text, Clock::utc);
  if (!time || *time < call.now + kSoonest || *time > call.now + kLatest)
    return refuse({.message = "(#100) The specified scheduled publish time is invalid.",
                   .user_title = "Invalid scheduled publish time",
                   .user_message = "The scheduled time must be between 10 minutes and 30 days from now."});
  post.scheduled = *time;
  return std::nullopt;
}

Refusal set_link(const Call& call, PagePost& post) {
  post.link = call.text("link");
  bool is_web = post.link.empty() || post.link.starts_with("http://") || post.link.starts_with("https://");
  if (is_web) return std::nullopt;
  return refuse_parameter("url should represent a valid URL");
}

/// Graph's only guard against doubles looks at the text: the same as in the latest post is refused.
Refusal duplicate(const Content& content, const PagePost& post) {
  if (content.page_posts.empty()) return std::nullopt;
  const PagePost& latest = content.page_posts.back();
  if (latest.message != post.message || latest.link != post.link) return std::nullopt;
  return duplicate_506({});
}

Refusal not_as_page(const Call& call, const PagePost& post) {
  if (call.token == Token::page) return std::nullopt;
  return refuse_right(post.published ? "The user hasn't authorized the application to perform this action"
                                     : "Unpublished posts must be posted to a page as the page itself.");
}

/// A post may be changed only by the app that made it.
Refusal not_by_this_app(const PagePost& post, const Options& options) {
  if (post.app_id == options.app_id) return std::nullopt;
  return refuse_right("An app can only update a Page post if the post was made using that app");
}

}  // namespace

http::Answer create_post(const Call& call, Content& content, const Options& options) {
  PagePost post;
  post.app_id = options.app_id;
  post.message = call.text("message");
  post.published = !call.has("published") || is_true(call.text("published"));
  post.created = post.updated = call.now;
  if (auto refusal = not_as_page(call, post)) return *refusal;
  if (auto refusal = set_link(call, post)) return *refusal;
  if (trimmed(post.message).empty() && post.link.empty())
    return refuse_parameter("Missing message or attachment: either link or message must be supplied");
  if (post.published && call.has("scheduled_publish_time"))
    return refuse_parameter("You cannot specify a scheduled publish time on a published post");
  if (auto refusal = set_schedule(call, post)) return *refusal;
  if (auto refusal = duplicate(content, post)) return *refusal;

  post.id = options.page + "_" + std::to_string(content.new_id());
  auto shown = call.has("fields") ? view(post, call) : Shown{{{"id", post.id}}, std::nullopt};
  content.page_posts.push_back(std::move(post));
  return shown.refusal.value_or(answer(shown.fields));
}

http::Answer get_post(const Call& call, const Content& content) {
  auto post = find(content, call.path[0]);
  if (post == content.page_posts.end() || (call.token != Token::page && !post->published))
    return refuse_object(call, call.path[0]);
  auto shown = view(*post, call);
  return shown.refusal.value_or(answer(shown.fields));
}

http::Answer update_post(const Call& call, Content& content, const Options& options) {
  auto post = find(content, call.path[0]);
  if (post == content.page_posts.end()) return refuse_object(call, call.path[0]);
  if (auto refusal = not_as_page(call, *post)) return *refusal;
  if (auto refusal = not_by_this_app(*post, options)) return *refusal;
  PagePost next = *post;
  if (call.has("message")) next.message = call.text("message");
  if (auto refusal = set_schedule(call, next)) return *refusal;
  if (is_true(call.text("is_published"))) {
    if (!next.published) next.created = call.now;
    next.published = true;
    next.scheduled = 0;
  }
  next.updated = call.now;
  *post = next;
  return answer({{"success", true}});
}

http::Answer delete_post(const Call& call, Content& content, const Options& options) {
  auto post = find(content, call.path[0]);
  if (post == content.page_posts.end()) return refuse_object(call, call.path[0]);
  if (call.token != Token::page) return refuse_right("Page token is required to delete posts on page");
  if (auto refusal = not_by_this_app(*post, options)) return *refusal;
  content.page_posts.erase(post);
  return answer({{"success", true}});
}

void publish_due(Content& content, std::int64_t now) {
  for (PagePost& post : content.page_posts) {
    if (post.published || post.scheduled == 0 || post.scheduled > now) continue;
    post.published = true;
    post.created = post.updated = post.scheduled;
    post.scheduled = 0;
  }
}

}  // namespace insyn::sandbox::graph
