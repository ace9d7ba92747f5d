// SPDX-License-Identifier: EUPL-1.2
// Meetings are held in streets and plans are made for real property: an address is told of only where the text speaks
// of somebody living there, or owning it.
#include <algorithm>
#include <array>
#include <string_view>

#include "detect/context.hpp"
#include "detect/detectors.hpp"
#include "detect/folding.hpp"

namespace insyn::detect {
namespace {

const Words& owning_words() {
  static const Words words{"fastigheten",
                           "fastighet",
                           "fastighetsbeteckning*",
                           "fastighetsägare*",
                           "lagfart*",
                           "tomten",
                           "tomt",
                           "markägare*",
                           "bor på",
                           "bosatt på",
                           "hemadress*"};
  return words;
}

struct Word {
  std::size_t from = 0, to = 0;
};

/// The publisher's own property, and others' that nobody lives by.
const Words& public_owner_words() {
  static const Words words{"kommunen äger", "kommunens", "kommunägd*",      "kommunal*",  "ägs av kommunen",
                           "regionen äger", "regionens", "ägs av regionen", "staten äger"};
  return words;
}

/// Somebody whose address stands in notes for no good.
const Words& person_words() {
  static const Words words{"deltagare*",      "elev",    "eleven*",  "elevens",     "boende",  "hemma",
                           "brukare*",        "klient*", "patient*", "barnet*",     "familj*", "förälder*",
                           "vårdnadshavare*", "anhörig", "sökande*", "participant", "pupil"};
  return words;
}

/// What lies near an address does not lie at it.
const Words& distance_words() {
  static const Words words{"långt från", "långt ifrån", "nära", "i närheten av", "far from"};
  return words;
}

/// The word that ends before `end`.
Word word_before(const Reading& reading, std::size_t end) {
  Word word{end, end};
  while (is_letter(reading.before(word.from)) || (reading.before(word.from) == '-' && word.from < end)) --word.from;
  return word;
}

std::size_t after_digits(const Reading& reading, std::size_t at) {
  while (is_digit(reading[at])) ++at;
  return at;
}

bool names_street(std::string_view word) {
  static const std::array<std::string, 12> kEnds{
      latin1("gatan"),  latin1("vägen"),  latin1("gränd"), latin1("gränden"), latin1("stigen"), latin1("allén"),
      latin1("backen"), latin1("torget"), latin1("gata"),  latin1("väg"),     latin1("leden"),  latin1("stråket")};
  return std::any_of(kEnds.begin(), kEnds.end(), [&](const std::string& end) { return word.ends_with(end); });
}

bool names_time(std::string_view word) {
  static const std::array<std::string, 12> kTimes{"kl",     "klockan", "tid",    latin1("måndag"), "tisdag",
                                                  "onsdag", "torsdag", "fredag", latin1("lördag"), latin1("söndag"),
                                                  "den",    "mellan"};
  return std::find(kTimes.begin(), kTimes.end(), word) != kTimes.end();
}

/// ", 352 30 Växjö" after a street's number, and its letter.
bool has_postal_code(const Reading& reading, std::size_t at) {
  while (is_letter(reading[at]) || reading[at] == ',' || reading[at] == ' ') ++at;
  std::size_t first = at, second = after_digits(reading, first);
  bool has_space = second - first == 3 && reading[second] == ' ';
  std::size_t end = has_space ? after_digits(reading, second + 1) : second;
  std::size_t digits = end - first - (has_space ? 1 : 0);
  return digits == 5 && reading[end] == ' ' && is_upper(reading[end + 1]);
}

/// "Storgatan 5", "Norra vägen 12 B": at the space before its number.
void judge_street(const Reading& reading, std::size_t space, Hits& hits) {
  Word word = word_before(reading, space);
  std::size_t end = after_digits(reading, space + 1), digits = end - space - 1;
  if (digits == 0 || digits > 3 || (is_letter(reading[end]) && is_letter(reading[end + 1]))) return;
  if (!names_street(std::string_view(reading.lower).substr(word.from, word.to - word.from))) return;
  const Span street{word.from, end};
  bool is_home =
      living_words().stand_near(reading, street, 60, 30) && !distance_words().stand_near(reading, street, 20, 0);
  bool is_persons = has_postal_code(reading, end) && person_words().stand_near(reading, street, 80, 60);
  if (is_home || is_persons) hits.push_back({What::street_address, word.from, end});
}

/// "Öjaby 1:23": at its colon.
void judge_property(const Reading& reading, std::size_t colon, Hits& hits) {
  std::size_t from = colon;
  while (is_digit(reading.before(from))) --from;
  std::size_t end = after_digits(reading, colon + 1);
  bool is_unit =
      from < colon && colon - from <= 3 && end > colon + 1 && end - colon <= 4 && reading.before(from) == ' ';
  if (!is_unit || is_letter(reading[end]) || reading[end] == ':') return;
  Word word = word_before(reading, from - 1);
  bool is_name = word.to - word.from > 2 && is_upper(reading[word.from]);
  if (!is_name || names_time(std::string_view(reading.lower).substr(word.from, word.to - word.from))) return;
  bool is_public = public_owner_words().stand_near(reading, {word.from, end}, 60, 40);
  if (!is_public && owning_words().stand_near(reading, {word.from, end}, 60, 40))
    hits.push_back({What::property_name, word.from, end});
}

}  // namespace

void find_homes(const Reading& reading, Hits& hits) {
  if (!reading.has_digits) return;
  for (std::size_t i = 1; i + 1 < reading.size(); ++i) {
    if (!is_digit(reading.text[i + 1])) continue;
    if (reading[i] == ' ' && is_letter(reading[i - 1])) judge_street(reading, i, hits);
    if (reading[i] == ':' && is_digit(reading[i - 1])) judge_property(reading, i, hits);
  }
}

}  // namespace insyn::detect
