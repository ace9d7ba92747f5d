// SPDX-License-Identifier: EUPL-1.2
// One colour of the screen, and how well two are told apart: WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
// and #dfn-relative-luminance.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace insyn::render {

/// sRGB, eight bits a channel.
struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0;
  bool operator==(const Colour&) const = default;
};

inline constexpr Colour kBlack{0, 0, 0}, kWhite{255, 255, 255};

/// "#rgb" or "#rrggbb", in letters of either case; nothing else.
[[nodiscard]] std::optional<Colour> read_colour(std::string_view text);
/// "#rrggbb"
[[nodiscard]] std::string hex(Colour colour);

/// 1 (no difference) to 21 (black and white); the same either way round.
[[nodiscard]] double contrast(Colour one, Colour other);

/// As in hsl(): 0 (black) to 1 (white).
[[nodiscard]] double lightness(Colour colour);
/// The same hue and saturation (as in hsl()) at another lightness.
[[nodiscard]] Colour at_lightness(Colour colour, double lightness);
/// `share` (0 to 1) of `paint` in `ground`.
[[nodiscard]] Colour mixed(Colour ground, Colour paint, double share);

}  // namespace insyn::render
