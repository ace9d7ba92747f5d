// SPDX-License-Identifier: EUPL-1.2
#include "base/encode.hpp"
#include "base/text.hpp"
#include "http/http.hpp"

namespace insyn::http {
namespace {

std::string decoded(std::string_view text) { return encode::url_decoded(replaced(text, "+", " ")); }

}  // namespace

Fields read_form(std::string_view text) {
  Fields fields;
  for (std::string_view pair : split(text, '&')) {
    if (pair.empty()) continue;
    std::size_t equals = pair.find('=');
    std::string_view value = equals == pair.npos ? std::string_view() : pair.substr(equals + 1);
    fields.emplace_back(decoded(pair.substr(0, equals)), decoded(value));
  }
  return fields;
}

std::string Request::header(std::string_view name) const {
  for (const auto& [key, value] : headers)
    if (same_words(key, name)) return value;
  return {};
}

Answer& Answer::with(std::string name, std::string value) & {
  headers.emplace_back(std::move(name), std::move(value));
  return *this;
}

Answer&& Answer::with(std::string name, std::string value) && {
  return std::move(with(std::move(name), std::move(value)));
}

}  // namespace insyn::http
