// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/encode.hpp"
#include "sandbox/graph/routes.hpp"
#include "sandbox/moment.hpp"

namespace insyn::sandbox::graph {
namespace {

constexpr std::size_t kMostInList = 100;
constexpr std::size_t kUsualInList = 25;
constexpr std::size_t kInOrder = 2;   // the latest stands first; the order of the rest is promised nowhere
constexpr std::size_t kLeftOut = 10;  // every tenth: a page of a list may be shorter than asked for, and not the last

std::string graph_time(std::int64_t seconds) { return utc_text(seconds) + "+0000"; }

/// Everything that a post can show. What it has nothing to say about is absent, as on the real one.
json all_of(const PagePost& post, const Call& call) {
  std::size_t bar = post.id.find('_');
  json all = {{"id", post.id},
              {"created_time", graph_time(post.created)},
              {"updated_time", graph_time(post.updated)},
              {"is_published", post.published},
              {"is_hidden", false},
              {"status_type", post.link.empty() ? "mobile_status_update" : "shared_story"},
              {"permalink_url", call.home + "/#facebook-" + post.id.substr(bar + 1)},
              {"from", {{"name", kPageName}, {"id", post.id.substr(0, bar)}}},
              {"application", {{"id", post.app_id}, {"name", "Insyn"}}}};
  if (!post.message.empty()) all["message"] = post.message;
  if (post.scheduled != 0) all["scheduled_publish_time"] = post.scheduled;
  if (!post.link.empty())
    all["attachments"] = {{"data", {{{"url", post.link}, {"unshimmed_url", post.link}, {"type", "share"}}}}};
  return all;
}

template <std::size_t n>
bool is_one_of(const std::string& name, const char* const (&names)[n]) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

std::optional<http::Answer> refusal_of(const std::string& field) {
  constexpr const char* known[] = {"id",           "message",     "created_time", "updated_time",
                                   "is_published", "is_hidden",   "status_type",  "permalink_url",
                                   "from",         "application", "attachments",  "scheduled_publish_time"};
  constexpr const char* removed[] = {"caption", "description", "link", "name", "object_id", "source", "type"};
  if (is_one_of(field, removed))
    return refuse({.code = 12,
                   .message = "(#12) deprecate_post_aggregated_fields_for_attachement is deprecated for versions v3.3 "
                              "and higher"});
  if (!is_one_of(field, known))
    return refuse({.message = "(#100) Tried accessing nonexisting field (" + field + ") on node type (PagePost)"});
  return std::nullopt;
}

std::size_t limit_of(const Call& call) {
  std::string text = call.text("limit");
  bool is_number = !text.empty() && text.size() < 7 && text.find_first_not_of("0123456789") == text.npos;
  return is_number ? std::clamp<std::size_t>(std::stoul(text), 1, kMostInList) : kUsualInList;
}

/// The address of the part of the list that comes after the post `after`.
std::string next_of(const Call& call, const std::string& after) {
  std::string url = call.home + "/" + call.version;
  for (const auto& segment : call.path) url += "/" + encode::url_segment(segment);
  url += "?";
  for (const char* name : {"fields", "limit", "appsecret_proof"})
    if (call.has(name)) url += std::string(name) + "=" + encode::url_segment(call.text(name)) + "&";
  if (!call.token_in_query.empty()) url += "access_token=" + encode::url_segment(call.token_in_query) + "&";
  return url + "after=" + encode::url_segment(after);
}

http::Answer listed(const Call& call, const std::vector<PagePost>& posts) {
  if (call.token != Token::page)
    return refuse(
        {.status = 403, .code = 210, .message = "(#210) A page access token is required to request this resource."});
  auto after = std::find_if(posts.begin(), posts.end(), [&](const PagePost& p) { return p.id == call.text("after"); });
  auto first = after == posts.end() ? posts.begin() : after + 1;
  std::size_t most = limit_of(call) - limit_of(call) / kLeftOut;
  auto last = first + std::min<std::ptrdiff_t>(posts.end() - first, static_cast<std::ptrdiff_t>(most));
  json data = json::array();
  for (auto post = first; post != last; ++post) {
    auto shown = view(*post, call);
    if (shown.refusal) return *shown.refusal;
    data.push_back(shown.fields);
  }
  json body = {{"data", data}};
  if (first != last) body["paging"]["cursors"] = {{"before", first->id}, {"after", (last - 1)->id}};
  if (last != posts.end()) body["paging"]["next"] = next_of(call, (last - 1)->id);
  return answer(body);
}

}  // namespace

Shown view(const PagePost& post, const Call& call) {
  json all = all_of(post, call);
  auto fields = call.fields();
  if (fields.empty()) fields = {"created_time", "message", "id"};
  Shown shown{{{"id", post.id}}, std::nullopt};
  for (const auto& field : fields) {
    if (auto refusal = refusal_of(field)) return {{}, refusal};
    if (all.contains(field)) shown.fields[field] = all[field];
  }
  return shown;
}

http::Answer list_published(const Call& call, const Content& content) {
  std::vector<PagePost> posts;
  for (const PagePost& post : content.page_posts)
    if (post.published) posts.push_back(post);
  std::stable_sort(posts.begin(), posts.end(),
                   [](const PagePost& a, const PagePost& b) { return a.created < b.created; });
  std::reverse(posts.begin(), posts.end());
  for (std::size_t i = kInOrder; i < posts.size(); i += 2) std::swap(posts[i - 1], posts[i]);
  return listed(call, posts);
}

http::Answer list_scheduled(const Call& call, const Content& content) {
  std::vector<PagePost> posts;
  for (const PagePost& post : content.page_posts)
    if (!post.published && post.scheduled != 0) posts.push_back(post);
  std::stable_sort(posts.begin(), posts.end(),
                   [](const PagePost& a, const PagePost& b) { return a.scheduled < b.scheduled; });
  return listed(call, posts);
}

}  // namespace insyn::sandbox::graph
