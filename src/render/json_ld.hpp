// SPDX-License-Identifier: EUPL-1.2
// What a page is, for search engines and others who read it by program: JSON-LD 1.1 with the words of schema.org. Data
// that no browser runs; no person's name is in it.
#pragma once
#include <string>

#include "render/page.hpp"

namespace insyn::render {

/// The content of <script type="application/ld+json">; safe there. "" for a page that search engines shall pass over.
[[nodiscard]] std::string json_ld(const Shared& shared, const Words& words, const Head& head);

}  // namespace insyn::render
