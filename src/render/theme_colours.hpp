// SPDX-License-Identifier: EUPL-1.2
// A site's own colours: [theme] and [theme.dark] over the built-in ones.
//
// Every token may be chosen, for light and for dark on its own; and `accent`, which is link, band and decision at once,
// with a ground for decisions made from it. Chosen for light it gives the dark its shade too: the same
// hue, lighter until it can be read. A token that is chosen by its own name is never touched by accent.
#pragma once
#include <map>
#include <string_view>

#include "model/finding.hpp"
#include "model/settings.hpp"
#include "render/colours.hpp"

namespace insyn::render {

/// What one line of [theme] says.
struct Choice {
  Colour colour{};
  const ThemeChoice* from = nullptr;  // of the settings that were given, which must outlive this
};
/// By token, or accent; those of one scheme.
using Choices = std::map<std::string_view, Choice>;

struct ThemeChoices {
  Choices light{}, dark{};
};

/// A name that is no token's and a value that is no colour are findings of rule settings; the built-in colour stays.
[[nodiscard]] ThemeChoices theme_choices(const Settings& settings, Findings& findings);

/// The colours of one scheme, and the lines that they come from (none for the built-in).
struct Painted {
  Palette palette{};
  std::map<std::string_view, const ThemeChoice*> from{};
};
[[nodiscard]] Painted painted(const ThemeChoices& choices, Scheme scheme);

}  // namespace insyn::render
