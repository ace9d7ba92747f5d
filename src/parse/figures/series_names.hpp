// SPDX-License-Identifier: EUPL-1.2
// What the names of columns, and of targets, say of how they belong together.
#pragma once
#include <string_view>

namespace insyn::parse {

enum class SeriesName { other, total, women, men };

/// The whole name, words in brackets after it not counted: "Totalt (antal)", "Samtliga", "Båda könen" are totals;
/// "Kvinnor", "flickor" are women; "Kvinnor 0–17" is other.
[[nodiscard]] SeriesName kind_of_name(std::string_view name);

/// "Varav kvinnor", "Norr, därav män", "av dem nyanlända", "of which women".
[[nodiscard]] bool says_part(std::string_view name);

/// A word of it is for women or for men: "Kvinnor 0–17", "unga män".
[[nodiscard]] bool names_sex(std::string_view name);

}  // namespace insyn::parse
