// SPDX-License-Identifier: EUPL-1.2
// Whether a unit counts people. Only then can a small number point somebody out.
#pragma once
#include <string_view>

namespace insyn::parse {

/// "personer", "antal barn", "Deltagare i SFI", "elever per termin", "people": counts of people. "procent", "andel
/// elever", "kronor per person", "dagar": not.
[[nodiscard]] bool counts_people(std::string_view unit);

/// "antal", "st", "": says that something is counted, but not what.
[[nodiscard]] bool is_bare_count(std::string_view unit);

/// "personer", "kvinna", "deltagarna", "participants": a word for people, in any of its forms.
[[nodiscard]] bool names_people(std::string_view word);

/// "Andel, %", "Procent av alla": a column of shares, whatever its figure counts.
[[nodiscard]] bool names_shares(std::string_view column);

/// False where a column named "Totalt" is no sum of the others: shares, means, amounts per something.
[[nodiscard]] bool adds_up(std::string_view unit);

}  // namespace insyn::parse
