// SPDX-License-Identifier: EUPL-1.2
// The words of every language that the pages may speak: built in, and the project's own over them.
#pragma once
#include <map>
#include <string>

#include "model/settings.hpp"
#include "render/words.hpp"

namespace insyn::render {

using WordsByLanguage = std::map<std::string, Words, std::less<>>;

/// `overrides` are the project's own files by path. A built-in file that says translation_status = "draft" counts only
/// where the settings list its language, and is a finding of draft-words until the project's own file says otherwise;
/// so is a listed language without words. A file of a tag with a hyphen ("sv-simple") says what it says otherwise than
/// its language; what a language does not say is said in the site's.
[[nodiscard]] WordsByLanguage all_words(const std::map<std::string, std::string>& overrides, const Settings& settings,
                                        Findings& findings);

}  // namespace insyn::render
