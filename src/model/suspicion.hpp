// SPDX-License-Identifier: EUPL-1.2
// What looks like somebody's private data or a secret, found by its form alone (detect/). Never holds the text itself:
// it must not be shown. Whether it is allowed is for check to say, which knows the settings.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "model/finding.hpp"

namespace insyn {

struct Suspicion {
  enum class What : std::uint8_t {
    personal_number,      // personnummer, or the same as an organisation number: a sole trader's
    coordination_number,  // samordningsnummer
    phone,
    email,
    street_address,
    vehicle_plate,
    property_name,  // fastighetsbeteckning: never of the worst, always of somebody
    account,        // IBAN, bankgiro
    position,       // coordinates of a place that may be a home
    meeting_link,   // whoever has it may sit in
    password,
    token,
    private_key,
  } what{};
  std::string file{};         // from the root; "": the note itself
  Place at{};                 // line 0: the file's name
  std::string text_sha256{};  // of the block that it stands in: what a [[release]] pins
  std::string domain{};       // email: what stands after @, in lower case
};

using Suspicions = std::vector<Suspicion>;

}  // namespace insyn
