// SPDX-License-Identifier: EUPL-1.2
#include "sandbox/graph/page.hpp"

#include <charconv>

#include "base/hash.hpp"
#include "sandbox/graph/routes.hpp"

namespace insyn::sandbox::graph {
namespace {

constexpr int kOldestVersion = 21, kNewestVersion = 26;
constexpr int kCallsADay = 4800 * 100;  // of a page that a hundred people have been busy with in the last day
constexpr std::int64_t kDay = 86400;

Token token_of(const std::string& text, const Options& options) {
  if (text.empty()) return Token::none;
  if (text == options.page_token) return Token::page;
  if (text == options.system_token) return Token::system_user;
  return text == options.app_id + "|" + options.app_secret && !options.app_secret.empty() ? Token::app : Token::unknown;
}

std::optional<http::Answer> refusal_of_token(const Call& call, const Options& options) {
  if (call.token == Token::none)
    return refuse({.code = 104, .message = "An access token is required to request this resource."});
  if (call.token == Token::unknown)
    return refuse({.code = 190, .message = "Invalid OAuth access token - Cannot parse access token"});
  if (options.app_secret.empty() || call.token == Token::app) return std::nullopt;
  if (!call.has("appsecret_proof"))
    return refuse(
        {.message = "API calls from the server require an appsecret_proof argument", .type = "GraphMethodException"});
  if (call.text("appsecret_proof") != hmac_sha256_hex(options.app_secret, call.token_text))
    return refuse({.message = "Invalid appsecret_proof provided in the API argument", .type = "GraphMethodException"});
  return std::nullopt;
}

int major_of(const std::string& version) {
  int major = 0;
  std::from_chars(version.data() + 1, version.data() + version.size(), major);
  return major;
}

/// One that has expired is served by the oldest living one.
std::string answering_version(const std::string& asked) {
  return major_of(asked) < kOldestVersion ? "v" + std::to_string(kOldestVersion) + ".0" : asked;
}

http::Answer unknown_path(const Call& call) {
  std::string path = "/" + call.version;
  for (const auto& segment : call.path) path += "/" + segment;
  return refuse({.code = 2500, .message = "Unknown path components: " + path});
}

http::Answer page_edge(const Call& call, const Options& options, Store& store) {
  const std::string& edge = call.path[1];
  if (call.method == "POST" && edge == "feed")
    return store.change([&](Content& content) { return create_post(call, content, options); });
  if (call.method == "GET" && edge == "published_posts") return list_published(call, store.content());
  if (call.method == "GET" && edge == "scheduled_posts") return list_scheduled(call, store.content());
  return unknown_path(call);
}

http::Answer one_post(const Call& call, const Options& options, Store& store) {
  if (call.method == "GET") return get_post(call, store.content());
  if (call.method == "POST") return store.change([&](Content& content) { return update_post(call, content, options); });
  if (call.method == "DELETE")
    return store.change([&](Content& content) { return delete_post(call, content, options); });
  return refuse_object(call, call.path[0]);
}

http::Answer route_to(Call call, const Options& options, Store& store) {
  if (call.path.empty() || call.path.size() > 2) return unknown_path(call);
  bool gets = call.method == "GET", is_alone = call.path.size() == 1;
  if (call.path[0] == "debug_token" && is_alone && gets) return debug_token(call, options);
  if (call.path[0] == "me" && call.token == Token::system_user && gets) {
    if (is_alone) return get_system_user();
    return call.path[1] == "accounts" ? get_accounts(options) : unknown_path(call);
  }
  if (call.path[0] == "me" && call.token == Token::page) call.path[0] = options.page;
  bool is_page = call.path[0] == options.page;
  if (is_page && is_alone && gets) return get_page(call, options);
  if (is_page && !is_alone) return page_edge(call, options, store);
  if (is_alone && call.path[0].find('_') != std::string::npos) return one_post(call, options, store);
  return refuse_object(call, call.path[0]);
}

http::Answer checked_answer(const Call& call, const Options& options, Store& store) {
  if (major_of(call.version) > kNewestVersion) return unknown_path(call);
  if (auto refusal = refusal_of_token(call, options)) return *refusal;
  store.change([&](Content& content) {
    publish_due(content, call.now);
    return content.page_posts.size();
  });
  return route_to(call, options, store);
}

}  // namespace

int Usage::percent_after_call(std::int64_t now) {
  std::lock_guard lock(mutex_);
  if (now / kDay != day_) calls_ = 0;
  day_ = now / kDay;
  return static_cast<int>(++calls_ * 100 / kCallsADay);
}

http::Answer answer_graph(const http::Request& request, const Options& options, Store& store, Usage& usage,
                          const std::string& home, std::int64_t now) {
  Call call = read_call(request);
  call.token = token_of(call.token_text, options);
  call.home = home;
  call.now = now;
  http::Answer found = checked_answer(call, options, store);
  int percent = usage.percent_after_call(now);
  json used = {{"call_count", percent}, {"total_time", percent}, {"total_cputime", percent}};
  found.with("facebook-api-version", answering_version(call.version)).with("X-App-Usage", used.dump());
  used.update({{"type", "pages"}, {"estimated_time_to_regain_access", 0}});
  json by_business = {{options.page, json::array({used})}};
  return std::move(
      found.with("X-Business-Use-Case-Usage", by_business.dump()).with("Cache-Control", "private, no-cache, no-store"));
}

}  // namespace insyn::sandbox::graph
