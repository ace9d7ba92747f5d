// SPDX-License-Identifier: EUPL-1.2
// Servers quote what they were sent, in error messages and in headers; what they say ends up in reports and logs.
#pragma once
#include "publish/http.hpp"

namespace insyn::publish {

/// Makes each secret of the request dots wherever the answer repeats it: in all headers, and in the body unless the
/// answer is a success (which may be the token that was asked for). As it is, percent-encoded or as a JSON string has
/// it.
void redact(HttpAnswer& answer, const HttpRequest& request);

}  // namespace insyn::publish
