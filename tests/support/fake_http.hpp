// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "publish/channels/channels.hpp"
#include "publish/http.hpp"
#include "support/fake_clock.hpp"

namespace insyn::test {

/// Stands in for the network: answers by a function, and remembers what it was asked.
class FakeHttp final : public publish::Http {
 public:
  using Answerer = std::function<publish::HttpAnswer(const publish::HttpRequest&)>;
  explicit FakeHttp(Answerer answerer) : answerer_(std::move(answerer)) {}

  publish::HttpAnswer send(const publish::HttpRequest& request) override {
    requests.push_back(request);
    return answerer_(request);
  }

  [[nodiscard]] int writes() const {
    int count = 0;
    for (const auto& request : requests) count += request.method != publish::HttpRequest::Method::get;
    return count;
  }

  std::vector<publish::HttpRequest> requests{};

 private:
  Answerer answerer_;
};

/// What a channel works with when this is its network.
[[nodiscard]] inline publish::Reach reach(FakeHttp& http) {
  static const std::filesystem::path root = "/";
  static FakeClock clock;
  return {root, http, clock};
}

[[nodiscard]] inline publish::HttpAnswer answered(int status, std::string body,
                                                  std::vector<std::pair<std::string, std::string>> headers = {}) {
  return {.delivery = publish::HttpAnswer::Delivery::answered,
          .status = status,
          .headers = std::move(headers),
          .body = std::move(body)};
}

}  // namespace insyn::test
