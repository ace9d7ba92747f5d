// SPDX-License-Identifier: EUPL-1.2
// Calls of the Graph API for one page: addresses, token, proof, and the limits that the answers tell of.
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/settings.hpp"
#include "publish/channels/channels.hpp"
#include "publish/channels/facebook_usage.hpp"

namespace insyn::publish {

/// The version asked for where the settings name none: introduced 2026-07-29, lives for two years after the next.
inline constexpr std::string_view kCurrentGraphVersion = "v26.0";

class Graph {
 public:
  using Method = HttpRequest::Method;
  using Fields = std::vector<std::pair<std::string_view, std::string_view>>;

  Graph(const Channel& channel, Reach reach);

  /// The app's secret, with which every call is proved to come from the app; empty where the channel has none.
  void use_app_secret(const Secret& secret) { app_secret_ = secret; }
  /// The proof is made for one token: it follows every change of token.
  void use_token(const Secret& token);

  /// GET of `path` below the version, with `query` as it is.
  [[nodiscard]] HttpAnswer get(const std::string& path, const std::string& query);
  /// The same with the token once more, to be looked at (debug_token).
  [[nodiscard]] HttpAnswer get_about_token();
  [[nodiscard]] HttpAnswer post(const std::string& path, const Fields& fields);
  [[nodiscard]] HttpAnswer remove(const std::string& path);

  /// Why nothing more may be written now: a limit is nearly reached, and each call, refused or not, counts towards it.
  /// Nothing while there is room.
  [[nodiscard]] std::optional<Answer> no_room() const;

  [[nodiscard]] const Secret& token() const { return token_; }
  [[nodiscard]] const std::string& page() const { return channel_.page; }
  [[nodiscard]] std::int64_t now() const { return clock_.now(); }
  /// As asked for: "v26.0".
  [[nodiscard]] std::string version() const;

 private:
  HttpAnswer send(HttpRequest request);
  [[nodiscard]] HttpRequest request_for(Method method, const std::string& path) const;

  const Channel& channel_;
  Http& http_;
  Clock& clock_;
  Secret token_{}, authorization_{}, proof_{}, app_secret_{};
  FacebookUsage usage_{};
};

/// The body as JSON; discarded when it is none.
[[nodiscard]] nlohmann::json graph_json(const HttpAnswer& answer);
/// "" when absent or no text.
[[nodiscard]] std::string graph_text(const nlohmann::json& object, const char* key);
/// A whole number, or one written as text; 0 when absent or something else.
[[nodiscard]] std::int64_t graph_number(const nlohmann::json& object, const char* key);

}  // namespace insyn::publish
