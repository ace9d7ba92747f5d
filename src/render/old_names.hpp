// SPDX-License-Identifier: EUPL-1.2
// The one place where the names that a site may not show any more ([privacy] names_months) leave it, so that no page,
// feed, calendar or file of data has to think of them.
#pragma once
#include <optional>

#include "model/site.hpp"
#include "render/theme.hpp"

namespace insyn::render {

/// The site with "[namn]" for every name that is not shown any more, wherever old meetings, their translations and what
/// is told of them have a text; attendance without its names. Nothing where no name has to go. Addresses stay as they
/// are, and so does Document::text, whose hash stands in the page.
[[nodiscard]] std::optional<Site> without_old_names(const Site& site, const Theme& theme);

}  // namespace insyn::render
