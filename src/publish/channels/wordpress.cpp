// SPDX-License-Identifier: EUPL-1.2
// WordPress REST API, core only: https://developer.wordpress.org/rest-api/reference/posts/
#include <algorithm>
#include <map>

#include "base/encode.hpp"
#include "base/text.hpp"
#include "publish/channels/channels.hpp"
#include "publish/channels/wordpress_answers.hpp"
#include "publish/channels/wordpress_extras.hpp"
#include "publish/channels/wordpress_post.hpp"
#include "publish/channels/wordpress_site.hpp"

namespace insyn::publish {
namespace {

using wordpress::Json;

/// `trash` last: what a person has thrown away is looked at, too, so that it is never made again.
constexpr std::string_view kAllStatuses = "publish,future,draft,pending,private,trash";
constexpr std::string_view kPosts = "wp/v2/posts";
constexpr std::string_view kPostFields = "_fields=id,status,link,modified_gmt,title.raw,content.raw,excerpt.raw";

std::string route_of(const std::string& remote) { return fmt::format("{}/{}", kPosts, encode::url_segment(remote)); }

class WordPress final : public Remote {
 public:
  WordPress(const Channel& channel, Reach reach)
      : channel_(channel), site_(channel, reach), extras_(channel, site_, reach.root) {}

  Answer ready() override {
    if (auto trouble = site_.open()) return *trouble;
    if (auto trouble = check_rights()) return *trouble;
    no_categories_ = extras_.find_categories();
    return {.outcome = Outcome::accepted, .notes = notes()};
  }

  /// One list of everything that is ours serves the items of a run, until one of them must be asked for anew.
  tl::expected<Sighting, Answer> look(const Wanted& wanted, const std::string& remote, Freshness freshness) override {
    tl::expected<Posts, Answer> posts;
    if (freshness == Freshness::of_this_run && list_all())
      posts = ours_[wanted.marker];
    else
      posts = posts_with("search=insyn:" + wanted.marker);
    if (!posts) return tl::unexpected(posts.error());
    Sighting sighting;
    for (const Json& post : *posts)
      // The search is one for parts of words: only the marker itself counts.
      if (wordpress::marker_of(post) == wanted.marker)
        sighting.standing.push_back(wordpress::standing_of(post, wanted));
    if (freshness == Freshness::now) unmarked_.reset();
    auto trouble = remote.empty() ? add_unmarked(sighting, wanted) : add_by_id(sighting, wanted, remote);
    if (trouble) return tl::unexpected(*trouble);
    return sighting;
  }

  Answer create(const Wanted& wanted) override {
    if (no_categories_) return *no_categories_;
    Json post = fields_of(wanted);
    post["status"] = "draft";
    post["slug"] = slug(wanted.title);
    extras_.add_to(post, wanted);
    HttpAnswer answer = site_.post(std::string(kPosts), post);
    if (lost_its_marker(answer)) return take_back(answer);
    Answer result = accepted_if_it_shows(answer, wanted);
    result.stands.clear();  // the search shall verify it: there may be a copy
    return result;
  }

  Answer reveal(const Wanted& wanted, const std::string& remote) override {
    return accepted_if_it_shows(site_.post(route_of(remote), {{"status", "publish"}}), wanted);
  }

  Answer update(const Wanted& wanted, const std::string& remote) override {
    return accepted_if_it_shows(site_.post(route_of(remote), fields_of(wanted)), wanted);
  }

  Answer remove(const Wanted&, const std::string& remote) override {
    HttpAnswer answer = site_.remove(route_of(remote), "");
    if (wordpress_code(answer) == "rest_trash_not_supported")  // the site has no bin
      answer = site_.remove(route_of(remote), "force=true");
    Json gone = wordpress::parsed(answer);
    bool is_done = wordpress::has_id(gone) || (gone.is_object() && gone.value("deleted", false));
    if (answer.status == 200 && is_done) return {.outcome = Outcome::accepted};
    std::string code = wordpress_code(answer);
    if (code == "rest_already_trashed" || code == "rest_post_invalid_id") return {.outcome = Outcome::already_there};
    return explain_wordpress(answer, RequestKind::write);
  }

  bool creates_hidden() const override { return true; }
  bool leaves_hidden() const override { return channel_.state == "draft"; }

 private:
  using Posts = std::vector<Json>;

  std::optional<Answer> check_rights() const {
    if (!site_.may("edit_posts"))
      return wordpress::cannot_be_used(say("användaren {} får inte skriva inlägg: ge den rollen Författare",
                                           "the user {} may not write posts: give it the role Author", channel_.user));
    if (site_.may("publish_posts") || leaves_hidden()) return std::nullopt;
    return wordpress::cannot_be_used(
        say("användaren {} får inte publicera: ge den rollen Författare, eller sätt state = \"draft\"",
            "the user {} may not publish: give it the role Author, or set state = \"draft\"", channel_.user));
  }

  std::vector<Said> notes() const {
    std::vector<Said> notes;
    if (no_categories_) notes.push_back(no_categories_->reason);
    const Json& rights = site_.rights();
    if (!rights.empty() && site_.may("edit_others_posts"))
      notes.push_back(say("användaren {} får ändra andras inlägg: rollen Författare räcker",
                          "the user {} may change other people's posts: the role Author is enough", channel_.user));
    if (!site_.may("edit_published_posts"))
      notes.push_back(
          say("användaren {} får inte ändra eller ta bort det som är publicerat: rättelser och indragningar måste då "
              "göras för hand. Rollen Författare får det",
              "the user {} may not change or remove what is published: corrections and withdrawals must then be made "
              "by hand. The role Author may",
              channel_.user));
    return notes;
  }

