// SPDX-License-Identifier: EUPL-1.2
// What an answer of the Graph API means for the request that it answers. Decided by its body, not by its status: most
// errors come as 400, some as 403 or 500.
#pragma once
#include "publish/http.hpp"
#include "publish/remote.hpp"

namespace insyn::publish {

enum class GraphRequest { look, create, change };  // change: edit or delete by id, which may be repeated

/// What an answer that is no success means. Words of Graph are quoted in `reason` with `token` made dots.
[[nodiscard]] Answer explain_facebook(const HttpAnswer& answer, GraphRequest request, const Secret& token);
/// The answer says that the object asked for is not there.
[[nodiscard]] bool is_missing_object(const HttpAnswer& answer);

}  // namespace insyn::publish
