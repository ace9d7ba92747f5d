// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

#include "model/finding.hpp"

namespace insyn::link {

/// Two or three words that begin with capitals and have no word of an organisation's: it may be a person's name, and
/// more nobody can tell by the form ("Röda Korset" has it too).
[[nodiscard]] bool looks_like_person(std::string_view words);

/// Finding unknown-organisation: nothing describes the organisation of that name. `like`: the title of the one that may
/// have been meant, or "".
[[nodiscard]] Finding unknown_organisation(const std::string& path, Place at, std::string_view words,
                                           std::string_view like);

/// What to write where somebody is named who is no organisation; "" where the words do not look like a person's name.
[[nodiscard]] Said instead_of_person(std::string_view words);

/// "menade du Polisen?"; "" where nobody was like it.
[[nodiscard]] Said meant_organisation(std::string_view like);

}  // namespace insyn::link
