// SPDX-License-Identifier: EUPL-1.2
#include "publish/channels/wordpress_site.hpp"

#include <charconv>

#include "publish/channel_settings.hpp"
#include "publish/channels/wordpress_answers.hpp"
#include "publish/channels/wordpress_post.hpp"

namespace insyn::publish::wordpress {
namespace {

using Method = HttpRequest::Method;

constexpr int kMostPages = 200;  // of a hundred: a list that goes on longer is no list of ours

int pages_of(const HttpAnswer& answer) {
  std::string_view text = answer.header("x-wp-totalpages");
  int pages = 1;
  std::from_chars(text.data(), text.data() + text.size(), pages);
  return pages;
}

/// Works on every site, with and without permalinks.
std::string usual_base(const std::string& url) { return url + (url.ends_with('/') ? "" : "/") + "?rest_route=/"; }

/// Answered by the web server before WordPress: it was not carried out.
bool lets_no_delete_through(const HttpAnswer& answer) {
  bool is_about_the_method = answer.status == 405 || answer.status == 501 || answer.status == 403;
  return answer.delivery == HttpAnswer::Delivery::answered && is_about_the_method && wordpress_code(answer).empty();
}

}  // namespace

Answer cannot_be_used(Said reason) {
  return {.scope = Answer::Scope::channel, .outcome = Outcome::refused, .reason = std::move(reason)};
}

Json parsed(const HttpAnswer& answer) { return Json::parse(answer.body, nullptr, false); }

/// Until open() has found better: what a dry run without a network shows.
Site::Site(const Channel& channel, Reach reach)
    : channel_(channel),
      root_(reach.root),
      http_(reach.http),
      authorization_(basic_authorization(channel.user, Secret("-"))),
      base_(usual_base(channel.url)) {}

std::optional<Answer> Site::open() {
  auto password = read_secret(channel_.secret, root_);
  if (!password) return cannot_be_used(password.error());
  authorization_ = basic_authorization(channel_.user, *password);
  if (auto trouble = find_api()) return trouble;
  return log_in();
}

bool Site::may(const char* right) const {
  if (!rights_.is_object() || rights_.empty()) return true;  // the site does not tell: its answers will
  auto found = rights_.find(right);
  return found != rights_.end() && *found == true;
}

/// The Link header on any page tells where the API is: "/wp-json/" is not routed on every site. Without one,
/// "?rest_route=" works both with and without permalinks.
std::optional<Answer> Site::find_api() {
  HttpAnswer answer = http_.send({.url = channel_.url, .timeout = timeout_seconds(channel_)});
  if (answer.delivery != HttpAnswer::Delivery::answered || answer.status / 100 != 2)
    return explain_wordpress(answer, RequestKind::look);
  base_ = rest_base_in(answer);
  if (base_.empty()) base_ = usual_base(channel_.url);
  if (origin_of(base_) == origin_of(channel_.url)) return std::nullopt;
  return cannot_be_used(say("webbplatsens REST-adress {} ligger på en annan värd: skriv den värden i url",
                            "the web site's REST address {} is on another host: write that host in url", base_));
}

std::optional<Answer> Site::log_in() {
  HttpAnswer answer = get("wp/v2/users/me", "context=edit&_fields=id,capabilities");
  if (wordpress_code(answer) == "rest_no_route") return log_in_by_drafts();
  if (answer.status == 401) return not_let_in(answer);
  Json user = parsed(answer);
  if (answer.status != 200 || !has_id(user)) return explain_wordpress(answer, RequestKind::look);
  rights_ = user.value("capabilities", Json::object());
  user_ = id_of(user);
  return std::nullopt;
}

/// Some security plugins hide the users. Then a list that only users may see tells if we are one.
std::optional<Answer> Site::log_in_by_drafts() {
  HttpAnswer answer = get("wp/v2/posts", "context=edit&status=draft&per_page=1&_fields=id");
  if (answer.status == 401 || wordpress_code(answer) == "rest_invalid_param") return not_let_in(answer);
  if (answer.status == 200 && parsed(answer).is_array()) return std::nullopt;
  return explain_wordpress(answer, RequestKind::look);
}

/// One code stands for several causes; the root document, which everyone may read, tells them apart.
Answer Site::not_let_in(const HttpAnswer& answer) {
  if (wordpress_code(answer).empty()) return explain_wordpress(answer, RequestKind::look);
  HttpAnswer refusal = answer;
  refusal.status = 401;
  HttpAnswer root = http_.send({.url = address("", "_fields=authentication"), .timeout = timeout_seconds(channel_)});
  Json body = parsed(root);
  LoginSign sign = LoginSign::not_asked;
  if (root.status == 401 || root.status == 403)
    sign = LoginSign::api_closed;
  else if (root.status == 200 && body.is_object() && body.contains("authentication"))
    sign = body["authentication"].contains("application-passwords") ? LoginSign::header_lost
           : base_.starts_with("https:")                            ? LoginSign::switched_off
                                                                    : LoginSign::needs_https;
  return explain_wordpress(refusal, RequestKind::look, sign);
}

HttpAnswer Site::get(const std::string& route, const std::string& query) {
  return send({.url = address(route, query)});
}

HttpAnswer Site::post(const std::string& route, const Json& body) {
  return send({.method = Method::post,
               .url = address(route, "context=edit"),
               .content_type = "application/json",
               .body = body.dump(-1, ' ', false, Json::error_handler_t::replace)});
}

HttpAnswer Site::upload(const std::string& query, const std::string& file_name, const std::string& type,
                        std::string bytes) {
  return send({.method = Method::post,
               .url = address("wp/v2/media", query),
               .content_type = type,
               .headers = {{"Content-Disposition", "attachment; filename=\"" + file_name + "\""}},
               .body = std::move(bytes)});
}

HttpAnswer Site::remove(const std::string& route, const std::string& query) {
  HttpAnswer answer = send({.method = Method::del, .url = address(route, query)});
  if (!lets_no_delete_through(answer)) return answer;
  return send(
      {.method = Method::post, .url = address(route, query), .headers = {{"X-HTTP-Method-Override", "DELETE"}}});
}

tl::expected<std::vector<Json>, Answer> Site::list(const std::string& route, const std::string& query) {
  std::vector<Json> all;
  for (int page = 1, last = 1; page <= last && page <= kMostPages; ++page) {
    HttpAnswer answer = get(route, fmt::format("{}&per_page=100&page={}", query, page));
    Json items = parsed(answer);
    if (answer.status != 200 || !items.is_array()) return tl::unexpected(explain_wordpress(answer, RequestKind::look));
    for (Json& item : items)
      if (has_id(item)) all.push_back(std::move(item));
    last = pages_of(answer);
  }
  return all;
}

std::string Site::address(const std::string& route, const std::string& query) const {
  bool has_query = base_.find('?') != std::string::npos;
  return base_ + (base_.ends_with('/') ? "" : "/") + route + (query.empty() ? "" : (has_query ? "&" : "?") + query);
}

HttpAnswer Site::send(HttpRequest request) {
  request.authorization = authorization_;
  request.timeout = timeout_seconds(channel_);
  return http_.send(request);
}

}  // namespace insyn::publish::wordpress
