// SPDX-License-Identifier: EUPL-1.2
// The Graph API's errors, each with what it means for a post. One table: the code, the documentation and the tests read
// the same rows. Graph's "temporary, wait and retry" is true for reads and no licence to repeat a create: codes 1 and 2
// have been answered for posts that stood on the page.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "publish/channels/known_answer.hpp"

namespace insyn::publish {

inline constexpr int kAnySubcode = -1;
inline constexpr int kAnywhere = 0;  // as a code: `subcode` is met as a subcode of any code, and as a code

/// The error of an answer's body.
struct GraphError {
  int code = 0;
  int subcode = 0;  // 0: none
  std::string message{};
  bool is_transient = false;
};

/// A row of the table: which errors it is about, and what they mean.
struct FacebookError {
  int code = 0;
  int last_code = 0;  // of a range, else as code
  int subcode = kAnySubcode;
  std::string_view says{};  // in Graph's message; "": anything
  Meaning means = Meaning::unknown;
  Evidence evidence = Evidence::documented;
  Said what_to_do{};
};

/// More particular rows before more general ones; the first that fits holds. What no row names is unknown.
[[nodiscard]] std::span<const FacebookError> facebook_errors();
[[nodiscard]] const FacebookError& facebook_error(const GraphError& error);
/// "190/463", "200–299", "100 appsecret_proof", "1404078".
[[nodiscard]] std::string key_of(const FacebookError& row);

}  // namespace insyn::publish
