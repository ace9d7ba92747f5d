// SPDX-License-Identifier: EUPL-1.2
// The Graph API's errors, each with what it means for a post. One table: the code, the documentation and the tests read
// the same rows. Graph's "temporary, wait and retry" is true for reads and no licence to repeat a create: codes 1 and 2
// have been answered for posts that stood on the page.
#pragma once
#include <span>

#include "publish/channels/known_answer.hpp"
#include "publish/http.hpp"
#include "publish/remote.hpp"

namespace insyn::publish {

inline constexpr int kAnySubcode = -1;

struct FacebookError {
  int code = 0;
  int last_code = 0;  // of a range, else as code
  int subcode = kAnySubcode;
  Meaning means = Meaning::unknown;
  Evidence evidence = Evidence::documented;
  Said what_to_do{};
};

/// More particular rows before more general ones; the first that fits holds. What no row names is unknown.
[[nodiscard]] std::span<const FacebookError> facebook_errors();
[[nodiscard]] const FacebookError& facebook_error(int code, int subcode);

enum class GraphRequest { look, create, change };  // change: edit or delete by id, which may be repeated

/// What an answer that is no success means. Words of Graph are quoted in `reason` with `token` made dots.
[[nodiscard]] Answer explain_facebook(const HttpAnswer& answer, GraphRequest request, const Secret& token);
/// The answer says that the object asked for is not there.
[[nodiscard]] bool is_missing_object(const HttpAnswer& answer);

}  // namespace insyn::publish
