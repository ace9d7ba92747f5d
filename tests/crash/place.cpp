// SPDX-License-Identifier: EUPL-1.2
#include "crash/place.hpp"

#include <cstdlib>
#include <nlohmann/json.hpp>

#include "publish/http.hpp"
#include "publish/publish.hpp"
#include "sandbox/sandbox.hpp"

namespace insyn::test {
namespace {

using nlohmann::json;

constexpr int kSettle = 120;
constexpr const char* kSecret = "INSYN_TEST_CRASH_SECRET";

std::string get(const std::string& url, const std::string& token = {}) {
  publish::Secret authorization(token.empty() ? "" : "Bearer " + token);
  return publish::network().send({.url = url, .authorization = authorization}).body;
}

/// What anyone may read over the REST API: only what is published.
std::vector<std::string> read_wordpress(const std::string& url, const std::string& token) {
  json posts = json::parse(get(url + "/?rest_route=/wp/v2/posts&per_page=100&search=" + token));
  std::vector<std::string> texts;
  for (const json& post : posts)
    texts.push_back(post["title"]["rendered"].get<std::string>() + "\n" +
                    post["content"]["rendered"].get<std::string>());
  return texts;
}

class WordPressPlace final : public Place {
 public:
  WordPressPlace(std::string url, std::string user) : url_(std::move(url)), user_(std::move(user)) {}

  Channel channel() const override {
    return {.name = "kanal",
            .type = "wordpress",
            .url = url_,
            .user = user_,
            .secret = std::string("env:") + kSecret,
            .settle = kSettle};
  }
  std::vector<std::string> seen_by_readers(const std::string& token) const override {
    return read_wordpress(url_, token);
  }

 private:
  std::string url_, user_;
};

class SandboxPlace final : public Place {
 public:
  SandboxPlace(std::string kind, const FakeClock& clock)
      : kind_(std::move(kind)), options_(options(clock)), server_(options_) {
    server_.start();
    bool is_wordpress = kind_ == "wordpress", is_webhook = kind_ == "webhook";
    ::setenv(kSecret,
             (is_wordpress ? options_.password
              : is_webhook ? options_.webhook_secret
                           : options_.page_token)
                 .c_str(),
             1);
  }

  Channel channel() const override {
    Channel channel{.name = "kanal",
                    .type = kind_.substr(0, kind_.find(' ')),
                    .url = server_.url(),
                    .user = options_.user,
                    .secret = std::string("env:") + kSecret,
                    .page = options_.page,
                    .api = server_.url(),
                    .settle = kSettle};
    if (kind_ == "webhook") channel.url += "/webhook";
    if (kind_ == "facebook by schedule") channel.via = "schedule";
    return channel;
  }

  std::vector<std::string> seen_by_readers(const std::string& token) const override {
    if (kind_ == "wordpress") return read_wordpress(server_.url(), token);
    if (kind_ == "webhook") return pages_in(get(server_.url()), token);
    json posts = json::parse(get(
        server_.url() + "/v26.0/" + options_.page + "/published_posts?fields=message&limit=100", options_.page_token));
    std::vector<std::string> texts;
    for (const json& post : posts["data"]) texts.push_back(post["message"].get<std::string>());
    std::erase_if(texts, [&](const std::string& text) { return text.find(token) == std::string::npos; });
    return texts;
  }

 private:
  static sandbox::Options options(const FakeClock& clock) {
    sandbox::Options options;
    options.port = 0;
    options.now = [&clock] { return clock.now(); };
    return options;
  }

  /// From each title that holds the token to the next title.
  static std::vector<std::string> pages_in(const std::string& html, const std::string& token) {
    std::vector<std::string> texts;
    for (auto at = html.find(token); at != std::string::npos;) {
      auto next = html.find(token, at + token.size());
      texts.push_back(html.substr(at, next - at));
      at = next;
    }
    return texts;
  }

  std::string kind_;
  sandbox::Options options_;
  sandbox::Server server_;
};

}  // namespace

std::unique_ptr<Place> sandbox_place(const std::string& kind, const FakeClock& clock) {
  return std::make_unique<SandboxPlace>(kind, clock);
}

std::unique_ptr<Place> real_wordpress() {
  const char* url = std::getenv("INSYN_WORDPRESS_URL");
  if (url == nullptr) return nullptr;
  ::setenv(kSecret, std::getenv("INSYN_WORDPRESS_PASSWORD"), 1);
  return std::make_unique<WordPressPlace>(url, std::getenv("INSYN_WORDPRESS_USER"));
}

}  // namespace insyn::test
