// SPDX-License-Identifier: EUPL-1.2
// The Graph API for a page's posts: https://developers.facebook.com/docs/pages-api/posts. There is no idempotency key
// and no hidden field: the document's public address in the message is the marker, and published_posts (complete with a
// page token, unlike /feed) is where it is looked for.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/encode.hpp"
#include "base/text.hpp"
#include "publish/channel_settings.hpp"
#include "publish/channels/channels.hpp"
#include "publish/channels/facebook_errors.hpp"

namespace insyn::publish {
namespace {

using Json = nlohmann::json;
using Method = HttpRequest::Method;

constexpr std::string_view kCurrentVersion = "v26.0";
constexpr std::string_view kPostFields = "id,message,permalink_url,created_time,updated_time,is_published";
constexpr int kMostPages = 10;  // of a hundred posts: how far a look goes back

std::string text_at(const Json& object, const char* key) {
  auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Standing standing_of(const Json& post) {
  bool hidden = post.contains("is_published") && post["is_published"] == false;
  std::string id = text_at(post, "id"), url = text_at(post, "permalink_url");
  return {.visibility = hidden ? Standing::Visibility::hidden : Standing::Visibility::visible,
          .remote = id,
          .url = url.empty() ? "https://www.facebook.com/" + id : url,
          .text = std::string(trimmed(text_at(post, "message"))),
          .modified = text_at(post, "updated_time")};
}

/// "2025-03-12T10:15:00+0000" → its day.
Date day_of(const Json& post) { return parse_iso_date(text_at(post, "created_time").substr(0, 10)).value_or(Date{}); }

class Facebook final : public Remote {
 public:
  Facebook(const Channel& channel, Reach reach) : channel_(channel), root_(reach.root), http_(reach.http) {}

  Answer ready() override {
    auto token = read_secret(channel_.secret, root_);
    if (!token) return cannot_be_used(token.error());
    if (!channel_.app_secret.empty()) {
      auto app_secret = read_secret(channel_.app_secret, root_);
      if (!app_secret) return cannot_be_used(app_secret.error());
      app_secret_ = *app_secret;
    }
    use_token(*token);
    return check_token();
  }

  tl::expected<Sighting, Answer> look(const Wanted& wanted, const std::string& remote, Freshness) override {
    return remote.empty() ? search(wanted) : look_at(remote);
  }

  Answer create(const Wanted& wanted) override {
    HttpAnswer answer =
        send(Method::post, channel_.page + "/feed", "", form({{"message", wanted.body}, {"link", wanted.link}}));
    Json made = parsed(answer);
    if (answer.status / 100 != 2 || text_at(made, "id").empty())
      return explain_facebook(answer, GraphRequest::create, token_);
    return {.outcome = Outcome::accepted, .remote = text_at(made, "id")};
  }

  Answer reveal(const Wanted&, const std::string& remote) override {
    return change(Method::post, remote, form({{"is_published", "true"}}));
  }

  Answer update(const Wanted& wanted, const std::string& remote) override {
    return change(Method::post, remote, form({{"message", wanted.body}}));
  }

  Answer remove(const Wanted&, const std::string& remote) override { return change(Method::del, remote, ""); }

 private:
  using Fields = std::vector<std::pair<std::string_view, std::string_view>>;

  Answer cannot_be_used(Said reason) const {
    return {.scope = Answer::Scope::channel, .outcome = Outcome::refused, .reason = std::move(reason)};
  }

  /// The proof is made for one token: it follows every change of token.
  void use_token(const Secret& token) {
    token_ = token;
    authorization_ = Secret("Bearer " + token.reveal());
    proof_ = app_secret_.empty() ? Secret() : Secret("appsecret_proof=" + proof_of(app_secret_, token).reveal());
  }

  /// A page token may write; a user's or a system user's is exchanged for the page's.
  Answer check_token() {
    HttpAnswer answer = http_.send({.url = address("debug_token"),
                                    .secret_fields = with_proof("input_token=" + encode::url_segment(token_.reveal())),
                                    .authorization = authorization_,
                                    .timeout = timeout_seconds(channel_)});
    Json body = parsed(answer);
    if (answer.status != 200 || !body.contains("data") || !body["data"].is_object())
      return explain_facebook(answer, GraphRequest::look, token_);
    const Json& token = body["data"];
    if (token.contains("is_valid") && token["is_valid"] == false)
      return cannot_be_used(
          say("Facebook godtar inte token: den har gått ut eller dragits tillbaka. Skaffa en ny token för sidan "
              "och lägg den där secret pekar",
              "Facebook does not accept the token: it has expired or was revoked. Get a new token for "
              "the page and put it where secret points"));
    if (text_at(token, "type") == "PAGE") return check_page(token);
    return exchange_token();
  }

  Answer check_page(const Json& token) const {
    std::string page = text_at(token, "profile_id");
    if (page.empty() || page == channel_.page) return {.outcome = Outcome::accepted};
    return cannot_be_used(
        say("token gäller sidan {}, inte {}", "the token is for the page {}, not {}", page, channel_.page));
  }

  Answer exchange_token() {
    HttpAnswer answer = send(Method::get, channel_.page, "fields=access_token", "");
    std::string token = text_at(parsed(answer), "access_token");
    if (answer.status != 200) return explain_facebook(answer, GraphRequest::look, token_);
    if (token.empty())
      return cannot_be_used(
          say("token ger ingen rätt till sidan {}: ge kontot rätt att skapa innehåll på den",
              "the token gives no right to the page {}: give the account the right to create content on it",
              channel_.page));
    use_token(Secret(token));
    return {.outcome = Outcome::accepted};
  }

  tl::expected<Sighting, Answer> look_at(const std::string& remote) {
    HttpAnswer answer = send(Method::get, encode::url_segment(remote), "fields=" + std::string(kPostFields), "");
    if (is_missing_object(answer)) return Sighting{};  // the token was found good: it is gone, not out of sight
    Json post = parsed(answer);
    if (answer.status != 200 || text_at(post, "id").empty())
      return tl::unexpected(explain_facebook(answer, GraphRequest::look, token_));
    return Sighting{{standing_of(post)}};
  }

  /// Goes back until the list ends or a whole page of it is older than the document. A short page is not the end.
  tl::expected<Sighting, Answer> search(const Wanted& wanted) {
    Sighting sighting{.standing = {}, .reached_back = false};
    std::string after;
    for (int page = 0; page < kMostPages && !sighting.reached_back; ++page) {
      HttpAnswer answer =
          send(Method::get, channel_.page + "/published_posts",
               "limit=100&fields=" + std::string(kPostFields) + (after.empty() ? "" : "&after=" + after), "");
      Json body = parsed(answer);
      if (answer.status != 200 || !body.contains("data") || !body["data"].is_array())
        return tl::unexpected(explain_facebook(answer, GraphRequest::look, token_));
      take_page(body["data"], wanted, sighting);
      after = next_cursor(body);
      if (after.empty()) sighting.reached_back = true;
    }
    std::reverse(sighting.standing.begin(), sighting.standing.end());  // the list is newest first
    return sighting;
  }

  static void take_page(const Json& posts, const Wanted& wanted, Sighting& sighting) {
    bool all_older = !posts.empty();
    for (const Json& post : posts) {
      if (!post.is_object()) continue;
      if (is_marked_by(text_at(post, "message"), wanted.link)) sighting.standing.push_back(standing_of(post));
      Date day = day_of(post);
      all_older = all_older && day && day < wanted.day;
    }
    sighting.reached_back = all_older;
  }

  /// "" where there is no further page. paging.next itself is not followed: it carries the token in its query.
  static std::string next_cursor(const Json& body) {
    if (!body.contains("paging") || !body["paging"].is_object() || !body["paging"].contains("next")) return {};
    Json cursors = body["paging"].value("cursors", Json::object());
    return encode::url_segment(text_at(cursors, "after"));
  }

  Answer change(Method method, const std::string& remote, const std::string& body) {
    HttpAnswer answer = send(method, encode::url_segment(remote), "", body);
    if (method == Method::del && is_missing_object(answer)) return {.outcome = Outcome::already_there};
    Json done = parsed(answer);
    bool success = answer.status / 100 == 2 && done.is_object() && done.contains("success") && done["success"] == true;
    if (!success) return explain_facebook(answer, GraphRequest::change, token_);
    return {.outcome = Outcome::accepted, .remote = remote};
  }

  std::string address(const std::string& path) const {
    std::string version = channel_.version.empty() ? std::string(kCurrentVersion) : channel_.version;
    std::string_view api = channel_.api;
    while (api.ends_with('/')) api.remove_suffix(1);
    return fmt::format("{}/{}/{}", api, version, path);
  }

  Secret with_proof(const std::string& fields) const {
    return Secret(proof_.empty() ? fields : fields + "&" + proof_.reveal());
  }

  static std::string form(const Fields& fields) {
    std::string body;
    for (const auto& [name, value] : fields)
      body += fmt::format("{}{}={}", body.empty() ? "" : "&", name, encode::url_segment(value));
    return body;
  }

  HttpAnswer send(Method method, const std::string& path, const std::string& query, const std::string& body) {
    return http_.send({.method = method,
                       .url = address(path) + (query.empty() ? "" : "?" + query),
                       .content_type = body.empty() ? "" : "application/x-www-form-urlencoded",
                       .body = body,
                       .secret_fields = proof_,
                       .authorization = authorization_,
                       .timeout = timeout_seconds(channel_)});
  }

  static Json parsed(const HttpAnswer& answer) { return Json::parse(answer.body, nullptr, false); }

  const Channel& channel_;
  std::filesystem::path root_;
  Http& http_;
  Secret token_{}, authorization_{}, proof_{}, app_secret_{};
};

}  // namespace

std::unique_ptr<Remote> make_facebook(const Channel& channel, Reach reach) {
  return std::make_unique<Facebook>(channel, reach);
}

}  // namespace insyn::publish
