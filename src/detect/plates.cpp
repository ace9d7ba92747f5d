// SPDX-License-Identifier: EUPL-1.2
#include <string_view>

#include "detect/context.hpp"
#include "detect/detectors.hpp"
#include "detect/folding.hpp"

namespace insyn::detect {
namespace {

const Words& vehicle_words() {
  static const Words words{"reg.nr",
                           "reg nr",
                           "regnr*",
                           "reg.nummer",
                           "registreringsnummer*",
                           "registreringsskylt*",
                           "fordon",
                           "fordonet",
                           "bil",
                           "bilen",
                           "bilens",
                           "bilar",
                           "mopedbil*",
                           "släpet",
                           "skåpbil*",
                           "personbil*",
                           "lastbil*",
                           "minibuss*",
                           "nummerplåt*",
                           "plate number",
                           "licence plate",
                           "license plate"};
  return words;
}

/// 23 letters are used: not I, Q, V, and none of ours (Transportstyrelsen).
constexpr auto kPlateLetters =
    table_of([](char c) { return c >= 'A' && c <= 'Z' && c != 'I' && c != 'Q' && c != 'V'; });
bool is_plate_letter(char c) { return kPlateLetters[static_cast<unsigned char>(c)]; }

/// "ABC 123", "ABC12D", "ABC-123": the end of a plate that begins at `i`, or `i`.
std::size_t plate_end(const Reading& reading, std::size_t i) {
  for (std::size_t k = 0; k < 3; ++k)
    if (!is_plate_letter(reading[i + k])) return i;
  std::size_t at = i + 3;
  if (reading[at] == ' ' || reading[at] == '-') ++at;
  bool has_digits = is_digit(reading[at]) && is_digit(reading[at + 1]);
  bool ends_well = is_digit(reading[at + 2]) || (is_plate_letter(reading[at + 2]) && reading[at + 2] != 'O');
  return has_digits && ends_well && !is_alphanumeric(reading[at + 3]) ? at + 3 : i;
}

}  // namespace

void find_plates(const Reading& reading, Hits& hits) {
  if (!reading.has_digits) return;
  for (std::size_t i = 0; i < reading.size(); ++i) {
    if (!is_plate_letter(reading[i]) || is_alphanumeric(reading.before(i))) continue;
    std::size_t end = plate_end(reading, i);
    if (end > i && !reading.in_address(i) && vehicle_words().stand_near(reading, {i, end}, 40, 25))
      hits.push_back({What::vehicle_plate, i, end});
  }
}

}  // namespace insyn::detect
