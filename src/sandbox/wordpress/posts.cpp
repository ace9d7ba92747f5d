// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/text.hpp"
#include "sandbox/html_text.hpp"
#include "sandbox/moment.hpp"
#include "sandbox/wordpress/kses.hpp"
#include "sandbox/wordpress/routes.hpp"
#include "sandbox/wordpress/view.hpp"

namespace insyn::sandbox::wordpress {
namespace {

using Refusal = std::optional<http::Answer>;

constexpr std::string_view kTrashed = "__trashed";
constexpr std::size_t kLongestSlug = 200;
constexpr int kMinute = 60;

Article* find(Content& content, int id) {
  auto at =
      std::find_if(content.articles.begin(), content.articles.end(), [&](const Article& a) { return a.id == id; });
  return at == content.articles.end() ? nullptr : &*at;
}

http::Answer refuse_id() { return refuse(404, "rest_post_invalid_id", "Invalid post ID."); }

std::string short_slug(std::string_view text) { return slug(text).substr(0, kLongestSlug); }

/// The slug, with -2, -3 … when another article has it.
std::string free_slug(const Content& content, const std::string& wanted, int id) {
  auto is_taken = [&](const std::string& name) {
    return std::any_of(content.articles.begin(), content.articles.end(),
                       [&](const Article& other) { return other.id != id && other.slug == name; });
  };
  std::string name = wanted;
  for (int n = 2; is_taken(name); ++n) name = wanted + "-" + std::to_string(n);
  return name;
}

Refusal set_status(const Call& call, Article& article) {
  auto status = call.text("status");
  if (!status) return std::nullopt;
  if (*status == "private")
    return refuse_right(call, "rest_cannot_publish",
                        "Sorry, you are not allowed to create private posts in this post type.");
  const std::vector<std::string> known = {"publish", "future", "draft", "pending"};
  if (std::find(known.begin(), known.end(), *status) == known.end())
    return refuse_parameter("status", "status is not one of publish, future, draft, pending, and private.",
                            "rest_not_in_enum");
  bool comes_back = article.status == "trash" && article.slug.ends_with(kTrashed);
  if (comes_back) article.slug.resize(article.slug.size() - kTrashed.size());
  article.status = *status;
  return std::nullopt;
}

Refusal set_date(const Call& call, Article& article) {
  for (auto [name, clock] : {std::pair("date", Clock::stockholm), std::pair("date_gmt", Clock::utc)}) {
    auto text = call.text(name);
    if (!text || text->empty()) continue;
    auto moment = read_moment(*text, clock);
    if (!moment) return refuse_parameter(name, "Invalid date.", "rest_invalid_date");
    article.date = *moment;
    article.date_is_floating = false;
  }
  return std::nullopt;
}

Refusal set_terms(const Call& call, const Content& content, const char* name, const char* taxonomy,
                  std::vector<int>& to) {
  if (!call.has(name)) return std::nullopt;
  auto ids = call.numbers(name);
  if (ids.size() != call.list(name).size())
    return refuse_parameter(name, std::string(name) + "[0] is not of type integer.", "rest_invalid_type");
  to.clear();
  for (int id : ids) {  // one that does not exist is passed over in silence, as there
    bool exists = std::any_of(content.terms.begin(), content.terms.end(),
                              [&](const Term& term) { return term.id == id && term.taxonomy == taxonomy; });
    if (exists) to.push_back(id);
  }
  return std::nullopt;
}

/// One that does not exist is passed over in silence, as there.
void set_picture(const Call& call, const Content& content, Article& article) {
  for (int id : call.numbers("featured_media")) {
    bool exists = std::any_of(content.pictures.begin(), content.pictures.end(),
                              [&](const Picture& picture) { return picture.id == id; });
    article.featured_media = exists ? id : 0;
  }
}

void set_texts(const Call& call, Article& article) {
  if (auto title = call.text("title")) article.title = kses_inline(*title);
  if (auto content = call.text("content")) article.content = kses(*content);
  if (auto excerpt = call.text("excerpt")) article.excerpt = kses(*excerpt);
}

/// Published now or later, by its date: a time within the coming minute is now.
void settle_status(Article& article, std::int64_t now) {
  if (article.status != "publish" && article.status != "future") return;
  if (article.date_is_floating) article.date = now;
  article.date_is_floating = false;
  article.status = article.date - now >= kMinute ? "future" : "publish";
}

/// A draft has no need of a slug, and one that did not say that it is a draft need not be the only one with it.
void settle_slug(const Call& call, const Content& content, Article& article) {
  if (auto wanted = call.text("slug")) article.slug = short_slug(*wanted);
  bool is_draft = article.status == "draft" || article.status == "pending";
  if (article.slug.empty() && !is_draft) article.slug = short_slug(plain_text(article.title));
  if (article.slug.empty() && !is_draft) article.slug = std::to_string(article.id);
  if (!article.slug.empty() && (!is_draft || call.has("status")))
    article.slug = free_slug(content, article.slug, article.id);
}

/// All that a call may say about an article; the article is only as it was when something is refused.
Refusal change(const Call& call, const Content& content, Article& article) {
  Article next = article;
  if (auto refusal = set_status(call, next)) return refusal;
  if (auto refusal = set_date(call, next)) return refusal;
  if (auto refusal = set_terms(call, content, "categories", "category", next.categories)) return refusal;
  if (auto refusal = set_terms(call, content, "tags", "post_tag", next.tags)) return refusal;
  set_picture(call, content, next);
  set_texts(call, next);
  settle_status(next, call.now);
  settle_slug(call, content, next);
  if (next.categories.empty()) next.categories = {1};  // the site's default
  article = std::move(next);
  return std::nullopt;
}

Call editing(Call call) {
  call.parameters["context"] = "edit";
  return call;
}

}  // namespace

http::Answer get_post(const Call& call, const Content& content, int id) {
  auto at =
      std::find_if(content.articles.begin(), content.articles.end(), [&](const Article& a) { return a.id == id; });
  if (at == content.articles.end()) return refuse_id();
  if (call.caller == Caller::nobody && at->status != "publish")
    return refuse(401, "rest_forbidden", "Sorry, you are not allowed to do that.");
  if (call.caller == Caller::nobody && call.text_or("context", "view") == "edit")
    return refuse(401, "rest_forbidden_context", "Sorry, you are not allowed to edit this post.");
  return answer(200, view(*at, call));
}

http::Answer create_post(const Call& call, Content& content) {
  if (call.has("id")) return refuse(400, "rest_post_exists", "Cannot create existing post.");
  if (call.caller == Caller::nobody)
    return refuse(401, "rest_cannot_create", "Sorry, you are not allowed to create posts as this user.");
  Article article;
  article.id = content.last_id + 1;
  article.status = "draft";
  article.date = call.now;
  article.date_is_floating = true;
  if (auto refusal = change(call, content, article)) return *refusal;
  if (article.title.empty() && article.content.empty() && article.excerpt.empty())
    return refuse(400, "empty_content", "Content, title, and excerpt are empty.");
  article.modified = article.date;
  content.last_id = article.id;
  content.articles.push_back(article);
  std::string self = call.home + "/wp-json/wp/v2/posts/" + std::to_string(article.id);
  return answer(201, view(article, editing(call))).with("Location", self);
}

http::Answer update_post(const Call& call, Content& content, int id) {
  Article* article = find(content, id);
  if (!article) return refuse_id();
  if (call.caller == Caller::nobody)
    return refuse(401, "rest_cannot_edit", "Sorry, you are not allowed to edit this post.");
  if (auto refusal = change(call, content, *article)) return *refusal;
  article->modified = call.now;
  if (article->date_is_floating) article->date = call.now;
  return answer(200, view(*article, editing(call)));
}

http::Answer delete_post(const Call& call, Content& content, int id) {
  Article* article = find(content, id);
  if (!article) return refuse_id();
  if (call.caller == Caller::nobody)
    return refuse(401, "rest_cannot_delete", "Sorry, you are not allowed to delete this post.");
  if (call.flag("force")) {
    json previous = view(*article, editing(call));
    std::erase_if(content.articles, [&](const Article& other) { return other.id == id; });
    return answer(200, {{"deleted", true}, {"previous", previous}});
  }
  if (article->status == "trash") return refuse(410, "rest_already_trashed", "The post has already been deleted.");
  article->status = "trash";
  article->slug += kTrashed;
  article->modified = call.now;
  return answer(200, view(*article, editing(call)));
}

}  // namespace insyn::sandbox::wordpress
