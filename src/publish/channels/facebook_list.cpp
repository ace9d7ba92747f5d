// SPDX-License-Identifier: EUPL-1.2
#include "publish/channels/facebook_list.hpp"

#include <algorithm>
#include <tuple>

#include "base/encode.hpp"
#include "base/text.hpp"
#include "publish/channels/facebook_answers.hpp"

namespace insyn::publish {
namespace {

constexpr int kToldAheadDays = 120;

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

/// The value of `after` in the query of `url`.
std::string after_in(std::string_view url) {
  auto at = url.find('?');
  if (at == std::string_view::npos) return {};
  for (std::string_view field : split(url.substr(at + 1, url.find('#') - at - 1), '&'))
    if (field.starts_with("after=")) return encode::url_decoded(field.substr(6));
  return {};
}

/// "" where it is not told. paging.next itself is not followed: it can carry the token in its query.
std::string next_cursor(const Json& paging) {
  auto cursors = paging.find("cursors");
  std::string after = cursors == paging.end() || !cursors->is_object() ? "" : graph_text(*cursors, "after");
  return after.empty() ? after_in(graph_text(paging, "next")) : after;
}

bool has_next(const Json& body) {
  auto paging = body.find("paging");
  return paging != body.end() && paging->is_object() && paging->contains("next") && !(*paging)["next"].is_null();
}

/// As they are read in a text.
std::set<std::string_view> addresses_of(const Wanted& wanted) {
  std::set<std::string_view> addresses{last_address_in(wanted.link)};
  for (const std::string& link : wanted.other_links) addresses.insert(last_address_in(link));
  addresses.erase(std::string_view());
  return addresses;
}

/// Without what a person or a browser may have put after it: "…/1/?fbclid=x" and "…/1/." → "…/1/".
std::string_view bare(std::string_view address) {
  address = address.substr(0, address.find_first_of("?#"));
  while (!address.empty() && std::string_view(".:;!*]}").find(address.back()) != std::string_view::npos)
    address.remove_suffix(1);
  return address;
}

/// What all the project's documents have in common: the document's address before its id. Where the id does not show in
/// it, the folder that the document is in.
std::string_view base_of(const Wanted& wanted) {
  std::string_view link = wanted.link;
  for (std::string_view end : {"/index.html", ".html", "/"})
    if (link.ends_with(end)) link.remove_suffix(end.size());
  bool ends_with_id = !wanted.item.empty() && link.ends_with("/" + wanted.item);
  return link.substr(0, ends_with_id ? link.size() - wanted.item.size() : link.rfind('/') + 1);
}

/// No post of the document can be older: a meeting is cancelled, and told of, at most some months ahead.
Date oldest_day_of(const Wanted& wanted) { return wanted.day ? wanted.day.plus_days(-kToldAheadDays) : Date{}; }

}  // namespace

Standing standing_of_post(const Json& post, std::int64_t now) {
  bool hidden = post.contains("is_published") && post["is_published"] == false;
  std::int64_t appears = graph_number(post, "scheduled_publish_time");
  std::string id = graph_text(post, "id"), url = graph_text(post, "permalink_url");
  return {.visibility = hidden ? Visibility::hidden : Visibility::visible,
          .remote = id,
          .url = url.empty() ? "https://www.facebook.com/" + id : url,
          .text = std::string(trimmed(graph_text(post, "message"))),
          .modified = graph_text(post, "updated_time"),
          .appears = hidden ? std::clamp<std::int64_t>(appears, 0, now + kLongestWait) : 0};
}

bool is_mention(std::string_view text, const Wanted& wanted) {
  auto addresses = addresses_of(wanted);
  std::string_view last = last_address_in(text), base = base_of(wanted);
  bool is_below_base = last.starts_with(base) && bare(last).size() > base.size();
  bool is_of_another = is_below_base && !addresses.contains(bare(last));
  if (is_of_another) return false;
  for (std::string_view each = last; !each.empty(); each = last_address_in(text)) {
    if (addresses.contains(bare(each))) return true;
    text = text.substr(0, static_cast<std::size_t>(each.data() - text.data()));
  }
  return false;
}

tl::expected<Sighting, Answer> FacebookList::find(const Wanted& wanted, Freshness freshness) {
  if (freshness == Freshness::now) forget();
  // The scheduled ones first: a post that is published in between stands in both lists, not in neither.
  if (!is_begun_)
    if (auto failure = read_scheduled()) return tl::unexpected(*failure);
  is_begun_ = true;
  if (auto failure = read_published_back_to(oldest_day_of(wanted))) return tl::unexpected(*failure);

  return Sighting{.standing = marked_by(addresses_of(wanted)),
                  .reached_back = scheduled_.is_whole && reaches(oldest_day_of(wanted))};
}

std::vector<Standing> FacebookList::marked_by(const std::set<std::string_view>& addresses) const {
  std::vector<Listed> found;
  for (std::string_view address : addresses) {
    auto [first, last] = by_address_.equal_range(address);
    for (auto each = first; each != last; ++each) found.push_back(each->second);
  }
  std::sort(found.begin(), found.end(), is_older);
  std::vector<Standing> standing;
  for (Listed& one : found) standing.push_back(std::move(one.standing));
  return standing;
}

std::optional<Standing> FacebookList::find_mention(const Wanted& wanted) const {
  const Listed* oldest = nullptr;
  for (const auto& [address, one] : by_address_) {
    bool counts = one.standing.visibility == Visibility::visible && is_mention(one.standing.text, wanted);
    if (counts && (oldest == nullptr || is_older(one, *oldest))) oldest = &one;
  }
  return oldest == nullptr ? std::nullopt : std::optional(oldest->standing);
}

bool FacebookList::is_older(const Listed& a, const Listed& b) {
  return std::tie(a.created, a.standing.remote) < std::tie(b.created, b.standing.remote);
}

bool FacebookList::Reading::has_more() const {
  return !is_whole && pages < kMostPages && (pages == 0 || !after.empty());
}

void FacebookList::forget() {
  is_begun_ = false;
  scheduled_ = {};
  published_ = {};
  by_address_.clear();
}

bool FacebookList::reaches(Date day) const {
  return published_.is_whole || (published_.newest_of_oldest && published_.newest_of_oldest < day);
}

FacebookList::Failure FacebookList::read_scheduled() {
  scheduled_ = {};
  while (scheduled_.has_more()) {
    auto posts = read_page("scheduled_posts", kPostFields, scheduled_);
    if (!posts) return posts.error();
    take(*posts);
  }
  return std::nullopt;
}

FacebookList::Failure FacebookList::read_published_back_to(Date day) {
  while (!reaches(day) && published_.has_more()) {
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
  reading.is_whole = !has_next(body);
  reading.after = reading.is_whole ? "" : next_cursor(body["paging"]);
  return body["data"];
}

void FacebookList::take(const Json& posts) {
  for (const Json& post : posts) {
    if (!post.is_object()) continue;
    Listed one{standing_of_post(post, graph_.now()), graph_text(post, "created_time")};
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
