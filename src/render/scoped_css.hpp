// SPDX-License-Identifier: EUPL-1.2
// A style sheet made to hold for one part of a page alone, inside another site's page and style.
#pragma once
#include <string>
#include <string_view>

namespace insyn::render {

/// The sheet's rules for `scope` (".insyn") and what is in it, in the cascade layer `layer`. What the sheet says of
/// :root, html and body is said of the scope itself. @page is left out; @import and other statements stand before the
/// layer, where CSS wants them; comments are gone. A sheet that ends in the middle of something is kept up to there.
[[nodiscard]] std::string scoped_css(std::string_view sheet, std::string_view scope, std::string_view layer);

}  // namespace insyn::render
