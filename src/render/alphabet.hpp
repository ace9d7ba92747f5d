// SPDX-License-Identifier: EUPL-1.2
// Swedish order of names: å, ä and ö come after z.
#pragma once
#include <string>

namespace insyn::render {

/// What names are sorted by: folded, each letter as its base letter (é as e), å, ä and ö as the three signs that come
/// after z in ASCII. Names that begin with no letter from A to Ö come last, all together.
[[nodiscard]] std::string alphabetical_key(const std::string& name);

/// The letter that the name stands under: "A" to "Ö", "#" for what begins with none of them.
[[nodiscard]] std::string letter_of(const std::string& name);
/// The letter's id in a page: "bokstav-a"; "bokstav-aa", "bokstav-ae" and "bokstav-oe" for Å, Ä and Ö.
[[nodiscard]] std::string letter_anchor(const std::string& letter);

}  // namespace insyn::render
