// SPDX-License-Identifier: EUPL-1.2
// The colours of the pages, once: their names, what they are in light and in dark, and which of them meet in the style
// sheet and must be told apart there. The sheet itself knows only their names: var(--link).
#pragma once
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/lang.hpp"
#include "render/colour.hpp"

namespace insyn::render {

/// Which the reader's browser asks for (prefers-color-scheme).
enum class Scheme { light, dark };
inline constexpr Scheme kSchemes[] = {Scheme::light, Scheme::dark};

struct Token {
  std::string_view name;  // "on-band": --on-band in the sheet, on-band or on_band in [theme]
  Colour light, dark;
  Said meaning;  // with its article, as the subject of a sentence
};

[[nodiscard]] std::span<const Token> tokens();
/// Of one of tokens(), by name.
[[nodiscard]] const Token& token_named(std::string_view name);

/// Two tokens that meet, and the contrast that they need.
struct Pair {
  std::string_view front, ground;
  double needed = 0;
};

inline constexpr double kTextContrast = 4.5;  // https://www.w3.org/TR/WCAG22/#contrast-minimum
inline constexpr double kEdgeContrast = 3.0;  // https://www.w3.org/TR/WCAG22/#non-text-contrast
/// Of a focus ring's two colours: then one of them has kEdgeContrast on whatever ground.
inline constexpr double kRingContrast = 9.0;  // https://www.w3.org/WAI/WCAG22/Techniques/css/C40
/// What texts have in the built-in colours. https://www.w3.org/TR/WCAG22/#contrast-enhanced
inline constexpr double kTextAim = 7.0;

/// Every pair that the sheet uses.
[[nodiscard]] std::span<const Pair> pairs();

/// A colour for each token of one scheme, by name.
using Palette = std::map<std::string_view, Colour>;
[[nodiscard]] Palette built_in_palette(Scheme scheme);

/// A site's colours.
struct Palettes {
  Palette light{}, dark{};
};
/// Their custom properties, to stand before a style sheet. On paper it is always light.
[[nodiscard]] std::string colours_css(const Palettes& palettes);

}  // namespace insyn::render
