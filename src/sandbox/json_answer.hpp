// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <nlohmann/json.hpp>

#include "http/http.hpp"

namespace insyn::sandbox {

/// `type` differs between the two interfaces by the letters of its charset.
[[nodiscard]] inline http::Answer json_answer(int status, const nlohmann::json& body, std::string type) {
  // What is not UTF-8 came from outside: it is shown as U+FFFD, not refused.
  return {status, std::move(type), body.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace), {}, {}};
}

}  // namespace insyn::sandbox
