// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "sandbox/graph/routes.hpp"

namespace insyn::sandbox::graph {
namespace {

constexpr const char* kSystemUser = "300400500600700";
constexpr const char* scopes[] = {"pages_show_list", "pages_read_engagement", "pages_manage_posts"};

json token_data(const std::string& token, const Options& options) {
  bool is_page = token == options.page_token, is_system = token == options.system_token;
  if (!is_page && !is_system)
    return {{"is_valid", false},
            {"scopes", json::array()},
            {"error", {{"code", 190}, {"message", "Invalid OAuth access token - Cannot parse access token"}}}};
  json data = {{"app_id", options.app_id},
               {"application", "Insyn"},
               {"type", is_page ? "PAGE" : "SYSTEM_USER"},
               {"is_valid", true},
               {"issued_at", 0},
               {"expires_at", 0},  // never
               {"data_access_expires_at", 0},
               {"user_id", kSystemUser},
               {"scopes", scopes}};
  data["granular_scopes"] = json::array();
  for (const char* scope : scopes)
    data["granular_scopes"].push_back({{"scope", scope}, {"target_ids", {options.page}}});
  if (is_page) data["profile_id"] = options.page;
  return data;
}

}  // namespace

http::Answer get_page(const Call& call, const Options& options) {
  json all = {{"id", options.page},      {"name", kPageName},    {"category", "Government organization"},
              {"link", call.home + "/"}, {"is_published", true}, {"access_token", options.page_token}};
  auto fields = call.fields();
  if (fields.empty()) fields = {"name", "id"};
  json page = {{"id", options.page}};
  for (const auto& field : fields) {
    if (!all.contains(field))
      return refuse({.message = "(#100) Tried accessing nonexisting field (" + field + ") on node type (Page)"});
    if (field != "access_token" || call.token != Token::app) page[field] = all[field];
  }
  return answer(page);
}

http::Answer get_system_user() { return answer({{"name", "Insyn"}, {"id", kSystemUser}}); }

http::Answer get_accounts(const Options& options) {
  return answer({{"data",
                  {{{"access_token", options.page_token},
                    {"category", "Government organization"},
                    {"name", kPageName},
                    {"id", options.page},
                    {"tasks", {"CREATE_CONTENT", "MANAGE", "MODERATE"}}}}}});
}

http::Answer debug_token(const Call& call, const Options& options) {
  if (!call.has("input_token")) return refuse({.message = "(#100) The parameter input_token is required"});
  return answer({{"data", token_data(call.text("input_token"), options)}});
}

}  // namespace insyn::sandbox::graph
