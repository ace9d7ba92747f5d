// SPDX-License-Identifier: EUPL-1.2
// The posts of a page, drawn as on their channels, for the one who writes it.
#pragma once
#include <string>

#include "base/lang.hpp"
#include "pipeline/project.hpp"

namespace insyn::cli {

/// A whole HTML document: what publish would do about the document whose page lies at `page` below the site's folder
/// ("arbete/gruppen/2025-03-12/index.html"), were the site put up now; about all, where the page is no document's. By
/// the settings and the ledger as it lies here: no channel is asked.
[[nodiscard]] std::string drawn_posts(const pipeline::Project& project, const std::filesystem::path& root,
                                      const std::string& page, Lang lang);

}  // namespace insyn::cli
