// SPDX-License-Identifier: EUPL-1.2
// What WordPress's answers mean. Facts marked [T] were tested against WordPress 6.1.9 and 6.5.5.
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "publish/http.hpp"
#include "publish/remote.hpp"

namespace insyn::publish {

/// A request that did not come out as it should: what it means. `is_write` decides if something may have been done.
enum class RequestKind { look, write };
[[nodiscard]] Answer explain_wordpress(const HttpAnswer& answer, RequestKind kind);

/// WordPress's own error code ("rest_post_invalid_id"), "" when the body is not one of its errors.
[[nodiscard]] std::string wordpress_code(const HttpAnswer& answer);

/// The REST API's address from the Link header with rel="https://api.w.org/"; "" when there is none.
[[nodiscard]] std::string rest_base_in(const HttpAnswer& answer);

/// Puts `<!-- insyn:<marker>:<revision> -->` inside the last paragraph: alone it would get an empty one round it [T].
[[nodiscard]] std::string with_marker(std::string_view html, std::string_view marker, std::string_view revision);

struct Unmarked {
  std::string html{};
  std::string marker{};  // "" when none stands in it
  std::string revision{};
};
[[nodiscard]] Unmarked without_marker(std::string_view html);

}  // namespace insyn::publish
