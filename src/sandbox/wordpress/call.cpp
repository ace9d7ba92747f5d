// SPDX-License-Identifier: EUPL-1.2
#include "sandbox/wordpress/call.hpp"

#include <algorithm>
#include <charconv>

#include "base/encode.hpp"
#include "base/text.hpp"
#include "sandbox/json_answer.hpp"

namespace insyn::sandbox::wordpress {
namespace {

std::optional<int> whole_number(std::string_view text) {
  int value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  bool whole = error == std::errc{} && end == text.data() + text.size() && !text.empty();
  return whole ? std::optional(value) : std::nullopt;
}

std::string text_of(const json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_boolean()) return value.get<bool>() ? "1" : "";
  return value.is_number() ? value.dump() : std::string();
}

/// As PHP reads them: the last of a name counts, and "name[]" gathers.
void add_fields(json& to, const http::Fields& fields) {
  for (auto [name, value] : fields) {
    bool gathers = name.ends_with("[]");
    if (gathers) name.resize(name.size() - 2);
    if (!gathers)
      to[name] = value;
    else if (to[name].is_array())
      to[name].push_back(value);
    else
      to[name] = json::array({value});
  }
}

std::string method_of(const http::Request& request, const json& parameters) {
  std::string other = request.header("X-HTTP-Method-Override");
  if (other.empty() && parameters.contains("_method")) other = text_of(parameters["_method"]);
  std::string method = request.method == "POST" && !other.empty() ? other : request.method;
  std::transform(method.begin(), method.end(), method.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; });
  return method == "HEAD" ? "GET" : method;
}

std::string link_to_page(const Call& call, int page) {
  std::string url = call.home + "/wp-json" + call.route + "?";
  for (const auto& [name, value] : call.query)
    if (name != "page" && name != "rest_route")
      url += encode::url_segment(name) + "=" + encode::url_segment(value) + "&";
  return "<" + url + "page=" + std::to_string(page) + ">";
}

}  // namespace

std::optional<std::string> Call::text(const std::string& name) const {
  if (!has(name)) return std::nullopt;
  const json& value = parameters[name];
  if (value.is_object()) return value.contains("raw") ? std::optional(text_of(value["raw"])) : std::nullopt;
  bool is_plain = value.is_string() || value.is_number();
  return is_plain ? std::optional(text_of(value)) : std::nullopt;
}

std::string Call::text_or(const std::string& name, std::string otherwise) const {
  return text(name).value_or(std::move(otherwise));
}

bool Call::flag(const std::string& name) const {
  std::string value = has(name) ? text_of(parameters[name]) : std::string();
  return value == "1" || value == "true";
}

std::vector<std::string> Call::list(const std::string& name) const {
  std::vector<std::string> items;
  if (!has(name)) return items;
  const json& value = parameters[name];
  std::string joined = value.is_array() ? std::string() : text_of(value);
  if (value.is_array())
    for (const auto& item : value) joined += text_of(item) + ",";
  for (std::string_view item : split(joined, ','))
    if (!trimmed(item).empty()) items.emplace_back(trimmed(item));
  return items;
}

std::vector<int> Call::numbers(const std::string& name) const {
  std::vector<int> found;
  for (const auto& item : list(name))
    if (auto number = whole_number(item)) found.push_back(*number);
  return found;
}

Read read_call(const http::Request& request, std::string route) {
  Read read;
  Call& call = read.call;
  call.route = std::move(route);
  call.query = request.query;
  add_fields(call.parameters, request.query);
  add_fields(call.parameters, request.form);
  bool is_json = request.header("Content-Type").starts_with("application/json");
  if (is_json && !request.body.empty()) {
    json body = json::parse(request.body, nullptr, false);
    if (body.is_discarded())
      read.refusal = refuse(400, "rest_invalid_json", "Invalid JSON body passed.",
                            {{"json_error_code", 4}, {"json_error_message", "Syntax error"}});
    else if (body.is_object())
      call.parameters.update(body);
  }
  call.method = method_of(request, call.parameters);
  return read;
}

http::Answer answer(int status, const json& body) {
  return json_answer(status, body, "application/json; charset=UTF-8");
}

http::Answer refuse(int status, const char* code, const std::string& message, json data) {
  data["status"] = status;
  return answer(status, {{"code", code}, {"message", message}, {"data", std::move(data)}});
}

http::Answer refuse_right(const Call& call, const char* code, const std::string& message) {
  return refuse(call.caller == Caller::nobody ? 401 : 403, code, message);
}

http::Answer refuse_parameter(const std::string& name, const std::string& message, const char* code) {
  json details = {{"code", code}, {"message", message}, {"data", nullptr}};
  return refuse(400, "rest_invalid_param", "Invalid parameter(s): " + name,
                {{"params", {{name, message}}}, {"details", {{name, details}}}});
}

Bounded bounded(const Call& call, const std::string& name, int least, int most, int otherwise) {
  if (!call.has(name)) return {otherwise, std::nullopt};
  auto number = whole_number(call.text_or(name, ""));
  if (!number) return {0, refuse_parameter(name, name + " is not of type integer.", "rest_invalid_type")};
  if (*number >= least && *number <= most) return {*number, std::nullopt};
  std::string range =
      " must be between " + std::to_string(least) + " (inclusive) and " + std::to_string(most) + " (inclusive)";
  return {0, refuse_parameter(name, name + range, "rest_out_of_bounds")};
}

http::Answer paged(const Call& call, const json& all) {
  auto page = bounded(call, "page", 1, 1'000'000, 1), per_page = bounded(call, "per_page", 1, 100, 10);
  if (page.refusal) return *page.refusal;
  if (per_page.refusal) return *per_page.refusal;
  int total = static_cast<int>(all.size()), pages = (total + per_page.value - 1) / per_page.value;
  if (page.value > pages && total > 0)
    return refuse(400, "rest_post_invalid_page_number",
                  "The page number requested is larger than the number of pages available.");

  json shown = json::array();
  for (int i = (page.value - 1) * per_page.value; i < std::min(total, page.value * per_page.value); ++i)
    shown.push_back(all[i]);
  http::Answer found = answer(200, shown);
  found.with("X-WP-Total", std::to_string(total)).with("X-WP-TotalPages", std::to_string(pages));
  if (page.value > 1) found.with("Link", link_to_page(call, page.value - 1) + "; rel=\"prev\"");
  if (page.value < pages) found.with("Link", link_to_page(call, page.value + 1) + "; rel=\"next\"");
  return found;
}

}  // namespace insyn::sandbox::wordpress
