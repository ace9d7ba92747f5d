// SPDX-License-Identifier: EUPL-1.2
// `publish --dry-run --html FILE`: the plan as a page to look at, each post drawn as on its channel. It is opened by
// whoever reviews a change that strangers may have written: no script, nothing fetched, every text encoded.
#pragma once
#include <string>

#include "base/lang.hpp"
#include "model/settings.hpp"
#include "publish/plan.hpp"

namespace insyn::publish {

/// A whole HTML document. Posts that are as they should be are counted, all others shown, in the plan's order.
[[nodiscard]] std::string preview_page(const Plan& plan, const Settings& settings, Lang lang);

}  // namespace insyn::publish
