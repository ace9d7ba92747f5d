// SPDX-License-Identifier: EUPL-1.2
// What the site says to programs: feeds, open data, the map for search engines.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "render/render.hpp"
#include "render/shared.hpp"

namespace insyn::render {

/// feed.xml of the site, of each group and organisation and of the decisions; kalender.ics of the site, of each group
/// and organisation; data/*.json and *.csv with their schemas, and the catalogue of them; sitemap.xml; robots.txt.
/// `pages`: the paths of the pages that a search engine should know ("arbete/index.html").
[[nodiscard]] std::vector<Sheet> data_sheets(const std::shared_ptr<const Shared>& shared,
                                             const std::vector<std::string>& pages);

}  // namespace insyn::render
