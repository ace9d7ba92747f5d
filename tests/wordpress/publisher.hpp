// SPDX-License-Identifier: EUPL-1.2
// A municipality that publishes to the real WordPress: a project folder, a ledger, one run after the other.
#pragma once
#include <atomic>
#include <filesystem>

#include "publish/publish.hpp"
#include "support/fake_clock.hpp"
#include "support/temp_dir.hpp"
#include "wordpress/real_wordpress.hpp"

namespace insyn::test {

class Publisher {
 public:
  explicit Publisher(Channel channel, publish::Clock* clock = nullptr)
      : clock_(clock ? *clock : static_cast<publish::Clock&>(own_clock_)) {
    settings_.publish_from = Date{2025, 1, 1};
    settings_.channels = {std::move(channel)};
  }

  publish::Plan send_all(const Posts& posts, publish::Mode mode = publish::Mode::send) {
    return publish::run(posts, settings_, {.mode = mode, .pages = publish::Options::Pages::are_trusted},
                        {folder_.path(), http(), clock_, stop_});
  }
  publish::PlanItem send(const Post& post) { return send_all({post}).at(0); }

  /// Runs until nothing is to be done, each a settle time after the other. How many runs it took, 0: too many.
  int converge(const Post& post) {
    for (int run = 1; run <= 6; ++run) {
      publish::PlanItem item = send(post);
      if (item.step == publish::Step::none) return run;
      clock_.sleep(publish::settle_seconds(settings_.channels.front()) + 1);
    }
    return 0;
  }

  void lose_ledger() { std::filesystem::remove_all(folder_.path() / "site"); }
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path(); }
  Channel& channel() { return settings_.channels.front(); }
  void pass(std::int64_t seconds) { own_clock_.pass(seconds); }

  /// What was sent, in order.
  struct Counting final : publish::Http {
    publish::HttpAnswer send(const publish::HttpRequest& request) override {
      requests.push_back(request);
      return publish::network().send(request);
    }
    std::vector<publish::HttpRequest> requests{};
  };
  Counting& http() { return http_; }

 private:
  TempDir folder_{};
  FakeClock own_clock_{};
  publish::Clock& clock_;
  Counting http_{};
  std::atomic<bool> stop_{false};
  Settings settings_{};
};

/// A post of a document of that id, with what WordPress may write in its own way.
inline Post a_post(const std::string& item, const std::string& words) {
  return {.item = "arbete/grupp/" + item,
          .channel = "webb",
          .title = "Möte & fika <1> \"" + item + "\" \xF0\x9F\x8E\x89",
          .body = "<p><strong>12 mars 2025</strong></p>\n<p>" + words +
                  " &amp; mer: 1 &lt; 2 &gt; 0, &quot;så&quot; d&#39;Arc, C:\\temp, åäö \xF0\x9F\x8E\x89 " + item +
                  "</p>\n<ul>\n<li>ett</li>\n<li>två</li>\n</ul>\n<p><a href=\"https://kommun.example/?a=1&amp;b=2#" +
                  item + "\">Läs &amp; begrunda</a></p>\n",
          .link = "https://kommun.example/arbete/grupp/" + item + "/",
          .summary = words + " & \"mer\"",
          .date = {2025, 3, 12}};
}

}  // namespace insyn::test
