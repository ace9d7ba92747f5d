// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/text.hpp"
#include "sandbox/moment.hpp"
#include "sandbox/wordpress/routes.hpp"
#include "sandbox/wordpress/view.hpp"

namespace insyn::sandbox::wordpress {
namespace {

using Statuses = std::vector<std::string>;

constexpr int kAuthor = 2;  // of everything

template <typename List, typename Value>
bool holds(const List& list, const Value& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

/// Every word stands somewhere in title, excerpt or content, HTML comments too (LIKE '%word%').
bool matches(const Article& article, const std::string& search) {
  std::string text = folded(article.title + "\n" + article.excerpt + "\n" + article.content);
  std::string wanted = folded(search);
  auto words = split(wanted, ' ');
  return std::all_of(words.begin(), words.end(), [&](std::string_view word) { return text.find(word) != text.npos; });
}

bool has_status(const Article& article, const Statuses& statuses) {
  return holds(statuses, article.status) || (holds(statuses, "any") && article.status != "trash");
}

/// True when the article's time lies where the call's `after` and `before` (with this prefix) want it.
bool is_between(const Call& call, const std::string& prefix, std::int64_t time) {
  auto after = read_moment(call.text_or(prefix + "after", ""), Clock::stockholm);
  auto before = read_moment(call.text_or(prefix + "before", ""), Clock::stockholm);
  return (!after || time > *after) && (!before || time < *before);
}

bool is_wanted(const Call& call, const Article& article, const Statuses& statuses) {
  auto slugs = call.list("slug");
  auto authors = call.numbers("author");
  auto include = call.numbers("include"), categories = call.numbers("categories"), tags = call.numbers("tags");
  auto shares = [](const std::vector<int>& a, const std::vector<int>& b) {
    return a.empty() || std::any_of(a.begin(), a.end(), [&](int id) { return holds(b, id); });
  };
  bool is_by = authors.empty() || holds(authors, kAuthor);
  return is_by && has_status(article, statuses) && (slugs.empty() || holds(slugs, article.slug)) &&
         (include.empty() || holds(include, article.id)) && shares(categories, article.categories) &&
         shares(tags, article.tags) && is_between(call, "", article.date) &&
         is_between(call, "modified_", article.modified) && matches(article, call.text_or("search", ""));
}

/// What orderby and order ask for; equals stay in the order of their ids.
void put_in_order(std::vector<Article>& articles, const std::string& by, bool ascending) {
  auto comes_before = [&](const Article& a, const Article& b) {
    if (by == "id") return a.id < b.id;
    if (by == "slug") return a.slug < b.slug;
    if (by == "title") return a.title < b.title;
    if (by == "modified") return std::pair(a.modified, a.id) < std::pair(b.modified, b.id);
    return std::pair(a.date, a.id) < std::pair(b.date, b.id);
  };
  std::stable_sort(articles.begin(), articles.end(), comes_before);
  if (!ascending) std::reverse(articles.begin(), articles.end());
}

std::optional<http::Answer> refusal_of(const Call& call, const Statuses& statuses) {
  const Statuses known = {"publish", "future", "draft", "pending", "private", "trash", "any"};
  for (const auto& status : statuses) {
    if (!holds(known, status))
      return refuse_parameter(
          "status",
          "status[0] is not one of publish, future, draft, pending, private, trash, auto-draft, "
          "inherit, request-pending, request-confirmed, request-failed, request-completed, and any.",
          "rest_not_in_enum");
    if (status != "publish" && call.caller == Caller::nobody)
      return refuse_parameter("status", "Status is forbidden.", "rest_forbidden_status");
  }
  const Statuses orders = {"id", "slug", "title", "modified", "date", "relevance"};
  if (!holds(orders, call.text_or("orderby", "date")))
    return refuse_parameter("orderby",
                            "orderby is not one of author, date, id, include, modified, parent, relevance, slug, "
                            "include_slugs, and title.",
                            "rest_not_in_enum");
  if (call.text_or("context", "view") == "edit" && call.caller == Caller::nobody)
    return refuse(401, "rest_forbidden_context", "Sorry, you are not allowed to edit posts in this post type.");
  return std::nullopt;
}

}  // namespace

http::Answer list_posts(const Call& call, const Content& content) {
  Statuses statuses = call.list("status");
  if (statuses.empty()) statuses = {"publish"};
  if (auto refusal = refusal_of(call, statuses)) return *refusal;

  std::vector<Article> found;
  for (const Article& article : content.articles)
    if (is_wanted(call, article, statuses)) found.push_back(article);
  put_in_order(found, call.text_or("orderby", "date"), call.text_or("order", "desc") == "asc");
  json all = json::array();
  for (const Article& article : found) all.push_back(view(article, call));
  return paged(call, all);
}

}  // namespace insyn::sandbox::wordpress
