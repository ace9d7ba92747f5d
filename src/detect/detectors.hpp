// SPDX-License-Identifier: EUPL-1.2
// One function a kind of thing to find, each in a file of its name. All are linear in the reading's length: what they
// look at round a place is bounded.
#pragma once
#include "detect/hit.hpp"
#include "detect/numerals.hpp"
#include "detect/reading.hpp"

namespace insyn::detect {

/// Personal and coordination numbers, also as organisation number or VAT number of a sole trader (SKV 704, SKV 707).
void find_personal_numbers(const Reading& reading, const Numerals& numerals, Hits& hits);
/// Mobile numbers always, landline numbers where the text speaks of a home (E.164, PTS's plan of numbers).
void find_phones(const Reading& reading, const Numerals& numerals, Hits& hits);
/// E-mail addresses, also with "(at)" for @.
void find_emails(const Reading& reading, Hits& hits);
/// Street addresses where the text speaks of living there, and names of real property where it speaks of owning it.
void find_homes(const Reading& reading, Hits& hits);
/// Registration plates where the text speaks of a vehicle.
void find_plates(const Reading& reading, Hits& hits);
/// IBAN (ISO 13616); bankgiro, plusgiro and bank accounts where the text names them so.
void find_accounts(const Reading& reading, const Numerals& numerals, Hits& hits);
/// Coordinates of a place, in degrees or SWEREF 99 TM, to some ten metres or better.
void find_positions(const Reading& reading, const Numerals& numerals, Hits& hits);
/// Links that let whoever has them into a meeting: Teams, Zoom, Meet, Webex and others.
void find_meeting_links(const Reading& reading, Hits& hits);
/// Passwords, PINs and door codes where the text names them so, and those within web addresses.
void find_passwords(const Reading& reading, Hits& hits);
/// Keys for machines: by their known beginnings, by what they are called, in web addresses; private keys (RFC 7468).
void find_tokens(const Reading& reading, Hits& hits);

}  // namespace insyn::detect
