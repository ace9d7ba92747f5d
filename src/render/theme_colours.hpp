// SPDX-License-Identifier: EUPL-1.2
// A site's own colours: [theme] and [theme.dark] over the built-in ones.
//
// Every name of tokens() may be chosen, for light and for dark on its own; and `accent`, which is link, band and
// decision at once with a ground for decisions made from it. Chosen for light it gives the dark its shade too: the same
// hue, lighter until it can be read. A token that is chosen by its own name is never touched by accent.
#pragma once
#include <map>
#include <string_view>

#include "model/finding.hpp"
#include "model/settings.hpp"
#include "render/colours.hpp"

namespace insyn::render {

/// The colours of one scheme, and which lines of the settings they come from (none for the built-in). The lines are
/// those of the settings that were given, which must outlive this.
struct Painted {
  Palette palette{};
  std::map<std::string_view, const ThemeChoice*> from{};
};

struct ThemeColours {
  Painted light{}, dark{};

  [[nodiscard]] const Painted& in(Scheme scheme) const { return scheme == Scheme::light ? light : dark; }
};

/// A name that is no token's and a value that is no colour are findings of rule settings, and leave the built-in.
/// Colours that can't be told apart where they meet are findings of rule theme-contrast: one for each line and scheme,
/// about the pair that is worst, with the nearest colour of the same hue that would do.
[[nodiscard]] ThemeColours theme_colours(const Settings& settings, Findings& findings);

}  // namespace insyn::render
