// SPDX-License-Identifier: EUPL-1.2
// Whether a unit counts people. Only then can a small number point somebody out. There are more words for people than
// any list holds ("anhöriga", "gymnasister", "jobbsökare"), so it is turned round: a unit counts people unless it is
// known to count something else.
#pragma once
#include <string_view>

namespace insyn::parse {

enum class Counted {
  people,   // a word for people stands there: "antal barn", "elever per skola", "personer i snitt"
  things,   // "procent", "andel elever", "kronor per person", "dagar", "barn per 1 000 invånare", "platser"
  bare,     // "antal", "": something is counted; what, the unit does not say
  unknown,  // no word of it is known: "anhöriga", "jobbsökare", "grader"
};

[[nodiscard]] Counted counted_by(std::string_view unit);

/// By the unit; where it is bare, by what else there is (titles, names of columns, joined): people where any word of it
/// is for them, else what its words are, and unknown where it says nothing.
[[nodiscard]] Counted counted_by(std::string_view unit, std::string_view names);

/// "personer", "kvinna", "deltagarna", "participants": a word for people, in any of its forms.
[[nodiscard]] bool names_people(std::string_view word);

/// "personer", "deltagarna", "dem": a word for those whom a count tells of, and not for those who work with them
/// ("två lärare") nor one that mostly means something else ("man", "äldre", "boende").
[[nodiscard]] bool names_counted_people(std::string_view word);

/// "månader", "praktikplatser", "kr": a word for what is no person.
[[nodiscard]] bool names_things(std::string_view word);

/// "Andel, %", "Procent av alla": a column of shares, whatever its figure counts.
[[nodiscard]] bool names_shares(std::string_view column);

/// False where a column named "Totalt" is no sum of the others: shares, means, amounts per something.
[[nodiscard]] bool adds_up(std::string_view unit);

}  // namespace insyn::parse
