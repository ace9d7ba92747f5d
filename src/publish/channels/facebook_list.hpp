// SPDX-License-Identifier: EUPL-1.2
// The page's posts as its lists show them, each found by the address that stands last in its message. Graph has no
// search: the lists are read from the newest back, once a run where that is new enough.
#pragma once
#include <map>
#include <string>

#include "publish/channels/facebook_graph.hpp"

namespace insyn::publish {

/// What standing_of_post reads of a post that may be scheduled.
inline constexpr std::string_view kPostFields =
    "id,message,permalink_url,created_time,updated_time,is_published,scheduled_publish_time";

/// A post that is not published is hidden, and `appears` when its schedule says so.
[[nodiscard]] Standing standing_of_post(const nlohmann::json& post);

class FacebookList {
 public:
  explicit FacebookList(Graph& graph) : graph_(graph) {}

  /// Everything published or scheduled that is marked by the document's address, oldest first. With of_this_run, what
  /// was read before is not read again, only further back when the document is older. Goes back until the list ends or
  /// a whole page of it is older than the document; a short or empty page is not the end.
  [[nodiscard]] tl::expected<Sighting, Answer> find(const Wanted& wanted, Freshness freshness);

 private:
  struct Listed {
    Standing standing{};
    std::string created{};
  };
  /// How far a list has been read.
  struct Reading {
    int pages = 0;
    bool is_whole = false;
    std::string after{};      // the cursor of the next page
    Date newest_of_oldest{};  // the newest day of the page that is oldest by that; none: no page was read
  };
  using Failure = std::optional<Answer>;

  void forget();
  Failure read_scheduled();
  Failure read_published_back_to(Date day);
  tl::expected<nlohmann::json, Answer> read_page(const std::string& edge, std::string_view fields, Reading& reading);
  void take(const nlohmann::json& posts);
  [[nodiscard]] bool reaches(Date day) const;

  Graph& graph_;
  bool is_begun_ = false;
  Reading published_{};
  std::multimap<std::string, Listed, std::less<>> by_address_{};
};

}  // namespace insyn::publish
