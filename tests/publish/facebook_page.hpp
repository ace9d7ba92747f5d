// SPDX-License-Identifier: EUPL-1.2
// A Facebook page behind a stand-in for the network.
#pragma once
#include <cstdlib>

#include "publish/channels/channels.hpp"
#include "support/catch.hpp"
#include "support/fake_http.hpp"

namespace insyn::test {

[[nodiscard]] inline Channel a_facebook_channel(std::string via = "direct") {
  ::setenv("INSYN_TEST_TOKEN", "EAABtoken", 1);
  ::setenv("INSYN_TEST_APP_SECRET", "appsecret", 1);
  return {.name = "fb",
          .type = "facebook",
          .secret = "env:INSYN_TEST_TOKEN",
          .page = "100",
          .app_secret = "env:INSYN_TEST_APP_SECRET",
          .via = std::move(via)};
}

[[nodiscard]] inline publish::Wanted a_wanted(const std::string& item = "a/1") {
  return publish::make_wanted({.item = item,
                               .channel = "fb",
                               .body = "Hej & hå",
                               .link = "https://k.example/" + item + "/",
                               .date = {2025, 3, 12}},
                              a_facebook_channel());
}

[[nodiscard]] inline std::string graph_error(int code, int subcode, const std::string& message = "x") {
  return fmt::format(
      R"({{"error":{{"message":"{}","type":"OAuthException","code":{},"error_subcode":{},"fbtrace_id":"A"}}}})",
      message, code, subcode);
}

[[nodiscard]] inline bool asks_about_token(const publish::HttpRequest& request) {
  return request.url.ends_with("/debug_token");
}

[[nodiscard]] inline publish::HttpAnswer a_page_token() {
  return answered(200, R"({"data":{"type":"PAGE","is_valid":true,"profile_id":"100","expires_at":0}})");
}

/// A page whose answers to everything but the look at the token are `answer`.
struct FacebookPage {
  explicit FacebookPage(FakeHttp::Answerer answer, std::string via = "direct")
      : channel(a_facebook_channel(std::move(via))),
        http([answer](const publish::HttpRequest& request) {
          return asks_about_token(request) ? a_page_token() : answer(request);
        }),
        remote(publish::make_facebook(channel, {root, http, clock})) {
    REQUIRE(remote->ready().outcome == publish::Outcome::accepted);
  }

  std::filesystem::path root = "/";
  FakeClock clock{};
  Channel channel;
  FakeHttp http;
  std::unique_ptr<publish::Remote> remote;
};

}  // namespace insyn::test
