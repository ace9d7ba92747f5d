// SPDX-License-Identifier: EUPL-1.2
// A style sheet made to hold for one part of a page alone, inside another site's page and style.
#pragma once
#include <string>
#include <string_view>

namespace insyn::render {

/// The sheet's rules for `scope` (".insyn") and what is in it, in the cascade layer `layer`. What the sheet says of
/// :root, html and body is said of the scope itself. @import and other statements that begin the sheet stand before the
/// layer, where CSS wants them. Left out: comments; at-rules that speak of the whole page (@page) or that are not known
/// here; what is broken, as far as a browser leaves it out: to the end of the declaration, or the rule.
[[nodiscard]] std::string scoped_css(std::string_view sheet, std::string_view scope, std::string_view layer);

/// Where in the sheet its rules begin: after the @charset, @import, @namespace and "@layer a, b;" that must be first.
[[nodiscard]] std::size_t after_statements(std::string_view sheet);

}  // namespace insyn::render
