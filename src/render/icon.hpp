// SPDX-License-Identifier: EUPL-1.2
// The site's sign in a browser's tab. It stands in each page, so that no browser asks for /favicon.ico of another site.
#pragma once
#include <string>

#include "render/colour.hpp"

namespace insyn::render {

/// An eye in `sign` on a plate in `ground`, as a data: address of an SVG.
[[nodiscard]] std::string icon_href(Colour ground, Colour sign);

}  // namespace insyn::render
