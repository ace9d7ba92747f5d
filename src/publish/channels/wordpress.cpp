// SPDX-License-Identifier: EUPL-1.2
// WordPress REST API, core only: https://developer.wordpress.org/rest-api/reference/posts/
#include <algorithm>

#include "base/encode.hpp"
#include "base/text.hpp"
#include "publish/channel_settings.hpp"
#include "publish/channels/channels.hpp"
#include "publish/channels/wordpress_answers.hpp"

namespace insyn::publish {
namespace {

using Json = nlohmann::json;
using Visibility = Standing::Visibility;

/// `trash` last: what a person has thrown away is looked at, too, so that it is never made again.
constexpr std::string_view kAllStatuses = "publish,future,draft,pending,private,trash";

std::string text_at(const Json& object, const char* key) {
  auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// `title` and `content` are {"raw": …, "rendered": …} where the user may edit.
std::string raw_at(const Json& post, const char* key) {
  auto found = post.find(key);
  return found != post.end() && found->is_object() ? text_at(*found, "raw") : std::string();
}

bool is_post(const Json& post) { return post.is_object() && post.contains("id") && post["id"].is_number_integer(); }

std::string post_route(const std::string& id) { return "wp/v2/posts/" + encode::url_segment(id); }

Visibility visibility_of(const std::string& status) {
  if (status == "trash") return Visibility::removed;
  return status == "publish" ? Visibility::visible : Visibility::hidden;
}

Standing standing_of(const Json& post) {
  Unmarked content = without_marker(raw_at(post, "content"));
  return {.visibility = visibility_of(text_at(post, "status")),
          .remote = std::to_string(post["id"].get<std::int64_t>()),
          .url = text_at(post, "link"),
          .text = whole_text(trimmed(raw_at(post, "title")), trimmed(content.html)),
          .revision = content.revision,
          .modified = text_at(post, "modified_gmt")};
}

class WordPress final : public Remote {
 public:
  WordPress(const Channel& channel, Reach reach) : channel_(channel), root_(reach.root), http_(reach.http) {}

  Answer ready() override {
    auto password = read_secret(channel_.secret, root_);
    if (!password) return cannot_be_used(password.error());
    authorization_ = basic_authorization(channel_.user, *password);
    if (auto trouble = discover()) return *trouble;
    return check_user();
  }

  tl::expected<Sighting, Answer> look(const Wanted& wanted, const std::string& remote, Freshness) override {
    HttpAnswer answer =
        get("wp/v2/posts", "context=edit&per_page=100&orderby=date&order=asc&search=insyn:" + wanted.marker +
                               "&status=" + std::string(kAllStatuses));
    Json posts = parsed(answer);
    if (answer.status != 200 || !posts.is_array()) return tl::unexpected(explain_wordpress(answer, RequestKind::look));
    Sighting sighting;
    // The search is a substring search: only the marker itself counts.
    for (const Json& post : posts)
      if (is_post(post) && without_marker(raw_at(post, "content")).marker == wanted.marker)
        sighting.standing.push_back(standing_of(post));
    if (auto trouble = add_by_id(sighting, remote)) return tl::unexpected(*trouble);
    return sighting;
  }

  Answer create(const Wanted& wanted) override {
    Json post = fields_of(wanted);
    post["status"] = "draft";
    post["slug"] = slug(wanted.title);
    HttpAnswer answer = send("wp/v2/posts", post);
    Answer result = accepted_if_it_shows(answer, wanted);
    result.stands.clear();  // the search shall verify it: there may be a copy
    return result;
  }

  Answer reveal(const Wanted& wanted, const std::string& remote) override {
    return accepted_if_it_shows(send(post_route(remote), {{"status", "publish"}}), wanted);
  }

  Answer update(const Wanted& wanted, const std::string& remote) override {
    return accepted_if_it_shows(send(post_route(remote), fields_of(wanted)), wanted);
  }

  Answer remove(const Wanted&, const std::string& remote) override {
    HttpAnswer answer = http_.send({.method = HttpRequest::Method::del,
                                    .url = address(post_route(remote), ""),
                                    .authorization = authorization_,
                                    .timeout = timeout_seconds(channel_)});
    if (answer.status == 200 && is_post(parsed(answer))) return {.outcome = Outcome::accepted};
    std::string code = wordpress_code(answer);
    if (code == "rest_already_trashed" || code == "rest_post_invalid_id") return {.outcome = Outcome::already_there};
    return explain_wordpress(answer, RequestKind::write);
  }

  bool leaves_hidden() const override { return channel_.state == "draft"; }

 private:
  Answer cannot_be_used(Said reason) const {
    return {.scope = Answer::Scope::channel, .outcome = Outcome::refused, .reason = std::move(reason)};
  }

  /// The Link header on any page tells where the API is: "/wp-json/" is not routed on every site [T]. Without one,
  /// "?rest_route=" works both with and without permalinks [T].
  std::optional<Answer> discover() {
    HttpAnswer answer = http_.send({.url = channel_.url, .timeout = timeout_seconds(channel_)});
    if (answer.delivery != HttpAnswer::Delivery::answered || answer.status / 100 != 2)
      return explain_wordpress(answer, RequestKind::look);
    base_ = rest_base_in(answer);
    if (base_.empty()) base_ = channel_.url + (channel_.url.ends_with('/') ? "" : "/") + "?rest_route=/";
    if (origin_of(base_) == origin_of(channel_.url)) return std::nullopt;
    return cannot_be_used(say("webbplatsens REST-adress {} ligger på en annan värd: skriv den värden i url",
                              "the web site's REST address {} is on another host: write that host in url", base_));
  }

  Answer check_user() {
    HttpAnswer answer = get("wp/v2/users/me", "context=edit");
    Json user = parsed(answer);
    if (answer.status != 200 || !is_post(user)) return explain_wordpress(answer, RequestKind::look);
    Json rights = user.value("capabilities", Json::object());
    bool may_publish = !rights.is_object() || rights.empty() || rights.value("publish_posts", false);
    if (!may_publish && !leaves_hidden())
      return cannot_be_used(
          say("användaren {} får inte publicera: ge den rollen Författare, eller sätt state = \"draft\"",
              "the user {} may not publish: give it the role Author, or set state = \"draft\"", channel_.user));
    return {.outcome = Outcome::accepted};
  }

  /// The post of the ledger, where someone has taken its marker away.
  std::optional<Answer> add_by_id(Sighting& sighting, const std::string& remote) {
    auto same = [&](const Standing& standing) { return standing.remote == remote; };
    if (remote.empty() || std::any_of(sighting.standing.begin(), sighting.standing.end(), same)) return std::nullopt;
    HttpAnswer answer = get(post_route(remote), "context=edit");
    if (wordpress_code(answer) == "rest_post_invalid_id") return std::nullopt;
    Json post = parsed(answer);
    if (answer.status != 200 || !is_post(post)) return explain_wordpress(answer, RequestKind::look);
    sighting.standing.push_back(standing_of(post));
    return std::nullopt;
  }

  Json fields_of(const Wanted& wanted) const {
    return {{"title", wanted.title}, {"content", with_marker(wanted.body, wanted.marker, revision_of(wanted.text))}};
  }

  /// Success is a 2xx with JSON, an id, and our marker echoed: a status alone proves nothing [T].
  Answer accepted_if_it_shows(const HttpAnswer& answer, const Wanted& wanted) const {
    Json post = parsed(answer);
    bool shows =
        answer.status / 100 == 2 && is_post(post) && without_marker(raw_at(post, "content")).marker == wanted.marker;
    if (!shows) return explain_wordpress(answer, RequestKind::write);
    Standing standing = standing_of(post);
    return {.outcome = Outcome::accepted, .remote = standing.remote, .stands = {standing}};
  }

  std::string address(const std::string& route, const std::string& query) const {
    bool has_query = base_.find('?') != std::string::npos;
    return base_ + (base_.ends_with('/') ? "" : "/") + route + (query.empty() ? "" : (has_query ? "&" : "?") + query);
  }

  HttpAnswer get(const std::string& route, const std::string& query) {
    return http_.send(
        {.url = address(route, query), .authorization = authorization_, .timeout = timeout_seconds(channel_)});
  }

  HttpAnswer send(const std::string& route, const Json& body) {
    return http_.send({.method = HttpRequest::Method::post,
                       .url = address(route, "context=edit"),
                       .content_type = "application/json",
                       .body = body.dump(-1, ' ', false, Json::error_handler_t::replace),
                       .authorization = authorization_,
                       .timeout = timeout_seconds(channel_)});
  }

  static Json parsed(const HttpAnswer& answer) { return Json::parse(answer.body, nullptr, false); }

  const Channel& channel_;
  std::filesystem::path root_;
  Http& http_;
  Secret authorization_{};
  std::string base_{};
};

}  // namespace

std::unique_ptr<Remote> make_wordpress(const Channel& channel, Reach reach) {
  return std::make_unique<WordPress>(channel, reach);
}

}  // namespace insyn::publish
