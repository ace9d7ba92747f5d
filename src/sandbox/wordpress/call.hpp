// SPDX-License-Identifier: EUPL-1.2
// One call of the REST API: who asks, for what, with which parameters; and how WordPress refuses.
#pragma once
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "http/http.hpp"

namespace insyn::sandbox::wordpress {

using nlohmann::json;

/// Who the credentials name: the site's one Author, or nobody, where there are none.
enum class Caller { nobody, author };

struct Call {
  std::string method{};              // after X-HTTP-Method-Override and _method
  std::string route{};               // "/wp/v2/posts/12"
  json parameters = json::object();  // query, form and JSON body together, the body's going first
  http::Fields query{};
  Caller caller = Caller::nobody;
  std::string home{};  // "http://127.0.0.1:8090", without / at the end
  std::int64_t now = 0;

  [[nodiscard]] bool has(const std::string& name) const { return parameters.contains(name); }
  /// Text, a number, or an object's "raw"; nothing when absent or of another kind.
  [[nodiscard]] std::optional<std::string> text(const std::string& name) const;
  [[nodiscard]] std::string text_or(const std::string& name, std::string otherwise) const;
  [[nodiscard]] bool flag(const std::string& name) const;
  /// A list, or "a,b".
  [[nodiscard]] std::vector<std::string> list(const std::string& name) const;
  /// The same as numbers; what is none is left out.
  [[nodiscard]] std::vector<int> numbers(const std::string& name) const;
};

/// The call that a request makes at `route`; an answer when its JSON cannot be read.
struct Read {
  Call call{};
  std::optional<http::Answer> refusal{};
};
[[nodiscard]] Read read_call(const http::Request& request, std::string route);

[[nodiscard]] http::Answer answer(int status, const json& body);
/// {"code","message","data":{"status"}}, with more in data when given.
[[nodiscard]] http::Answer refuse(int status, const char* code, const std::string& message, json data = json::object());
/// 401 for nobody, 403 for an author who may not.
[[nodiscard]] http::Answer refuse_right(const Call& call, const char* code, const std::string& message);
/// 400 rest_invalid_param about one parameter.
[[nodiscard]] http::Answer refuse_parameter(const std::string& name, const std::string& message, const char* code);

/// A whole number between the bounds; `otherwise` when absent. An answer when it is something else.
struct Bounded {
  int value = 0;
  std::optional<http::Answer> refusal{};
};
[[nodiscard]] Bounded bounded(const Call& call, const std::string& name, int least, int most, int otherwise);

/// The page of a list that page and per_page ask for, with X-WP-Total, X-WP-TotalPages and Link: next, prev.
[[nodiscard]] http::Answer paged(const Call& call, const json& all);

}  // namespace insyn::sandbox::wordpress
