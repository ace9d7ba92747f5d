// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "render/render.hpp"
#include "render/shared.hpp"

namespace insyn::render {

/// sitemap.xml (sitemaps.org 0.9) over the pages ("arbete/index.html"); above 50 000 of them it is an index of
/// sitemap-1.xml, sitemap-2.xml …
[[nodiscard]] std::vector<Sheet> sitemap_sheets(const std::shared_ptr<const Shared>& shared,
                                                const std::vector<std::string>& pages);

}  // namespace insyn::render
