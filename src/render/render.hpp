// SPDX-License-Identifier: EUPL-1.2
// From the site to its pages, feeds and data. The only room that knows templates and the interface words.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/finding.hpp"
#include "model/post.hpp"
#include "model/site.hpp"
#include "render/ingredients.hpp"

namespace insyn::render {

/// Templates, style sheets and words: what is built in, with the project's own versions over it.
class Theme;

/// Takes out what says just what is built in, byte by byte: a project may hold a copy of all of it.
void drop_built_in(std::map<std::string, std::string>& overrides);

/// `overrides`: by path from the root ("templates/meeting.html", "site/words/sv.toml", "site/style/insyn.css").
/// Where Settings::whole_links, templates/fragments/ stands for its namesakes: the pages come without <html> and
/// <head>, and the style sheets hold for them alone. A template that does not parse, names what no page has, or
/// includes itself is a finding of rule template.
[[nodiscard]] std::shared_ptr<const Theme> load_theme(const std::map<std::string, std::string>& overrides,
                                                      const Settings& settings, Findings& findings);

/// What any page may say, whatever the notes are: the words of the interface in every language, in the pieces that
/// stand between their places to fill, and the texts of the templates that are built in.
struct Vocabulary {
  std::vector<std::string> words{}, templates{};
};
[[nodiscard]] Vocabulary vocabulary(const Theme& theme);

/// Takes a file piece by piece. Pieces end between records, and are gone when it returns.
using TakePiece = std::function<void(std::string_view piece)>;

/// One file of the site that can be made on its own, on any thread, as often as it is asked for.
struct Sheet {
  std::string path{};  // below public/
  std::function<std::string()> make{};
  Subject subject{};
  /// The same bytes in pieces: of files that grow with the site, nothing for all others.
  std::function<void(const TakePiece& take)> pour{};
};

/// Every file that the site has, except copies; sorted by path, no two of one path. `site` and `theme` must outlive
/// the sheets.
[[nodiscard]] std::vector<Sheet> sheets(const Site& site, const Theme& theme);

/// The same sheets, and by sheet what each is made of. `look`: a fingerprint of all that overrides what is built in,
/// and of the settings. The ingredients are good to compare with those of the site before, while it is there.
struct KnownSheets {
  std::vector<Sheet> sheets{};
  std::vector<Ingredients> made_of{};
};
[[nodiscard]] KnownSheets known_sheets(const Site& site, const Theme& theme, std::uint64_t look, unsigned jobs);

/// What should stand on each channel of the settings.
[[nodiscard]] Posts posts(const Site& site, const Theme& theme);

}  // namespace insyn::render
