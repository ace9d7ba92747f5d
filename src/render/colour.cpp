// SPDX-License-Identifier: EUPL-1.2
#include "render/colour.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace insyn::render {
namespace {

std::uint8_t channel(double part) { return static_cast<std::uint8_t>(std::lround(std::clamp(part, 0.0, 1.0) * 255.0)); }

double part(std::uint8_t channel) { return channel / 255.0; }

double linear(std::uint8_t channel) {
  double value = part(channel);
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

struct Hue {
  double degrees = 0, saturation = 0;
};

/// https://www.w3.org/TR/css-color-4/#rgb-to-hsl
Hue hue_of(Colour colour) {
  const double red = part(colour.red), green = part(colour.green), blue = part(colour.blue);
  const double most = std::max({red, green, blue}), least = std::min({red, green, blue}), spread = most - least;
  if (spread == 0) return {};
  const double room = 1 - std::abs(most + least - 1);
  double sixth = red == most ? std::fmod((green - blue) / spread + 6, 6) : 0;
  if (red != most) sixth = green == most ? (blue - red) / spread + 2 : (red - green) / spread + 4;
  return {sixth * 60, spread / room};
}

}  // namespace

std::optional<Colour> read_colour(std::string_view text) {
  if (!text.starts_with('#') || (text.size() != 4 && text.size() != 7)) return std::nullopt;
  const std::size_t digits = (text.size() - 1) / 3;
  std::array<std::uint8_t, 3> channels{};
  for (std::size_t i = 0; i < channels.size(); ++i) {
    std::string_view written = text.substr(1 + i * digits, digits);
    auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), channels[i], 16);
    if (error != std::errc() || end != written.data() + written.size()) return std::nullopt;
    if (digits == 1) channels[i] = static_cast<std::uint8_t>(channels[i] * 0x11);
  }
  return Colour{channels[0], channels[1], channels[2]};
}

std::string hex(Colour colour) { return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue); }

double contrast(Colour one, Colour other) {
  const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
  return (lighter + 0.05) / (darker + 0.05);
}

double lightness(Colour colour) {
  const auto [least, most] = std::minmax({colour.red, colour.green, colour.blue});
  return (part(least) + part(most)) / 2;
}

/// https://www.w3.org/TR/css-color-4/#hsl-to-rgb
Colour at_lightness(Colour colour, double lightness) {
  const Hue hue = hue_of(colour);
  const double reach = hue.saturation * std::min(lightness, 1 - lightness);
  auto at = [&](double offset) {
    const double twelfth = std::fmod(offset + hue.degrees / 30, 12);
    return channel(lightness - reach * std::max(-1.0, std::min({twelfth - 3, 9 - twelfth, 1.0})));
  };
  return {at(0), at(8), at(4)};
}

Colour mixed(Colour ground, Colour paint, double share) {
  auto at = [&](std::uint8_t below, std::uint8_t above) {
    return channel(part(below) * (1 - share) + part(above) * share);
  };
  return {at(ground.red, paint.red), at(ground.green, paint.green), at(ground.blue, paint.blue)};
}

}  // namespace insyn::render
