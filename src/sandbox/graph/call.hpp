// SPDX-License-Identifier: EUPL-1.2
// One call of the Graph API: whose token, which object, which parameters; and how Graph refuses.
#pragma once
#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "http/http.hpp"

namespace insyn::sandbox::graph {

using nlohmann::json;

/// Whose the call's token is.
enum class Token { none, unknown, page, system_user, app };

struct Call {
  std::string method{};                             // GET, POST, DELETE
  std::string version = "v26.0";                    // as asked for, "v25.0"
  std::vector<std::string> path{};                  // segments below the version: {"100200300400500", "feed"}
  std::map<std::string, std::string> parameters{};  // query, form and JSON body together, the body's going first
  Token token = Token::none;
  std::string token_text{};
  std::string token_in_query{};  // the same, when it came so: paging repeats it
  std::string home{};            // "http://127.0.0.1:8090"
  std::int64_t now = 0;

  [[nodiscard]] bool has(const std::string& name) const { return parameters.contains(name); }
  [[nodiscard]] std::string text(const std::string& name) const;  // "" when absent
  /// What `fields` names, without what stands in braces or behind a dot: "id,attachments{url}" is id, attachments.
  [[nodiscard]] std::vector<std::string> fields() const;
};

/// True when the path belongs to the Graph API: a version, or an object's id.
[[nodiscard]] bool is_graph_path(std::string_view path);
[[nodiscard]] Call read_call(const http::Request& request);

[[nodiscard]] http::Answer answer(const json& body);

/// An error as Graph words it: {"error":{"message","type","code","error_subcode","fbtrace_id"}}.
struct Problem {
  int status = 400;
  int code = 100;
  int subcode = 0;  // 0: none
  std::string message{};
  std::string type = "OAuthException";
  std::string user_title{}, user_message{};
  bool is_transient = false;
};
[[nodiscard]] http::Answer refuse(const Problem& problem);
/// 100/33: the object is not there, or the token may not see it.
[[nodiscard]] http::Answer refuse_object(const Call& call, const std::string& id);

}  // namespace insyn::sandbox::graph
