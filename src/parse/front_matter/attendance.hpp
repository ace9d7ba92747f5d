// SPDX-License-Identifier: EUPL-1.2
// One line of an attendance list, in front matter or in a section of the text: who, as what, and for which items.
#pragma once
#include <string_view>

#include "model/document.hpp"

namespace insyn::parse {

/// What a comma outside brackets means: "Exempelkommun, utredare" in a section of the text is an organisation and a
/// role; in front matter, where roles have a field, it is part of the name.
enum class Comma { begins_role, is_text };

/// "Region Exempel (t.o.m. punkt 4, digitalt)", "Exempelkommun, utredare", "Samordnare (Exempelkommun)".
/// Remarks about items and distance are understood in round brackets at the end (about items also after a dash: "Region
/// Exempel – ankom vid punkt 3"); clock times and words such as "lämnade
/// mötet" make it undecidable; any other words in brackets, and what follows the comma, are the role.
[[nodiscard]] Attendance read_attendance(std::string_view text, Place at, Comma comma = Comma::begins_role);

/// The value of the field punkter: "1–4", "1, 2 och 5", "t.o.m. 4", "från 3", "ej 7". Undecidable when it is not
/// understood.
[[nodiscard]] Attended read_items(std::string_view text);

/// "ingen", "inga", "-", "none": the list says that there is nobody.
[[nodiscard]] bool says_nobody(std::string_view text);

}  // namespace insyn::parse
