// SPDX-License-Identifier: EUPL-1.2
#include "render/theme_colours.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/text.hpp"

namespace insyn::render {
namespace {

constexpr std::string_view kAccent = "accent", kDark = "dark.";
constexpr int kSteps = 256;         // of lightness, from black to white
constexpr double kDarkBand = 0.15;  // lightness at which white stands out on any hue
constexpr double kTint = 0.1;       // of the accent in the ground of decisions

// ---- what is chosen ----

std::vector<std::string_view> names() {
  std::vector<std::string_view> all{kAccent};
  for (const Token& token : tokens()) all.push_back(token.name);
  return all;
}

/// The token that a line of [theme] means, or nothing after a finding.
std::optional<std::string_view> meant(const ThemeChoice& choice, std::string_view written, Findings& findings) {
  static const std::vector<std::string_view> kNames = names();
  const std::string name = replaced(written, "_", "-");
  auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found != kNames.end()) return *found;
  const std::string near = nearest(name, kNames);
  findings.push_back({Rule::settings, choice.place.file, choice.place.at,
                      say("det finns ingen färg som heter {}", "there is no colour called {}", written),
                      near.empty() ? say("det finns: {}", "there are: {}", fmt::to_string(fmt::join(kNames, ", ")))
                                   : say("menade du {}?", "did you mean {}?", near)});
  return std::nullopt;
}

void add_choice(Choices& to, const ThemeChoice& choice, std::string_view written, Findings& findings) {
  const auto name = meant(choice, written, findings);
  const auto colour = read_colour(choice.value);
  if (name && colour) to[*name] = {*colour, &choice};
  if (colour) return;
  findings.push_back(
      {Rule::settings, choice.place.file, choice.place.at,
       say("{} är ingen färg som går att räkna på", "{} is no colour that can be measured", choice.value),
       say("skriv den som #rrggbb, till exempel \"#07566a\"", "write it as #rrggbb, such as \"#07566a\"")});
}

// ---- accent ----

const Choice* find(const Choices& choices, std::string_view name) {
  auto found = choices.find(name);
  return found == choices.end() ? nullptr : &found->second;
}

void paint(Painted& painted, const Choices& choices, std::string_view token, Colour colour, const ThemeChoice* from) {
  if (choices.contains(token)) return;
  painted.palette[token] = colour;
  painted.from[token] = from;
}

Painted with_accent(Painted painted, const Choices& choices, Colour shade, Colour band, const ThemeChoice* from) {
  paint(painted, choices, "link", shade, from);
  paint(painted, choices, "decision", shade, from);
  paint(painted, choices, "decision-soft", mixed(painted.palette["page"], shade, kTint), from);
  paint(painted, choices, "band", band, from);
  return painted;
}

bool is_shade(std::string_view token) { return token == "link" || token == "decision"; }

/// Everything that the accent's shade is text on, and the text on it.
bool is_readable(const Painted& painted, double contrast_of_text) {
  return std::all_of(pairs().begin(), pairs().end(), [&](const Pair& pair) {
    if (!is_shade(pair.front) && !is_shade(pair.ground)) return true;
    return contrast(painted.palette.at(pair.front), painted.palette.at(pair.ground)) >= contrast_of_text;
  });
}

/// The accent of the light pages in the dark: as much lighter as it takes.
Painted with_lighter_accent(const Painted& painted, const Choices& choices, const Choice& accent) {
  const Colour band = at_lightness(accent.colour, std::min(lightness(accent.colour), kDarkBand));
  for (double aim : {kTextAim, kTextContrast})
    for (int step = static_cast<int>(lightness(accent.colour) * kSteps); step < kSteps; ++step) {
      const Colour shade = at_lightness(accent.colour, static_cast<double>(step) / kSteps);
      Painted tried = with_accent(painted, choices, shade, band, accent.from);
      if (is_readable(tried, aim)) return tried;
    }
  return with_accent(painted, choices, kWhite, band, accent.from);
}

Painted own_tokens(Scheme scheme, const Choices& choices) {
  Painted painted{built_in_palette(scheme)};
  for (const auto& [name, choice] : choices) {
    if (name == kAccent) continue;
    painted.palette[name] = choice.colour;
    painted.from[name] = choice.from;
  }
  return painted;
}

Painted painted_light(const Choices& choices) {
  Painted painted = own_tokens(Scheme::light, choices);
  const Choice* accent = find(choices, kAccent);
  if (accent == nullptr) return painted;
  return with_accent(std::move(painted), choices, accent->colour, accent->colour, accent->from);
}

Painted painted_dark(const Choices& light, const Choices& dark) {
  Painted painted = own_tokens(Scheme::dark, dark);
  if (const Choice* accent = find(dark, kAccent)) {
    const Colour band = at_lightness(accent->colour, std::min(lightness(accent->colour), kDarkBand));
    return with_accent(std::move(painted), dark, accent->colour, band, accent->from);
  }
  const Choice* accent = find(light, kAccent);
  return accent == nullptr ? painted : with_lighter_accent(painted, dark, *accent);
}

}  // namespace

ThemeChoices theme_choices(const Settings& settings, Findings& findings) {
  ThemeChoices choices;
  for (const ThemeChoice& choice : settings.theme) {
    const std::string_view name = choice.name;
    const bool is_dark = name.starts_with(kDark);
    add_choice(is_dark ? choices.dark : choices.light, choice, is_dark ? name.substr(kDark.size()) : name, findings);
  }
  return choices;
}

Painted painted(const ThemeChoices& choices, Scheme scheme) {
  return scheme == Scheme::light ? painted_light(choices.light) : painted_dark(choices.light, choices.dark);
}

}  // namespace insyn::render
