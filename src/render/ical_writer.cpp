// SPDX-License-Identifier: EUPL-1.2
#include "render/ical_writer.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace insyn::render {
namespace {

constexpr std::size_t kMostOctets = 75;

bool continues_letter(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::string compact(Date day) { return fmt::format("{:04}{:02}{:02}", day.year, day.month, day.day); }

/// Control characters have no place in a text (section 3.1); a line end within it is written \n, Unicode's own too:
/// some readers would end the property there.
std::string escaped(std::string_view text) {
  std::string plain(text), out;
  for (std::string_view line_end : {"\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"})
    plain = replaced(plain, line_end, "\n");
  for (char c : plain) {
    if (c == '\\' || c == ';' || c == ',')
      (out += '\\') += c;
    else if (c == '\n')
      out += "\\n";
    else if (c == '\t' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F))
      out += c;
  }
  return out;
}

}  // namespace

void IcalWriter::line(std::string_view text) {
  std::size_t room = kMostOctets;
  while (text.size() > room) {
    std::size_t cut = room;
    while (continues_letter(text[cut])) --cut;
    (out_ += text.substr(0, cut)) += "\r\n ";
    text.remove_prefix(cut);
    room = kMostOctets - 1;  // after the space
  }
  (out_ += text) += "\r\n";
}

void IcalWriter::text(std::string_view name, std::string_view value) {
  if (!value.empty()) line(fmt::format("{}:{}", name, escaped(value)));
}

void IcalWriter::day(std::string_view name, Date day) { line(fmt::format("{};VALUE=DATE:{}", name, compact(day))); }

void IcalWriter::stockholm_time(std::string_view name, Date day, TimeOfDay time) {
  line(fmt::format("{};TZID=Europe/Stockholm:{}T{:02}{:02}00", name, compact(day), time.hour, time.minute));
}

void IcalWriter::noon_utc(std::string_view name, Date day) { line(fmt::format("{}:{}T120000Z", name, compact(day))); }

void IcalWriter::stockholm_zone() {
  for (std::string_view text :
       {"BEGIN:VTIMEZONE", "TZID:Europe/Stockholm", "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200",
        "TZNAME:CEST", "DTSTART:19960331T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "DTSTART:19961027T030000",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD", "END:VTIMEZONE"})
    line(text);
}

}  // namespace insyn::render