  /// False where the list can't be had: then each item is asked for by itself, and tells why.
  bool list_all() {
    if (was_listed_) return is_listed_;
    was_listed_ = true;
    auto posts = posts_with("search=insyn:");
    is_listed_ = posts.has_value();
    if (posts)
      for (Json& post : *posts) ours_[wordpress::marker_of(post)].push_back(std::move(post));
    return is_listed_;
  }

  tl::expected<Posts, Answer> posts_with(const std::string& condition) {
    return site_.list(std::string(kPosts), fmt::format("context=edit&{}&orderby=id&order=asc&{}&status={}", kPostFields,
                                                       condition, kAllStatuses));
  }

  /// The post of the ledger, where someone has taken its marker away. With another's it is not ours: a site that has
  /// been moved has given its posts new numbers.
  std::optional<Answer> add_by_id(Sighting& sighting, const Wanted& wanted, const std::string& remote) {
    auto same = [&](const Standing& standing) { return standing.remote == remote; };
    if (std::any_of(sighting.standing.begin(), sighting.standing.end(), same)) return std::nullopt;
    HttpAnswer answer = site_.get(route_of(remote), fmt::format("context=edit&{}", kPostFields));
    if (wordpress_code(answer) == "rest_post_invalid_id") return std::nullopt;
    Json post = wordpress::parsed(answer);
    if (answer.status != 200 || !wordpress::has_id(post)) return explain_wordpress(answer, RequestKind::look);
    if (!wordpress::marker_of(post).empty()) return std::nullopt;
    sighting.standing.push_back(wordpress::standing_of(post, wanted));
    sighting.standing.back().found_by = Standing::FoundBy::id;
    return std::nullopt;
  }

  /// Without a ledger, and where an editor has dropped the comment: a post of our user that ends in the document's
  /// address is the document's. It is never made a second time.
  std::optional<Answer> add_unmarked(Sighting& sighting, const Wanted& wanted) {
    if (!sighting.standing.empty() || site_.user().empty()) return std::nullopt;
    if (!unmarked_) {
      auto posts = posts_with("author=" + site_.user());
      if (!posts) return posts.error();
      std::erase_if(*posts, [](const Json& post) { return !wordpress::marker_of(post).empty(); });
      unmarked_ = *std::move(posts);
    }
    for (const Json& post : *unmarked_)
      if (is_marked_by(wordpress::without_references(wordpress::raw_at(post, "content")), wanted.link))
        sighting.standing.push_back(wordpress::standing_of(post, wanted));
    return std::nullopt;
  }

  /// The draft that this very answer tells of, kept without the comment by which it would be found again.
  static bool lost_its_marker(const HttpAnswer& answer) {
    Json post = wordpress::parsed(answer);
    return answer.status == 201 && wordpress::has_id(post) && wordpress::text_at(post, "status") == "draft" &&
           !wordpress::raw_at(post, "content").empty() && wordpress::marker_of(post).empty();
  }

  /// Else each run would leave one more.
  Answer take_back(const HttpAnswer& made) {
    std::string id = wordpress::id_of(wordpress::parsed(made));
    Json gone = wordpress::parsed(site_.remove(route_of(id), "force=true"));
    Answer answer = wordpress::cannot_be_used(
        say("webbplatsen tar bort HTML-kommentarer, och i en sådan står det märke som Insyn hittar inlägget med: be "
            "administratören låta dem stå",
            "the site removes HTML comments, and one of them is the mark by which Insyn finds the post: ask the "
            "administrator to let them stand"));
    bool is_gone = gone.is_object() && gone.contains("deleted") && gone["deleted"] == true;
    if (!is_gone) answer.outcome = Outcome::unknown, answer.remote = id;
    return answer;
  }

  static Json fields_of(const Wanted& wanted) {
    Json fields{{"title", wordpress::as_html(wanted.title)}, {"content", wordpress::with_marker(wanted)}};
    if (!wanted.summary.empty()) fields["excerpt"] = wordpress::as_html(wanted.summary);
    return fields;
  }

  /// Success is a 2xx with JSON, an id, and our marker echoed: a status alone proves nothing.
  static Answer accepted_if_it_shows(const HttpAnswer& answer, const Wanted& wanted) {
    Json post = wordpress::parsed(answer);
    bool shows = answer.status / 100 == 2 && wordpress::has_id(post) && wordpress::marker_of(post) == wanted.marker;
    if (!shows) return explain_wordpress(answer, RequestKind::write);
    Standing standing = wordpress::standing_of(post, wanted);
    return {.outcome = Outcome::accepted, .remote = standing.remote, .stands = {standing}};
  }

  const Channel& channel_;
  wordpress::Site site_;
  wordpress::Extras extras_;
  std::optional<Answer> no_categories_{};  // why posts can't be made
  bool was_listed_ = false, is_listed_ = false;
  std::map<std::string, Posts> ours_{};  // by marker, as the run found them
  std::optional<Posts> unmarked_{};      // of our user; nothing: not asked for
};

}  // namespace

std::unique_ptr<Remote> make_wordpress(const Channel& channel, Reach reach) {
  return std::make_unique<WordPress>(channel, reach);
}

}  // namespace insyn::publish
