// SPDX-License-Identifier: EUPL-1.2
// Whether a site's own colours can be told apart: WCAG 2.2, https://www.w3.org/TR/WCAG22/#contrast-minimum.
#pragma once
#include "model/finding.hpp"
#include "render/theme_colours.hpp"

namespace insyn::render {

/// Pairs of colours that meet in the sheet and have too little contrast, in light or in dark: findings of rule
/// theme-contrast, one for each line of [theme] and scheme. Each tells of the pair that is worst, and of the nearest
/// colour of the same hue that has enough contrast with all that it meets.
void check_contrast(const ThemeChoices& choices, Findings& findings);

}  // namespace insyn::render
