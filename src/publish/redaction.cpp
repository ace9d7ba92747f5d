// SPDX-License-Identifier: EUPL-1.2
#include "publish/redaction.hpp"

#include <nlohmann/json.hpp>

#include "base/base64.hpp"
#include "base/encode.hpp"
#include "base/text.hpp"

namespace insyn::publish {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kShortest = 4;  // bytes: what is shorter stands in any text, and is no secret
constexpr std::string_view kDots = "•••";

/// The credentials of an Authorization header, and the password in them.
void add_credentials(std::vector<std::string>& secrets, const std::string& authorization) {
  auto space = authorization.find(' ');
  if (space == std::string::npos) return;
  secrets.push_back(authorization.substr(space + 1));
  auto plain = authorization.starts_with("Basic ") ? from_base64(secrets.back()) : std::nullopt;
  if (plain && plain->find(':') != std::string::npos) secrets.push_back(plain->substr(plain->find(':') + 1));
}

/// The values of "name=value&name=value".
void add_fields(std::vector<std::string>& secrets, const std::string& fields) {
  for (std::string_view field : split(fields, '&'))
    if (auto equals = field.find('='); equals != std::string_view::npos)
      secrets.push_back(encode::url_decoded(field.substr(equals + 1)));
}

std::string in_json(const std::string& secret, bool in_ascii) {
  std::string quoted = Json(secret).dump(-1, ' ', in_ascii, Json::error_handler_t::replace);
  return quoted.substr(1, quoted.size() - 2);
}

/// As servers write it. PHP's JSON is ASCII, with a backslash before each slash.
std::vector<std::string> forms_of(const std::string& secret) {
  std::string in_url = encode::url_segment(secret), utf8 = in_json(secret, false), ascii = in_json(secret, true);
  return {secret,
          utf8,
          replaced(utf8, "/", "\\/"),
          in_url,
          replaced(in_url, "%2F", "/"),
          replaced(in_url, "%20", "+"),
          ascii,
          replaced(ascii, "/", "\\/")};
}

}  // namespace

void redact(HttpAnswer& answer, const HttpRequest& request) {
  std::vector<std::string> secrets;
  add_credentials(secrets, request.authorization.reveal());
  add_fields(secrets, request.secret_fields.reveal());
  for (const std::string& secret : secrets) {
    if (secret.size() < kShortest) continue;
    for (const std::string& form : forms_of(secret)) {
      for (auto& [name, value] : answer.headers) value = replaced(value, form, kDots);
      if (answer.status / 100 != 2) answer.body = replaced(answer.body, form, kDots);
    }
  }
}

}  // namespace insyn::publish
