// SPDX-License-Identifier: EUPL-1.2
// The Graph API for a page's posts: https://developers.facebook.com/docs/pages-api/posts. There is no idempotency key
// and no hidden field: the document's public address in the message is the marker, and published_posts (complete with a
// page token, unlike /feed) and scheduled_posts are where it is looked for.
//
// A post's link can't be changed on Graph, only its message. Ours need not be: the link is the document's address, and
// that stays for as long as the document does.
#include <algorithm>

#include "base/encode.hpp"
#include "publish/channel_settings.hpp"
#include "publish/channels/channels.hpp"
#include "publish/channels/facebook_answers.hpp"
#include "publish/channels/facebook_list.hpp"
#include "publish/channels/facebook_token.hpp"

namespace insyn::publish {
namespace {

constexpr std::int64_t kSoonest = 10 * 60;  // that Graph takes a scheduled post
constexpr std::int64_t kMargin = 5 * 60;    // for clocks that differ

/// How far ahead a scheduled post is put. The time is absolute: a request that is carried out more than `settle` late
/// is refused by Graph itself, so that no copy can turn up after we have looked for the last time.
std::int64_t seconds_ahead(const Channel& channel) {
  return kSoonest + std::max<std::int64_t>(settle_seconds(channel), kMargin);
}

class Facebook final : public Remote {
 public:
  Facebook(const Channel& channel, Reach reach) : channel_(channel), root_(reach.root), graph_(channel, reach) {}

  Answer ready() override {
    auto token = read_secret(channel_.secret, root_);
    if (!token) return cannot_be_used(token.error());
    if (!channel_.app_secret.empty()) {
      auto app_secret = read_secret(channel_.app_secret, root_);
      if (!app_secret) return cannot_be_used(app_secret.error());
      graph_.use_app_secret(*app_secret);
    }
    graph_.use_token(*token);
    return check_facebook_token(graph_);
  }

  /// By its id when it has one. Where that is gone, or still hidden, by its marker too: a post may have been removed in
  /// favour of its double, and scheduled doubles must be found before they show.
  tl::expected<Sighting, Answer> look(const Wanted& wanted, const std::string& remote, Freshness freshness) override {
    mention_.clear();
    if (remote.empty()) return look_for(wanted, freshness);
    auto known = look_at(remote);
    if (!known) return tl::unexpected(known.error());
    bool is_visible = *known && (*known)->visibility == Standing::Visibility::visible;
    if (is_visible) return Sighting{{**known}};
    auto sighting = list_.find(wanted, freshness);
    if (sighting) put_right(*sighting, remote, *known);
    return sighting;
  }

  Answer create(const Wanted& wanted) override {
    if (auto full = graph_.no_room()) return *full;
    std::string time = std::to_string(graph_.now() + seconds_ahead(channel_));
    Graph::Fields fields{{"message", wanted.body}, {"link", wanted.link}};
    if (channel_.via == "schedule")
      fields.insert(fields.end(), {{"published", "false"}, {"scheduled_publish_time", time}});
    HttpAnswer answer = graph_.post(channel_.page + "/feed", fields);
    auto made = graph_json(answer);
    if (answer.status / 100 != 2 || graph_text(made, "id").empty())
      return explain_facebook(answer, GraphRequest::create, graph_.token());
    return {.outcome = Outcome::accepted, .remote = graph_text(made, "id")};
  }

  Answer reveal(const Wanted&, const std::string& remote) override {
    return change(remote, {{"is_published", "true"}});
  }

  Answer update(const Wanted& wanted, const std::string& remote) override {
    return change(remote, {{"message", wanted.body}});
  }

  Answer remove(const Wanted&, const std::string& remote) override {
    if (!remote.empty() && remote == mention_) return not_ours();
    if (auto full = graph_.no_room()) return *full;
    HttpAnswer answer = graph_.remove(encode::url_segment(remote));
    if (is_missing_object(answer)) return {.outcome = Outcome::already_there};
    return changed(answer, remote);
  }

 private:
  static Answer cannot_be_used(Said reason) {
    return {.scope = Answer::Scope::channel, .outcome = Outcome::refused, .reason = std::move(reason)};
  }

  /// Nothing when it is gone: the token was found good, so it is not out of sight.
  tl::expected<std::optional<Standing>, Answer> look_at(const std::string& remote) {
    HttpAnswer answer = graph_.get(encode::url_segment(remote), "fields=" + std::string(kPostFields));
    if (is_missing_object(answer)) return std::nullopt;
    auto post = graph_json(answer);
    if (answer.status != 200 || graph_text(post, "id").empty())
      return tl::unexpected(explain_facebook(answer, GraphRequest::look, graph_.token()));
    return standing_of_post(post, graph_.now());
  }

  /// By its marker. Where no post has it, what may be ours but for an address that a person put after it.
  tl::expected<Sighting, Answer> look_for(const Wanted& wanted, Freshness freshness) {
    auto sighting = list_.find(wanted, freshness);
    if (!sighting || !sighting->standing.empty()) return sighting;
    if (auto mention = list_.find_mention(wanted)) {
      mention_ = mention->remote;
      sighting->standing.push_back(std::move(*mention));
    }
    return sighting;
  }

  static Answer not_ours() {
    return {
        .outcome = Outcome::refused,
        .reason = say("ett inlägg som länkar till dokumentet är gjort eller ändrat av någon annan och tas inte bort "
                      "av sig självt: se efter på Facebook om det skall bort",
                      "a post that links to the document was made or edited by someone else and is not removed by "
                      "itself: look on Facebook whether it should go")};
  }

  /// What was asked for by its id is newer than what a list says of it.
  static void put_right(Sighting& sighting, const std::string& remote, const std::optional<Standing>& known) {
    std::erase_if(sighting.standing, [&](const Standing& one) { return one.remote == remote; });
    if (known) sighting.standing.insert(sighting.standing.begin(), *known);
  }

  Answer change(const std::string& remote, const Graph::Fields& fields) {
    if (auto full = graph_.no_room()) return *full;
    return changed(graph_.post(encode::url_segment(remote), fields), remote);
  }

  Answer changed(const HttpAnswer& answer, const std::string& remote) const {
    auto done = graph_json(answer);
    bool success = answer.status / 100 == 2 && done.is_object() && done.contains("success") && done["success"] == true;
    if (!success) return explain_facebook(answer, GraphRequest::change, graph_.token());
    return {.outcome = Outcome::accepted, .remote = remote};
  }

  const Channel& channel_;
  std::filesystem::path root_;
  Graph graph_;
  FacebookList list_{graph_};
  std::string mention_{};  // the id that the last look gave as one
};

}  // namespace

std::unique_ptr<Remote> make_facebook(const Channel& channel, Reach reach) {
  return std::make_unique<Facebook>(channel, reach);
}

}  // namespace insyn::publish
