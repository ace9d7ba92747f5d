// SPDX-License-Identifier: EUPL-1.2
#include "publish/rehearsal.hpp"

#include <array>
#include <utility>

#include "base/text.hpp"

namespace insyn::publish {
namespace {

constexpr std::array kMethods{"GET", "POST", "DELETE"};
constexpr std::string_view kDots = "•••";
constexpr std::string_view kSignature = "webhook-signature";  // shown in a log, it could be sent by whoever reads it

/// "Basic •••": the scheme is no secret.
std::string hidden(const Secret& authorization) {
  const std::string& value = authorization.reveal();
  auto space = value.find(' ');
  return (space == std::string::npos ? std::string() : value.substr(0, space + 1)) + std::string(kDots);
}

/// "appsecret_proof=•••&…": names without their values.
std::string hidden_fields(const Secret& fields) {
  std::string shown;
  std::string_view rest = fields.reveal();
  while (!rest.empty()) {
    std::string_view field = rest.substr(0, rest.find('&'));
    shown += fmt::format("{}{}={}", shown.empty() ? "" : "&", field.substr(0, field.find('=')), kDots);
    rest.remove_prefix(std::min(rest.size(), field.size() + 1));
  }
  return shown;
}

bool is_text(std::string_view type) {
  return type.empty() || type.starts_with("text/") || type.starts_with("application/json") ||
         type.starts_with("application/x-www-form-urlencoded");
}

std::string joined(const std::string& text, char separator, const std::string& more) {
  return text.empty() || more.empty() ? text + more : text + separator + more;
}

}  // namespace

ShownRequest shown(const HttpRequest& request) {
  bool is_post = request.method == HttpRequest::Method::post;
  std::string fields = hidden_fields(request.secret_fields);
  ShownRequest shown{
      .method = kMethods[static_cast<std::size_t>(request.method)], .url = request.url, .body = request.body};
  if (!is_text(request.content_type))
    shown.body = fmt::format("({}, {} bytes)", request.content_type, request.body.size());
  if (is_post)
    shown.body = joined(shown.body, '&', fields);
  else
    shown.url = joined(shown.url, request.url.find('?') == std::string::npos ? '?' : '&', fields);
  if (!request.content_type.empty()) shown.headers.emplace_back("Content-Type", request.content_type);
  for (const auto& [name, value] : request.headers)
    shown.headers.emplace_back(name, name == kSignature ? std::string(kDots) : value);
  if (!request.authorization.empty()) shown.headers.emplace_back("Authorization", hidden(request.authorization));
  return shown;
}

HttpAnswer Rehearsal::send(const HttpRequest& request) {
  bool only_looks = request.method == HttpRequest::Method::get;
  if (only_looks && network_ != nullptr) return network_->send(request);
  if (!only_looks) kept_.push_back(shown(request));
  return {.problem = "a rehearsal sends nothing"};
}

std::vector<ShownRequest> Rehearsal::take() { return std::exchange(kept_, {}); }

}  // namespace insyn::publish
