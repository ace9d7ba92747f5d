// SPDX-License-Identifier: EUPL-1.2
#include "base/date_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "base/text.hpp"

namespace insyn {
namespace {

constexpr std::array<std::string_view, 12> kSwedish{"januari",   "februari", "mars",     "april",
                                                    "maj",       "juni",     "juli",     "augusti",
                                                    "september", "oktober",  "november", "december"};
constexpr std::array<std::string_view, 12> kEnglish{"january",   "february", "march",    "april",
                                                    "may",       "june",     "july",     "august",
                                                    "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 14> kWeekdays{"måndag",   "tisdag", "onsdag",   "torsdag", "fredag",
                                                     "lördag",   "söndag", "monday",   "tuesday", "wednesday",
                                                     "thursday", "friday", "saturday", "sunday"};

std::optional<int> number(std::string_view text) {
  int value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  bool all = error == std::errc{} && end == text.data() + text.size() && !text.empty() && text[0] != '-';
  return all ? std::optional(value) : std::nullopt;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The text's words, folded, cut at spaces, commas, slashes and full stops; "4th" gives "4".
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string folded_text = folded(collapsed(text)), word;
  auto flush = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (char c : folded_text) {
    if (c == ' ' || c == ',' || c == '/' || c == '.')
      flush();
    else
      word += c;
  }
  flush();
  for (auto& w : words)
    for (std::string_view ending : {"st", "nd", "rd", "th"})
      if (w.size() > 2 && is_digit(w[0]) && w.ends_with(ending)) w.resize(w.size() - 2);
  return words;
}

void drop_leading(std::vector<std::string>& words) {
  auto is_filler = [](const std::string& word) {
    if (word == "den" || word == "the" || word == "on") return true;
    for (auto weekday : kWeekdays)
      if (word == weekday || word == std::string(weekday) + "en") return true;
    return false;
  };
  words.erase(words.begin(), std::find_if_not(words.begin(), words.end(), is_filler));
}

std::optional<Date> valid(int year, int month, int day) {
  Date date{year, month, day};
  return date.is_valid() ? std::optional(date) : std::nullopt;
}

/// A day or a month in digits.
std::optional<int> short_number(std::string_view text) { return text.size() <= 2 ? number(text) : std::nullopt; }

bool is_year(std::string_view text) { return text.size() == 4 && number(text); }

/// A month in digits or by its name; 0 for none.
int month_of(std::string_view word) { return short_number(word).value_or(month_named(word)); }

/// Day and month of "15 april", "april 15", "15/4", "15.4"; {0, 0} for anything else.
struct DayMonth {
  int day = 0, month = 0;
};
DayMonth day_and_month(const std::string& a, const std::string& b) {
  auto first = number(a), second = number(b);
  if (first && second) return {*first, *second};
  if (first) return {*first, month_named(b)};
  if (second) return {*second, month_named(a)};
  return {};
}

std::optional<Date> next_such_day(int month, int day, Date after) {
  for (int year = after.year; year <= after.year + 8; ++year)  // 29 February may be eight years away
    if (Date date{year, month, day}; date.is_valid() && date > after) return date;
  return std::nullopt;
}

std::optional<Date> next_such_friday(int week, Date after) {
  for (int year = after.year; year <= after.year + 7; ++year)
    if (auto friday = friday_of_week(year, week); friday && *friday > after) return friday;
  return std::nullopt;
}

std::optional<int> week_number(const std::vector<std::string>& words) {
  if (words.size() == 2 && (words[0] == "v" || words[0] == "vecka" || words[0] == "week")) return number(words[1]);
  if (words.size() == 1 && words[0].starts_with("v") && words[0].size() <= 3)
    return number(std::string_view(words[0]).substr(1));
  return std::nullopt;
}

std::optional<TimeOfDay> time_of_day(std::string_view text) {
  text = trimmed(text);
  auto colon = text.find_first_of(".:");
  auto hour = number(text.substr(0, colon));
  std::optional<int> minute = 0;
  if (colon != std::string_view::npos)
    minute = text.size() - colon == 3 ? number(text.substr(colon + 1)) : std::nullopt;
  if (!hour || !minute || *hour > 24 || *minute > 59 || (*hour == 24 && *minute > 0) || text.size() > 5)
    return std::nullopt;
  return TimeOfDay{*hour, *minute};
}

/// "22–01" ends the next day; "15–13" is a slip of the pen.
bool is_span(TimeOfDay from, TimeOfDay to) {
  constexpr int kLongestNight = 12 * 60;  // minutes
  if (from.hour == 24) return false;
  return from <= to || (to.hour + 24 - from.hour) * 60 + to.minute - from.minute <= kLongestNight;
}

/// What stands on each side of the dash, folded; without a dash there is no end.
struct WrittenSpan {
  std::string from{};
  std::optional<std::string> to{};
};

WrittenSpan written_span(std::string_view text) {
  std::string folded_text = folded(collapsed(text));
  std::string_view rest = folded_text;
  for (std::string_view prefix : {"klockan ", "kl. ", "kl.", "kl "})
    if (rest.starts_with(prefix)) {
      rest.remove_prefix(prefix.size());
      break;
    }
  for (std::string_view dash : {"–", "—", "-", " till ", " to "})
    if (auto at = rest.find(dash); at != std::string_view::npos)
      return {std::string(rest.substr(0, at)), std::string(rest.substr(at + dash.size()))};
  return {std::string(rest), std::nullopt};
}

/// "13", "13.00", "25:75": the form alone.
bool looks_like_time(std::string_view text) {
  text = trimmed(text);
  auto colon = text.find_first_of(".:");
  bool has_minutes = colon != std::string_view::npos;
  return short_number(text.substr(0, colon)) &&
         (!has_minutes || (text.size() - colon == 3 && number(text.substr(colon + 1))));
}

}  // namespace

int month_named(std::string_view word) {
  std::string name = folded(word);
  if (name.ends_with('.')) name.pop_back();
  if (name.size() < 3) return 0;
  for (std::size_t i = 0; i < 12; ++i) {
    if (kSwedish[i] == name || kEnglish[i] == name) return static_cast<int>(i) + 1;
    bool is_short = name.size() <= 4 && (kSwedish[i].starts_with(name) || kEnglish[i].starts_with(name));
    if (is_short) return static_cast<int>(i) + 1;
  }
  return 0;
}

std::optional<Date> read_date(std::string_view text) {
  text = trimmed(text);
  if (auto iso = parse_iso_date(text)) return iso;
  if (text.size() == 8 && number(text))
    return parse_iso_date(std::string(text.substr(0, 4)) + "-" + std::string(text.substr(4, 2)) + "-" +
                          std::string(text.substr(6)));
  auto words = words_of(text);
  drop_leading(words);
  if (words.size() == 1) return parse_iso_date(words[0]);
  if (words.size() != 3) return std::nullopt;
  auto year = number(words[2]);
  auto [day, month] = day_and_month(words[0], words[1]);
  return year && month ? valid(*year, month, day) : std::nullopt;
}

std::optional<Date> read_date_after(std::string_view text, Date after) {
  if (auto date = read_date(text)) return date;
  auto words = words_of(text);
  drop_leading(words);
  if (auto week = week_number(words)) return next_such_friday(*week, after);
  if (words.size() != 2) return std::nullopt;
  auto [day, month] = day_and_month(words[0], words[1]);
  return month ? next_such_day(month, day, after) : std::nullopt;
}

std::optional<Date> meant_date(std::string_view text) {
  std::string plain = replaced(replaced(folded(collapsed(text)), "–", "-"), "—", "-");
  if (read_date(text) || plain.starts_with('-')) return std::nullopt;
  auto words = words_of(replaced(plain, "-", " "));
  drop_leading(words);
  if (words.size() != 3) return std::nullopt;
  const auto middle = short_number(words[1]), last = short_number(words[2]), first = short_number(words[0]);
  if (is_year(words[0]) && last) return valid(*number(words[0]), month_of(words[1]), *last);
  if (!is_year(words[2])) return std::nullopt;
  const int year = *number(words[2]);
  if (first && !middle) return valid(year, month_named(words[1]), *first);
  if (!first && middle) return valid(year, month_named(words[0]), *middle);
  const bool says_day_first = plain.find_first_of("/.") < plain.find('-');  // as read_date has it
  const bool is_clear = first && middle && (says_day_first || *first > 12 || *first == *middle);
  return is_clear ? valid(year, *middle, *first) : std::nullopt;
}

std::optional<TimeSpan> read_time_span(std::string_view text) {
  const auto written = written_span(text);
  auto from = time_of_day(written.from);
  if (!written.to) return from && from->hour < 24 ? std::optional(TimeSpan{*from, std::nullopt}) : std::nullopt;
  auto to = time_of_day(*written.to);
  return from && to && is_span(*from, *to) ? std::optional(TimeSpan{*from, *to}) : std::nullopt;
}

bool is_impossible_time(std::string_view text) {
  const auto written = written_span(text);
  bool looks_like_one = looks_like_time(written.from) && (!written.to || looks_like_time(*written.to));
  return looks_like_one && !read_time_span(text);
}

std::optional<Date> date_in_file_name(std::string_view name) {
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (!is_digit(name[i]) || (i > 0 && is_digit(name[i - 1]))) continue;
    std::size_t run = i;
    while (run < name.size() && is_digit(name[run])) ++run;
    bool ends = i + 10 >= name.size() || !is_digit(name[i + 10]);
    if (auto iso = parse_iso_date(name.substr(i, 10)); iso && ends) return iso;
    if (run - i == 8)
      if (auto date = read_date(name.substr(i, 8))) return date;
    if (run - i == 6)
      if (auto date = read_date("20" + std::string(name.substr(i, 6)))) return date;
  }
  return std::nullopt;
}

}  // namespace insyn
