// SPDX-License-Identifier: EUPL-1.2
// How the Graph API answers when something is wrong, and what others do to a page: for the table of faults.
#pragma once
#include "http/http.hpp"
#include "sandbox/content.hpp"

namespace insyn::sandbox::graph {

/// Each takes the place of the request's own answer.
[[nodiscard]] http::Answer service_down(http::Answer own);   // 500, code 2: "temporary", and no proof of anything
[[nodiscard]] http::Answer unknown_error(http::Answer own);  // 500, 1/99
[[nodiscard]] http::Answer app_limit(http::Answer own);      // 4
[[nodiscard]] http::Answer page_limit(http::Answer own);     // 80001, minutes to wait in a header
[[nodiscard]] http::Answer too_fast(http::Answer own);       // 368/1390008
[[nodiscard]] http::Answer duplicate_506(http::Answer own);
[[nodiscard]] http::Answer duplicate_368(http::Answer own);  // 368/1404082
[[nodiscard]] http::Answer token_expired(http::Answer own);  // 190/463
[[nodiscard]] http::Answer token_revoked(http::Answer own);  // 190/460

/// These keep the answer and change a header of it.
[[nodiscard]] http::Answer nearly_full(http::Answer own);
[[nodiscard]] http::Answer other_version(http::Answer own);

void make_foreign(Content& content);  // all posts: by another app
void make_double(Content& content);   // these: the latest post
void make_edited(Content& content);
void make_removed(Content& content);

}  // namespace insyn::sandbox::graph
