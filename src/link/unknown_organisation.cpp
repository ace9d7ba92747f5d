// SPDX-License-Identifier: EUPL-1.2
#include "link/unknown_organisation.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace insyn::link {
namespace {

/// How the words that organisations have in their names end (or are, where they are short).
constexpr std::array<std::string_view, 37> kEndings{
    "kommun",        "kommunen",  "region",     "regionen", "förvaltning", "förvaltningen", "förening",
    "föreningen",    "förbund",   "förbundet",  "skola",    "skolan",      "gymnasiet",     "högskolan",
    "universitetet", "kyrkan",    "församling", "samfund",  "samfundet",   "nämnden",       "verket",
    "myndigheten",   "styrelsen", "polisen",    "råd",      "rådet",       "centrum",       "centralen",
    "enheten",       "bolaget",   "stiftelsen", "klubb",    "klubben",     "banken",        "biblioteket",
    "sverige",       "hälsan"};
constexpr std::array<std::string_view, 8> kShort{"ab", "if", "bk", "ik", "ibk", "hb", "kb", "ek"};

bool is_of_organisation(std::string_view word) {
  return std::find(kShort.begin(), kShort.end(), word) != kShort.end() ||
         std::any_of(kEndings.begin(), kEndings.end(), [&](auto ending) { return word.ends_with(ending); });
}

/// A capital, then small letters ("Anna-Karin"): "SKR" and "SFI" are none.
bool is_name(std::string_view word) {
  bool is_first = true, has_small = false;
  for (std::size_t i = 0; i < word.size();) {
    std::size_t from = i;
    char32_t letter = next_code_point(word, i);
    std::string_view one = word.substr(from, i - from);
    bool is_capital = folded(one) != one;
    if (letter != U'-' && (!is_letter_or_digit(letter) || (letter >= U'0' && letter <= U'9'))) return false;
    if (letter != U'-' && is_capital != is_first) return false;
    has_small = has_small || !is_capital;
    is_first = letter == U'-';
  }
  return has_small && !is_first;
}

}  // namespace

bool looks_like_person(std::string_view words) {
  const std::string plain = collapsed(words);
  auto parts = split(plain, ' ');
  return (parts.size() == 2 || parts.size() == 3) && std::all_of(parts.begin(), parts.end(), [](auto word) {
           return is_name(word) && !is_of_organisation(folded(word));
         });
}

Said instead_of_person(std::string_view words) {
  if (!looks_like_person(words)) return {};
  return say("är det en person: skriv organisationen eller rollen i stället, för det är den som deltar",
             "if it is a person: write the organisation or the role instead, for that is who takes part");
}

Said meant_organisation(std::string_view like) {
  if (like.empty()) return {};
  return say("menade du {}?", "did you mean {}?", like);
}

Finding unknown_organisation(const std::string& path, Place at, std::string_view words, std::string_view like) {
  const Said meant = meant_organisation(like), person = instead_of_person(words);
  const Said describe = say("skriv minutes/organisations/{}.md, eller rätta namnet",
                            "write minutes/organisations/{}.md, or correct the name", slug(words));
  return {.rule = Rule::unknown_organisation,
          .file = path,
          .at = at,
          .message = say("aktören {} är inte beskriven", "the organisation {} is not described", words),
          .hint = !meant.empty()    ? meant
                  : !person.empty() ? person
                                    : describe};
}

}  // namespace insyn::link
