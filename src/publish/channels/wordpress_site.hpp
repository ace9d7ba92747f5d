// SPDX-License-Identifier: EUPL-1.2
// A WordPress site's REST API: where it is, who we are there, and how it is asked. Sends each request once.
#pragma once
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

#include "model/settings.hpp"
#include "publish/channels/channels.hpp"
#include "publish/http.hpp"
#include "publish/remote.hpp"

namespace insyn::publish::wordpress {

using Json = nlohmann::json;

/// Why the channel can't be used, for a person to mend.
[[nodiscard]] Answer cannot_be_used(Said reason);
/// The answer's body; a discarded value when it is no JSON.
[[nodiscard]] Json parsed(const HttpAnswer& answer);

class Site {
 public:
  Site(const Channel& channel, Reach reach);

  /// Reads the password, finds the API and logs in. Nothing: it is open. Only GETs.
  [[nodiscard]] std::optional<Answer> open();
  /// The user's rights by WordPress's names; empty where the site does not tell.
  [[nodiscard]] const Json& rights() const { return rights_; }
  /// The user's number; "" where the site does not tell.
  [[nodiscard]] const std::string& user() const { return user_; }
  [[nodiscard]] bool may(const char* right) const;

  /// `route` as "wp/v2/posts", `query` without ? ("a=1&b=2"), encoded.
  [[nodiscard]] HttpAnswer get(const std::string& route, const std::string& query);
  [[nodiscard]] HttpAnswer post(const std::string& route, const Json& body);
  /// A file as it is (its bytes are the body).
  [[nodiscard]] HttpAnswer upload(const std::string& query, const std::string& file_name, const std::string& type,
                                  std::string bytes);
  /// Where a web server lets no DELETE through: the same as a POST, which WordPress takes for it.
  [[nodiscard]] HttpAnswer remove(const std::string& route, const std::string& query);

  /// Everything that the route lists, page after page.
  [[nodiscard]] tl::expected<std::vector<Json>, Answer> list(const std::string& route, const std::string& query);

 private:
  std::optional<Answer> find_api();
  std::optional<Answer> log_in();
  std::optional<Answer> log_in_by_drafts();
  Answer not_let_in(const HttpAnswer& answer);
  std::string address(const std::string& route, const std::string& query) const;
  HttpAnswer send(HttpRequest request);

  const Channel& channel_;
  std::filesystem::path root_;
  Http& http_;
  Secret authorization_{};
  std::string base_{};
  Json rights_ = Json::object();
  std::string user_{};
};

}  // namespace insyn::publish::wordpress
