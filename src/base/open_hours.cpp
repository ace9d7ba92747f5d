// SPDX-License-Identifier: EUPL-1.2
#include "base/open_hours.hpp"

#include <algorithm>
#include <array>
#include <regex>

#include "base/text.hpp"
#include "base/working_days.hpp"

namespace insyn {
namespace {

constexpr int kDaysToLookAhead = 60;  // longer than any row of holidays
constexpr int kFriday = 5;
constexpr std::int64_t kDaySeconds = 86400;

/// 1 = Monday by the first three letters, Swedish or English; 0: no day.
int weekday_named(std::string_view name) {
  constexpr std::array<std::array<std::string_view, 2>, 7> kDays{
      {{"mån", "mon"}, {"tis", "tue"}, {"ons", "wed"}, {"tor", "thu"}, {"fre", "fri"}, {"lör", "sat"}, {"sön", "sun"}}};
  for (std::size_t day = 0; day < kDays.size(); ++day)
    if (name.starts_with(kDays[day][0]) || name.starts_with(kDays[day][1])) return static_cast<int>(day) + 1;
  return 0;
}

/// "8", "08.30", "8:00"; 24 is the end of the day.
std::optional<TimeOfDay> time_of(const std::string& hour, const std::string& minute) {
  TimeOfDay time{std::stoi(hour), minute.empty() ? 0 : std::stoi(minute)};
  bool exists = time.minute < 60 && (time.hour < 24 || time == TimeOfDay{24, 0});
  return exists ? std::optional(time) : std::nullopt;
}

std::optional<OpenHours> parse_stretch(const std::string& text) {
  // days: "mån", "mån-fre"; times: "8-16", "08:00-16.30". Dashes have been made hyphens.
  static const std::regex form(
      R"(^(?:([^\d\s-]+)(?:\s*-\s*([^\d\s-]+))?)?\s*(?:(\d{1,2})(?:[:.](\d{2}))?\s*-\s*(\d{1,2})(?:[:.](\d{2}))?)?$)");
  std::smatch found;
  if (text.empty() || !std::regex_match(text, found, form)) return std::nullopt;
  OpenHours hours{.first_day = 1, .last_day = 7, .from = {0, 0}, .to = {24, 0}};
  if (found[1].matched) {
    hours.first_day = hours.last_day = weekday_named(found[1].str());
    if (found[2].matched) hours.last_day = weekday_named(found[2].str());
  }
  if (found[3].matched) {
    auto from = time_of(found[3], found[4]), to = time_of(found[5], found[6]);
    if (!from || !to) return std::nullopt;
    hours.from = *from;
    hours.to = *to;
  }
  bool makes_sense = hours.first_day != 0 && hours.last_day != 0 && hours.from < hours.to;
  return makes_sense ? std::optional(hours) : std::nullopt;
}

bool names_day(const OpenHours& hours, int weekday) {
  return hours.first_day <= hours.last_day ? hours.first_day <= weekday && weekday <= hours.last_day
                                           : weekday >= hours.first_day || weekday <= hours.last_day;
}

bool is_open_day(const OpenHours& hours, Date day, const std::vector<Date>& closed) {
  return names_day(hours, day.weekday()) && (day.weekday() > kFriday || is_working_day(day, closed));
}

std::int64_t unix_of(Date day, TimeOfDay time) {
  LocalTime local = in_stockholm(day, time);
  return local.day.days_since_epoch() * kDaySeconds + local.time.hour * 3600 + local.time.minute * 60 -
         local.ahead_of_utc;
}

}  // namespace

std::optional<std::vector<OpenHours>> parse_hours(std::string_view text) {
  std::vector<OpenHours> all;
  std::string plain = replaced(replaced(folded(text), "–", "-"), "—", "-");
  for (std::size_t at = 0; at <= plain.size();) {
    std::size_t comma = std::min(plain.find(',', at), plain.size());
    auto stretch = parse_stretch(std::string(trimmed(std::string_view(plain).substr(at, comma - at))));
    if (!stretch) return std::nullopt;
    all.push_back(*stretch);
    at = comma + 1;
  }
  return all;
}

std::int64_t next_open(const std::vector<OpenHours>& hours, const std::vector<Date>& closed, std::int64_t now) {
  Date today = day_in_stockholm(now);
  for (int ahead = 0; ahead < kDaysToLookAhead; ++ahead) {
    Date day = today.plus_days(ahead);
    std::optional<std::int64_t> earliest;
    for (const OpenHours& one : hours) {
      if (!is_open_day(one, day, closed) || unix_of(day, one.to) <= now) continue;
      std::int64_t opens = std::max(now, unix_of(day, one.from));
      earliest = earliest ? std::min(*earliest, opens) : opens;
    }
    if (earliest) return *earliest;
  }
  return now + kDaysToLookAhead * kDaySeconds;
}

}  // namespace insyn
