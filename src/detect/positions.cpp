// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "detect/context.hpp"
#include "detect/detectors.hpp"
#include "detect/folding.hpp"

namespace insyn::detect {
namespace {

constexpr std::size_t kDecimals = 4;  // a ten-thousandth of a degree is eleven metres

/// Degrees that lie in Sweden, rounded outwards.
bool is_latitude(int degrees) { return degrees >= 55 && degrees <= 69; }
bool is_longitude(int degrees) { return degrees >= 10 && degrees <= 24; }

/// "56.8777": two groups from `group` on.
bool is_decimal(const Numerals& numerals, const Reading& reading, std::size_t group) {
  if (group + 1 >= numerals.groups.size()) return false;
  const Digits &whole = numerals.groups[group], &part = numerals.groups[group + 1];
  bool is_parted = whole.after == Gap::dot || (part.from == whole.to + 1 && reading[whole.to] == ',');
  return is_parted && whole.count == 2 && part.count >= kDecimals && part.count <= 15;
}

/// A link to a map mostly shows the way to a meeting.
bool is_map(const Reading& reading, Span span) {
  return reading.in_address(span.from) && !living_words().stand_near(reading, span, 120, 60);
}

/// Nobody lives where people meet.
bool is_meeting_place(const Reading& reading, Span span) {
  static const Words words{"mötesplats*", "möteslokal*",  "samlingsplats*", "träffpunkt*", "biblioteket*",
                           "stadshuset*", "kommunhuset*", "parkering*",     "entrén",      "meeting place"};
  return words.stand_near(reading, span, 60, 30) && !living_words().stand_near(reading, span, 120, 60);
}

/// "56.8777, 14.8091", "N 56.8777 E 14.8091": two decimals with little between them.
void judge_degrees(const Reading& reading, const Numerals& numerals, std::size_t i, Hits& hits) {
  if (!is_decimal(numerals, reading, i) || !is_decimal(numerals, reading, i + 2)) return;
  Span span = numerals.span(i, 4);
  int a = number(numerals.of(i, 1)), b = number(numerals.of(i + 2, 1));
  bool is_near = numerals.groups[i + 2].from - numerals.groups[i + 1].to <= 12;
  bool is_place = (is_latitude(a) && is_longitude(b)) || (is_longitude(a) && is_latitude(b));
  if (is_near && is_place && !is_map(reading, span) && !is_meeting_place(reading, span))
    hits.push_back({What::position, span.from, span.to});
}

/// 56°52'40" N 14°48'33" E: a second degree sign near the first, with minutes after both.
void judge_minutes(const Reading& reading, std::size_t sign, Hits& hits) {
  constexpr char kDegree = '\xB0';
  constexpr std::size_t kReach = 30;
  std::string_view near = std::string_view(reading.text).substr(sign, kReach);
  auto second = near.find(kDegree, 1);
  if (second == std::string_view::npos || !is_digit(reading.before(sign))) return;
  auto has_minutes = [&](std::size_t at) {
    return std::string_view(reading.text).substr(at, 10).find('\'') != std::string_view::npos;
  };
  if (has_minutes(sign) && has_minutes(sign + second)) hits.push_back({What::position, sign - 1, sign + second + 1});
}

/// SWEREF 99 TM: "N 6308233, E 543210".
void judge_metres(const Reading& reading, const Numerals& numerals, std::size_t i, Hits& hits) {
  if (i + 1 >= numerals.groups.size()) return;
  const Digits &north = numerals.groups[i], &east = numerals.groups[i + 1];
  bool is_form = north.count == 7 && east.count == 6 && numerals.digits[north.first] >= '6' &&
                 numerals.digits[north.first] <= '7' && east.from - north.to <= 6;
  static const Words words{"sweref*", "koordinat*", "coordinates", "n", "x", "position"};
  if (is_form && words.stand_near(reading, {north.from, east.to}, 40, 20))
    hits.push_back({What::position, north.from, east.to});
}

}  // namespace

void find_positions(const Reading& reading, const Numerals& numerals, Hits& hits) {
  for (std::size_t i = 0; i < numerals.groups.size(); ++i) {
    judge_degrees(reading, numerals, i, hits);
    judge_metres(reading, numerals, i, hits);
  }
  for (std::size_t at = 0; (at = reading.text.find('\xB0', at)) != std::string::npos; ++at)
    judge_minutes(reading, at, hits);
}

}  // namespace insyn::detect
