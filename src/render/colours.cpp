// SPDX-License-Identifier: EUPL-1.2
#include "render/colours.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "base/error.hpp"

namespace insyn::render {
namespace {

/// 0xRRGGBB
constexpr Colour rgb(unsigned value) {
  auto channel = [value](unsigned shift) { return static_cast<std::uint8_t>(value >> shift & 0xFF); };
  return {channel(16), channel(8), channel(0)};
}

std::string declarations(const Palette& palette) {
  std::string css;
  for (const Token& token : tokens()) css += fmt::format("--{}:{};", token.name, hex(palette.at(token.name)));
  return css;
}

std::vector<Pair> make_pairs() {
  constexpr std::string_view kGrounds[] = {"page",        "soft",        "decision-soft", "direction-soft",
                                           "advice-soft", "action-soft", "good-soft",     "bad-soft"};
  std::vector<Pair> pairs;
  for (std::string_view front : {"text", "muted", "link"})
    for (std::string_view ground : kGrounds) pairs.push_back({front, ground, kTextContrast});
  // Labels stand on the page, in cards and on their own ground.
  for (auto [front, own] : {std::pair("decision", "decision-soft"), std::pair("direction", "direction-soft"),
                            std::pair("advice", "advice-soft"), std::pair("action", "action-soft"),
                            std::pair("good", "good-soft"), std::pair("bad", "bad-soft")})
    for (std::string_view ground : {"page", "soft", own}) pairs.push_back({front, ground, kTextContrast});
  for (std::string_view ground : {"decision", "direction", "advice", "action"})
    pairs.push_back({"on-colour", ground, kTextContrast});
  pairs.push_back({"on-band", "band", kTextContrast});
  for (std::string_view ground : {"page", "soft"}) pairs.push_back({"edge", ground, kEdgeContrast});
  pairs.push_back({"ring", "ring-edge", kRingContrast});
  return pairs;
}

}  // namespace

std::span<const Token> tokens() {
  static const Token kTokens[] = {
      {"page", rgb(0xffffff), rgb(0x11191b), {"sidans bakgrund", "the ground of the page"}},
      {"soft", rgb(0xf3f6f6), rgb(0x1a2528), {"bakgrunden i rutor", "the ground of boxes"}},
      {"text", rgb(0x182326), rgb(0xe9f0f0), {"texten", "the text"}},
      {"muted", rgb(0x415258), rgb(0xb6c5c8), {"den dämpade texten", "the muted text"}},
      {"line", rgb(0xc5d0d2), rgb(0x36464a), {"linjer mellan rader", "lines between rows"}},
      {"edge", rgb(0x6a7c82), rgb(0x8498a0), {"kanten på rutor och knappar", "the edge of boxes and buttons"}},
      {"link", rgb(0x07566a), rgb(0x86d4e6), {"länkarna", "the links"}},
      {"band", rgb(0x08404f), rgb(0x0b2f39), {"bandet överst", "the band at the top"}},
      {"on-band", rgb(0xffffff), rgb(0xffffff), {"texten på bandet", "the text on the band"}},
      {"decision", rgb(0x07566a), rgb(0x86d4e6), {"beslutens färg", "the colour of decisions"}},
      {"decision-soft", rgb(0xe7f2f4), rgb(0x12303a), {"beslutens bakgrund", "the ground of decisions"}},
      {"direction", rgb(0x59408c), rgb(0xc9b6f2), {"inriktningarnas färg", "the colour of directions"}},
      {"direction-soft", rgb(0xf2eef9), rgb(0x261f38), {"inriktningarnas bakgrund", "the ground of directions"}},
      {"advice", rgb(0x734200), rgb(0xf2c27a), {"rådens färg", "the colour of advice"}},
      {"advice-soft", rgb(0xfdf3e1), rgb(0x33260f), {"rådens bakgrund", "the ground of advice"}},
      {"action", rgb(0x1c4c8c), rgb(0xa9c8f5), {"åtgärdernas färg", "the colour of actions"}},
      {"action-soft", rgb(0xebf1fa), rgb(0x17263d), {"åtgärdernas bakgrund", "the ground of actions"}},
      {"good", rgb(0x19572f), rgb(0x93d6a8), {"färgen för klart", "the colour of what is done"}},
      {"good-soft", rgb(0xe6f3ea), rgb(0x14301d), {"bakgrunden för klart", "the ground of what is done"}},
      {"bad", rgb(0x97231f), rgb(0xf5aaa4), {"färgen för försenat och inställt", "the colour of late and cancelled"}},
      {"bad-soft",
       rgb(0xfcecea),
       rgb(0x3a1a18),
       {"bakgrunden för försenat och inställt", "the ground of late and cancelled"}},
      {"on-colour",
       rgb(0xffffff),
       rgb(0x11191b),
       {"texten på etiketter och knappar", "the text on labels and buttons"}},
      {"ring", rgb(0xffd54a), rgb(0xffd54a), {"fokusramen", "the focus ring"}},
      {"ring-edge", rgb(0x182326), rgb(0x000000), {"fokusramens kant", "the focus ring's edge"}},
  };
  return kTokens;
}

const Token& token_named(std::string_view name) {
  auto found = std::find_if(tokens().begin(), tokens().end(), [&](const Token& token) { return token.name == name; });
  INSYN_EXPECTS(found != tokens().end());
  return *found;
}

std::span<const Pair> pairs() {
  static const std::vector<Pair> kPairs = make_pairs();
  return kPairs;
}

Palette built_in_palette(Scheme scheme) {
  Palette palette;
  for (const Token& token : tokens()) palette[token.name] = scheme == Scheme::light ? token.light : token.dark;
  return palette;
}

std::string colours_css(const Palettes& palettes) {
  return fmt::format(":root{{{}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{}}}}}\n",
                     declarations(palettes.light), declarations(palettes.dark));
}

}  // namespace insyn::render
