// SPDX-License-Identifier: EUPL-1.2
// The sandbox's Facebook page published to over libcurl: real requests, a real ledger in a file, a clock that the test
// and the sandbox share.
#pragma once
#include <atomic>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "publish/http.hpp"
#include "publish/publish.hpp"
#include "sandbox/faults.hpp"
#include "sandbox/sandbox.hpp"
#include "support/catch.hpp"
#include "support/fake_clock.hpp"
#include "support/temp_dir.hpp"

namespace insyn::test {

inline constexpr int kSettle = 60;

class RehearsedPage {
 public:
  explicit RehearsedPage(std::string via = "direct") {
    ::setenv("INSYN_TEST_SANDBOX_PAGE", server_options_.page_token.c_str(), 1);
    server_options_.port = 0;
    server_options_.now = [this] { return clock.now(); };
    server = std::make_unique<sandbox::Server>(server_options_);
    server->start();
    settings.publish_from = Date{2025, 1, 1};
    settings.channels = {{.name = "sida",
                          .type = "facebook",
                          .secret = "env:INSYN_TEST_SANDBOX_PAGE",
                          .page = server_options_.page,
                          .api = server->url(),
                          .via = std::move(via),
                          .settle = kSettle}};
  }

  publish::Plan run(const Posts& posts) {
    publish::Options options{.pages = publish::Options::Pages::are_trusted};
    options.on_note = [this](const std::string&, const Said& note) { notes.push_back(note.en); };
    publish::Plan plan = publish::run(posts, settings, options, {folder.path(), publish::network(), clock, stop_});
    most_visible = std::max(most_visible, posts_with(posts.front().link));
    return plan;
  }

  /// Runs, and between the runs lets pass what a run asks for, until nothing is left to do. False: that takes too long.
  bool converge(const Posts& posts) {
    for (int i = 0; i < 8; ++i) {
      publish::Plan plan = run(posts);
      std::int64_t next = 0;
      bool is_done = true;
      for (const auto& item : plan) {
        is_done = is_done && item.step == publish::Step::none;
        next = std::max({next, item.not_before, item.result ? item.result->not_before : 0});
      }
      if (is_done) return true;
      clock.pass(std::max<std::int64_t>(next - clock.now(), i % 2 == 0 ? kSettle / 3 : kSettle) + 1);
    }
    return false;
  }

  /// The messages of the published posts.
  [[nodiscard]] std::vector<std::string> messages() const {
    publish::HttpRequest request{
        .url = server->url() + "/v26.0/" + server_options_.page + "/published_posts?fields=message&limit=100",
        .authorization = publish::Secret("Bearer " + server_options_.page_token)};
    std::vector<std::string> all;
    auto body = nlohmann::json::parse(publish::network().send(request).body, nullptr, false);
    if (body.contains("data"))
      for (const auto& post : body["data"]) all.push_back(post.value("message", ""));
    return all;
  }
  [[nodiscard]] int posts_with(const std::string& words) const {
    int count = 0;
    for (const auto& message : messages()) count += message.find(words) != std::string::npos;
    return count;
  }
  [[nodiscard]] bool has_struck() const {
    auto told = nlohmann::json::parse(publish::network().send({.url = server->url() + "/_faults"}).body);
    return told["armed"].empty();
  }
  void lose_ledger() { std::filesystem::remove_all(folder.path() / "site"); }
  [[nodiscard]] bool ledger_is_whole() const { return publish::check_ledger(folder.path(), settings).damage.empty(); }

  FakeClock clock{};
  TempDir folder{};
  std::unique_ptr<sandbox::Server> server{};
  Settings settings{};
  int most_visible = 0;
  std::vector<std::string> notes{};

 private:
  sandbox::Options server_options_{};
  std::atomic<bool> stop_{false};
};

[[nodiscard]] inline Post a_page_post(std::string words, const std::string& day = "2025-03-12") {
  return {.item = "arbete/grupp/" + day,
          .channel = "sida",
          .body = std::move(words),
          .link = "https://kommun.example/arbete/grupp/" + day + "/",
          .date = *parse_iso_date(day)};
}

}  // namespace insyn::test
