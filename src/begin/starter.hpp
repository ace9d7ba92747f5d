// SPDX-License-Identifier: EUPL-1.2
// The files that new projects and notes are made from (starter/), and the places in them that are filled: «title».
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/embedded_file.hpp"
#include "base/lang.hpp"

namespace insyn::begin {

/// What is written in each place, by the place's name. A place that stands alone on its line takes lines as they are;
/// any other takes one line of text, encoded for where it stands.
using Places = std::map<std::string, std::string, std::less<>>;

/// "sv", "en": the folder of starter/ for texts in that language.
[[nodiscard]] std::string_view folder_of(Lang lang);

/// The embedded files below the folder ("sv/arbete/"), by path.
[[nodiscard]] std::vector<EmbeddedFile> starters_below(std::string_view folder);
/// The embedded file of that path; the path must be one.
[[nodiscard]] std::string_view starter(std::string_view path);

/// The file's text with its places filled. `path` says what it is: notes (.md), settings (.toml, .yml); in others
/// nothing is a place. Every place must have its words.
[[nodiscard]] std::string filled(std::string_view path, std::string_view text, const Places& places);

}  // namespace insyn::begin
