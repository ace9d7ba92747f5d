// SPDX-License-Identifier: EUPL-1.2
// What WordPress's answers mean. One table: the code, docs/channels.md and the tests read the same rows. Each row
// marked `tested` is seen from a real WordPress by tests/wordpress.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "publish/channels/known_answer.hpp"
#include "publish/http.hpp"
#include "publish/remote.hpp"

namespace insyn::publish {

/// What the REST API's root document tells of a login that was not taken.
enum class LoginSign {
  not_asked,     // nothing was asked
  api_closed,    // the root document itself is refused
  needs_https,   // it offers no application passwords, and the address is http
  switched_off,  // it offers none, and the address is https
  header_lost,   // it offers them: what was sent did not reach WordPress
};

struct WordPressAnswer {
  enum class Body { error, other } body = Body::error;  // WordPress's own JSON error, or anything else
  int first = 0, last = 999;                            // HTTP status
  std::string_view code{};                              // WordPress's own; "" is any
  LoginSign sign = LoginSign::not_asked;                // not_asked is any
  Meaning means = Meaning::unknown;
  Evidence evidence = Evidence::tested;
  Said what_to_do{};
  std::string_view key{};  // how the documentation writes it, where status and code don't say it
};

/// More particular rows before more general ones; the first that fits holds.
[[nodiscard]] std::span<const WordPressAnswer> wordpress_answers();
/// The row that an answer fits.
[[nodiscard]] const WordPressAnswer& wordpress_answer(const HttpAnswer& answer, LoginSign sign = LoginSign::not_asked);
/// "401 incorrect_password".
[[nodiscard]] std::string key_of(const WordPressAnswer& answer);

/// A request that did not come out as it should: what it means. A write whose answer does not tell is unknown; a look
/// is tried again. Of an answer's own words only WordPress's code is quoted.
enum class RequestKind { look, write };
[[nodiscard]] Answer explain_wordpress(const HttpAnswer& answer, RequestKind kind,
                                       LoginSign sign = LoginSign::not_asked);

/// WordPress's own error code ("rest_post_invalid_id"), "" when the body is not one of its errors.
[[nodiscard]] std::string wordpress_code(const HttpAnswer& answer);

/// The REST API's address from the Link header with rel="https://api.w.org/"; "" when there is none.
[[nodiscard]] std::string rest_base_in(const HttpAnswer& answer);

}  // namespace insyn::publish
