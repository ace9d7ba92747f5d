// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "http/http.hpp"
#include "sandbox/sandbox.hpp"
#include "sandbox/store.hpp"

namespace insyn::sandbox::wordpress {

/// The route that a request asks the REST API for ("/wp/v2/posts"): below /wp-json, or as ?rest_route=. Nothing when it
/// asks for a page.
[[nodiscard]] std::optional<std::string> rest_route(const http::Request& request);

/// The REST API's answer. `home`: the site's address without / at the end.
[[nodiscard]] http::Answer answer_rest(const http::Request& request, const std::string& route, const Options& options,
                                       Store& store, const std::string& home, std::int64_t now);

/// Publishes what was scheduled and is due, as the real one does when somebody visits a page or /wp-cron.php.
void publish_due(Store& store, std::int64_t now);

}  // namespace insyn::sandbox::wordpress
