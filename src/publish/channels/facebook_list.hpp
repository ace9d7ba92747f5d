// SPDX-License-Identifier: EUPL-1.2
// The page's posts as its lists show them, each found by the address that stands last in its message. Graph has no
// search: the lists are read from the newest back, once a run where that is new enough.
//
// Whose a post is, by the addresses in its message:
// - the last one is a document's (Wanted::link, or one of other_links): that document's post;
// - the last one is another below the same base: the post of another document, whatever else it mentions;
// - the last one is foreign, and the document's stands before it: a person may have added to our post, or written one
// of
//   their own. It is not ours to change or to remove, and we don't put another beside it.
#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "publish/channels/facebook_graph.hpp"

namespace insyn::publish {

/// What standing_of_post reads of a post that may be scheduled.
inline constexpr std::string_view kPostFields =
    "id,message,permalink_url,created_time,updated_time,is_published,scheduled_publish_time";

/// A post that is not published is hidden, and `appears` when its schedule says so: thirty days from `now` (unix
/// seconds) at most, to be asked again then.
[[nodiscard]] Standing standing_of_post(const nlohmann::json& post, std::int64_t now);

/// True when `text` has an address of the document anywhere and is not the post of another document, as told above. An
/// address counts also with a query, a fragment or a full stop after it.
[[nodiscard]] bool is_mention(std::string_view text, const Wanted& wanted);

class FacebookList {
 public:
  explicit FacebookList(Graph& graph) : graph_(graph) {}

  /// Everything published or scheduled that is marked by an address of the document, oldest first. With of_this_run,
  /// what was read before is not read again, only further back when the document is older. Goes back until the list
  /// ends or a whole page of it is older than the document; a short or empty page is not the end.
  [[nodiscard]] tl::expected<Sighting, Answer> find(const Wanted& wanted, Freshness freshness);

  /// The oldest published post, of those that find() has read, that is_mention() of the document.
  [[nodiscard]] std::optional<Standing> find_mention(const Wanted& wanted) const;

 private:
  struct Listed {
    Standing standing{};
    std::string created{};
  };
  /// How far a list has been read.
  struct Reading {
    int pages = 0;
    bool is_whole = false;
    std::string after{};      // the cursor of the next page; "" also where Graph tells of a page but not of its cursor
    Date newest_of_oldest{};  // the newest day of the page that is oldest by that; none: no page was read

    [[nodiscard]] bool has_more() const;
  };
  using Failure = std::optional<Answer>;

  void forget();
  Failure read_scheduled();
  Failure read_published_back_to(Date day);
  tl::expected<nlohmann::json, Answer> read_page(const std::string& edge, std::string_view fields, Reading& reading);
  void take(const nlohmann::json& posts);
  [[nodiscard]] std::vector<Standing> marked_by(const std::set<std::string_view>& addresses) const;
  [[nodiscard]] static bool is_older(const Listed& a, const Listed& b);
  [[nodiscard]] bool reaches(Date day) const;

  Graph& graph_;
  bool is_begun_ = false;
  Reading scheduled_{}, published_{};
  std::multimap<std::string, Listed, std::less<>> by_address_{};
};

}  // namespace insyn::publish
