// SPDX-License-Identifier: EUPL-1.2
#include "sandbox/graph/call.hpp"

#include <algorithm>
#include <atomic>

#include "base/hash.hpp"
#include "base/text.hpp"
#include "sandbox/json_answer.hpp"

namespace insyn::sandbox::graph {
namespace {

constexpr const char* kJson = "application/json; charset=UTF-8";
constexpr std::string_view kBearer = "Bearer ";

bool is_digits(std::string_view text) { return !text.empty() && text.find_first_not_of("0123456789") == text.npos; }

/// "v25.0"
bool is_version(std::string_view segment) {
  std::size_t dot = segment.find('.');
  return segment.starts_with('v') && dot != segment.npos && is_digits(segment.substr(1, dot - 1)) &&
         is_digits(segment.substr(dot + 1));
}

/// "123" or "123_456"
bool is_id(std::string_view segment) {
  std::size_t bar = segment.find('_');
  return is_digits(segment.substr(0, bar)) && (bar == segment.npos || is_digits(segment.substr(bar + 1)));
}

void add_body(std::map<std::string, std::string>& to, const http::Request& request) {
  for (const auto& [name, value] : request.form) to[name] = value;
  if (!request.header("Content-Type").starts_with("application/json")) return;
  json body = json::parse(request.body, nullptr, false);
  if (!body.is_object()) return;
  for (const auto& [name, value] : body.items()) to[name] = value.is_string() ? value.get<std::string>() : value.dump();
}

std::string new_trace() {
  static std::atomic<unsigned> count{0};
  return "A" + sha256_hex(std::to_string(++count)).substr(0, 22);
}

}  // namespace

std::string Call::text(const std::string& name) const {
  auto at = parameters.find(name);
  return at == parameters.end() ? std::string() : at->second;
}

std::vector<std::string> Call::fields() const {
  std::vector<std::string> names(1);
  int depth = 0;
  for (char c : text("fields")) {
    if (c == '{' || c == '(') ++depth;
    if (depth == 0 && c == ',') names.emplace_back();
    if (depth == 0 && c != ',' && c != ' ') names.back() += c;
    if (c == '}' || c == ')') --depth;
  }
  for (auto& name : names) name = name.substr(0, name.find('.'));
  std::erase(names, "");
  return names;
}

bool is_graph_path(std::string_view path) {
  auto segments = split(path, '/');
  std::string_view first = segments.size() > 1 ? segments[1] : std::string_view();
  return is_version(first) || is_id(first) || first == "me" || first == "debug_token";
}

Call read_call(const http::Request& request) {
  Call call;
  for (std::string_view segment : split(request.path, '/'))
    if (!segment.empty()) call.path.emplace_back(segment);
  if (!call.path.empty() && is_version(call.path.front())) {
    call.version = call.path.front();
    call.path.erase(call.path.begin());
  }
  for (const auto& [name, value] : request.query) call.parameters[name] = value;
  call.token_in_query = call.text("access_token");
  add_body(call.parameters, request);
  std::string header = request.header("Authorization");
  call.token_text = header.starts_with(kBearer) ? header.substr(kBearer.size()) : call.text("access_token");
  call.method = request.method == "HEAD" ? "GET" : request.method;
  if (call.method == "POST" && folded(call.text("method")) == "delete") call.method = "DELETE";
  return call;
}

http::Answer answer(const json& body) { return json_answer(200, body, kJson); }

http::Answer refuse(const Problem& problem) {
  std::string trace = new_trace();
  json error = {{"message", problem.message}, {"type", problem.type}, {"code", problem.code}, {"fbtrace_id", trace}};
  if (problem.subcode != 0) error["error_subcode"] = problem.subcode;
  if (problem.is_transient) error["is_transient"] = true;
  if (!problem.user_title.empty()) error["error_user_title"] = problem.user_title;
  if (!problem.user_message.empty()) error["error_user_msg"] = problem.user_message;
  http::Answer refusal = json_answer(problem.status, {{"error", error}}, kJson);
  refusal.with("X-FB-Trace-ID", trace);
  if (problem.type == "OAuthException")
    refusal.with("WWW-Authenticate", "OAuth \"Facebook Platform\" \"invalid_request\" " + json(problem.message).dump());
  return refusal;
}

http::Answer refuse_object(const Call& call, const std::string& id) {
  std::string method = folded(call.method);
  return refuse({.subcode = 33,
                 .message = "Unsupported " + method + " request. Object with ID '" + id +
                            "' does not exist, cannot be loaded due to missing permissions, or does not support this "
                            "operation. Please read the Graph API documentation at "
                            "https://developers.facebook.com/docs/graph-api",
                 .type = "GraphMethodException"});
}

}  // namespace insyn::sandbox::graph
