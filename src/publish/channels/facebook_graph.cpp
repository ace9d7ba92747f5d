// SPDX-License-Identifier: EUPL-1.2
#include "publish/channels/facebook_graph.hpp"

#include <charconv>
#include <limits>

#include "base/encode.hpp"
#include "publish/channel_settings.hpp"

namespace insyn::publish {

using Json = nlohmann::json;

/// Until the real ones are read: what a dry run without secrets shows as dots.
Graph::Graph(const Channel& channel, Reach reach) : channel_(channel), http_(reach.http), clock_(reach.clock) {
  if (!channel.app_secret.empty()) use_app_secret(Secret("-"));
  use_token(Secret("-"));
}

void Graph::use_token(const Secret& token) {
  token_ = token;
  authorization_ = Secret("Bearer " + token.reveal());
  proof_ = app_secret_.empty() ? Secret() : Secret("appsecret_proof=" + proof_of(app_secret_, token).reveal());
}

HttpAnswer Graph::get(const std::string& path, const std::string& query) {
  HttpRequest request = request_for(Method::get, path);
  if (!query.empty()) request.url += "?" + query;
  return send(std::move(request));
}

HttpAnswer Graph::get_about_token() {
  HttpRequest request = request_for(Method::get, "debug_token");
  std::string fields = "input_token=" + encode::url_segment(token_.reveal());
  request.secret_fields = Secret(proof_.empty() ? fields : fields + "&" + proof_.reveal());
  return send(std::move(request));
}

HttpAnswer Graph::post(const std::string& path, const Fields& fields) {
  HttpRequest request = request_for(Method::post, path);
  request.content_type = "application/x-www-form-urlencoded";
  for (const auto& [name, value] : fields)
    request.body += fmt::format("{}{}={}", request.body.empty() ? "" : "&", name, encode::url_segment(value));
  return send(std::move(request));
}

HttpAnswer Graph::remove(const std::string& path) { return send(request_for(Method::del, path)); }

std::optional<Answer> Graph::no_room() const {
  std::int64_t until = usage_.closed_until();
  if (until <= now()) return std::nullopt;
  return Answer{.scope = Answer::Scope::channel,
                .outcome = Outcome::retry_later,
                .reason = say("Facebooks gräns för antalet anrop är nästan nådd ({} %): inget mer sänds före {}",
                              "Facebook's limit on the number of calls is nearly reached ({} %): nothing more is sent "
                              "before {}",
                              usage_.percent(), iso_time(until)),
                .retry_after = until - now()};
}

std::string Graph::version() const {
  return channel_.version.empty() ? std::string(kCurrentGraphVersion) : channel_.version;
}

HttpAnswer Graph::send(HttpRequest request) {
  HttpAnswer answer = http_.send(request);
  usage_.note(answer, now());
  return answer;
}

HttpRequest Graph::request_for(Method method, const std::string& path) const {
  std::string_view api = channel_.api;
  while (api.ends_with('/')) api.remove_suffix(1);
  return {.method = method,
          .url = fmt::format("{}/{}/{}", api, version(), path),
          .secret_fields = proof_,
          .authorization = authorization_,
          .timeout = timeout_seconds(channel_)};
}

Json graph_json(const HttpAnswer& answer) { return Json::parse(answer.body, nullptr, false); }

std::string graph_text(const Json& object, const char* key) {
  auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::int64_t graph_number(const Json& object, const char* key) {
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  auto found = object.find(key);
  if (found == object.end()) return 0;
  if (found->is_number_unsigned() && found->get<std::uint64_t>() > kMost) return kMost;
  if (found->is_number_integer()) return found->get<std::int64_t>();
  std::string text = graph_text(object, key);
  std::int64_t number = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? number : 0;
}

}  // namespace insyn::publish
