// SPDX-License-Identifier: EUPL-1.2
// iCalendar (RFC 5545) line by line: escaped, ended with CRLF and folded so that no line has more than 75 octets and no
// letter is cut in two.
#pragma once
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace insyn::render {

class IcalWriter {
 public:
  /// A line as it stands, for names and values of our own.
  void line(std::string_view text);
  /// NAME:value where the value is text (section 3.3.11). Nothing for an empty one.
  void text(std::string_view name, std::string_view value);
  void day(std::string_view name, Date day);  // NAME;VALUE=DATE:20250312
  /// A time of the clock in Stockholm; the calendar must hold stockholm_zone().
  void stockholm_time(std::string_view name, Date day, TimeOfDay time);
  void noon_utc(std::string_view name, Date day);  // the same day all over Europe

  /// VTIMEZONE for Europe/Stockholm, by the rule in force since 1996.
  void stockholm_zone();

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  std::string out_{};
};

}  // namespace insyn::render
