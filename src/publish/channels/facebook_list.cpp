// SPDX-License-Identifier: EUPL-1.2
#include "publish/channels/facebook_list.hpp"

#include <algorithm>
#include <tuple>

#include "base/encode.hpp"
#include "base/text.hpp"
#include "publish/channels/facebook_answers.hpp"

namespace insyn::publish {
namespace {

using Json = nlohmann::json;
using Visibility = Standing::Visibility;

// scheduled_publish_time is not asked for here: what is published has none.
constexpr std::string_view kPublishedFields = "id,message,permalink_url,created_time,updated_time,is_published";
constexpr int kMostPages = 30;  // of a hundred posts: how far a look goes back

/// "2025-03-12T10:15:00+0000" → its day.
Date day_of(const Json& post) {
  return parse_iso_date(graph_text(post, "created_time").substr(0, 10)).value_or(Date{});
}

/// The newest day of a page of the list; none when it is empty or a post does not tell its day.
Date newest_day(const Json& posts) {
  Date newest;
  for (const Json& post : posts) {
    Date day = post.is_object() ? day_of(post) : Date{};
    if (!day) return {};
    newest = std::max(newest, day);
  }
  return newest;
}

/// "" where there is no further page. paging.next itself is not followed: it can carry the token in its query.
std::string next_cursor(const Json& body) {
  if (!body.contains("paging") || !body["paging"].is_object() || !body["paging"].contains("next")) return {};
  auto cursors = body["paging"].find("cursors");
  return cursors == body["paging"].end() ? std::string() : graph_text(*cursors, "after");
}

}  // namespace

Standing standing_of_post(const Json& post) {
  bool hidden = post.contains("is_published") && post["is_published"] == false;
  std::string id = graph_text(post, "id"), url = graph_text(post, "permalink_url");
  return {.visibility = hidden ? Visibility::hidden : Visibility::visible,
          .remote = id,
          .url = url.empty() ? "https://www.facebook.com/" + id : url,
          .text = std::string(trimmed(graph_text(post, "message"))),
          .modified = graph_text(post, "updated_time"),
          .appears = hidden ? graph_number(post, "scheduled_publish_time") : 0};
}

tl::expected<Sighting, Answer> FacebookList::find(const Wanted& wanted, Freshness freshness) {
  if (freshness == Freshness::now) forget();
  // The scheduled ones first: a post that is published in between stands in both lists, not in neither.
  if (!is_begun_)
    if (auto failure = read_scheduled()) return tl::unexpected(*failure);
  is_begun_ = true;
  if (auto failure = read_published_back_to(wanted.day)) return tl::unexpected(*failure);

  std::vector<Listed> found;
  auto [first, last] = by_address_.equal_range(last_address_in(wanted.link));
  for (auto each = first; each != last; ++each) found.push_back(each->second);
  std::sort(found.begin(), found.end(), [](const Listed& a, const Listed& b) {
    return std::tie(a.created, a.standing.remote) < std::tie(b.created, b.standing.remote);
  });
  Sighting sighting{.standing = {}, .reached_back = reaches(wanted.day)};
  for (Listed& one : found) sighting.standing.push_back(std::move(one.standing));
  return sighting;
}

void FacebookList::forget() {
  is_begun_ = false;
  published_ = {};
  by_address_.clear();
}

bool FacebookList::reaches(Date day) const {
  return published_.is_whole || (published_.newest_of_oldest && published_.newest_of_oldest < day);
}

FacebookList::Failure FacebookList::read_scheduled() {
  Reading scheduled;
  while (!scheduled.is_whole && scheduled.pages < kMostPages) {
    auto posts = read_page("scheduled_posts", kPostFields, scheduled);
    if (!posts) return posts.error();
    take(*posts);
  }
  return std::nullopt;
}

FacebookList::Failure FacebookList::read_published_back_to(Date day) {
  while (!reaches(day) && published_.pages < kMostPages) {
    auto posts = read_page("published_posts", kPublishedFields, published_);
    if (!posts) return posts.error();
    take(*posts);
    Date newest = newest_day(*posts);
    bool is_oldest = !published_.newest_of_oldest || newest < published_.newest_of_oldest;
    if (newest && is_oldest) published_.newest_of_oldest = newest;
  }
  return std::nullopt;
}

/// The next page of the list that `edge` names, as far as `reading` has come.
tl::expected<Json, Answer> FacebookList::read_page(const std::string& edge, std::string_view fields, Reading& reading) {
  std::string query = fmt::format("limit=100&fields={}", fields);
  if (!reading.after.empty()) query += "&after=" + encode::url_segment(reading.after);
  HttpAnswer answer = graph_.get(graph_.page() + "/" + edge, query);
  Json body = graph_json(answer);
  if (answer.status != 200 || !body.is_object() || !body.contains("data") || !body["data"].is_array())
    return tl::unexpected(explain_facebook(answer, GraphRequest::look, graph_.token()));
  ++reading.pages;
  reading.after = next_cursor(body);
  reading.is_whole = reading.after.empty();
  return body["data"];
}

void FacebookList::take(const Json& posts) {
  for (const Json& post : posts) {
    if (!post.is_object()) continue;
    Listed one{standing_of_post(post), graph_text(post, "created_time")};
    std::string address(last_address_in(one.standing.text));
    if (address.empty() || one.standing.remote.empty()) continue;
    auto [first, last] = by_address_.equal_range(address);
    auto same = std::find_if(first, last,
                             [&](const auto& entry) { return entry.second.standing.remote == one.standing.remote; });
    if (same == last)
      by_address_.emplace(address, std::move(one));
    else if (one.standing.visibility == Visibility::visible)  // published since the list of scheduled ones was read
      same->second = std::move(one);
  }
}

}  // namespace insyn::publish
