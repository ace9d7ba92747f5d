// SPDX-License-Identifier: EUPL-1.2
#include "parse/text/sections.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/date_text.hpp"
#include "base/text.hpp"

namespace insyn::parse {
namespace {

struct Named {
  std::string_view words;  // folded
  SectionKind kind;
};
constexpr std::array kSections{
    Named{"kallade", SectionKind::invited},
    Named{"inbjudna", SectionKind::invited},
    Named{"invited", SectionKind::invited},
    Named{"närvarande", SectionKind::present},
    Named{"deltagare", SectionKind::present},
    Named{"present", SectionKind::present},
    Named{"attendees", SectionKind::present},
    Named{"participants", SectionKind::present},
    Named{"frånvarande", SectionKind::absent},
    Named{"ej närvarande", SectionKind::absent},
    Named{"förhinder", SectionKind::absent},
    Named{"anmält förhinder", SectionKind::absent},
    Named{"absent", SectionKind::absent},
    Named{"apologies", SectionKind::absent},
    Named{"apologies from", SectionKind::absent},
    Named{"not present", SectionKind::absent},
    Named{"regrets", SectionKind::absent},
    Named{"gäster", SectionKind::guests},
    Named{"adjungerade", SectionKind::guests},
    Named{"guests", SectionKind::guests},
    Named{"tid och plats", SectionKind::when_where},
    Named{"time and place", SectionKind::when_where},
    Named{"dagordning", SectionKind::agenda},
    Named{"agenda", SectionKind::agenda},
    Named{"beslut", SectionKind::decisions},
    Named{"decisions", SectionKind::decisions},
    Named{"decision", SectionKind::decisions},
    Named{"åtgärder", SectionKind::actions},
    Named{"att göra", SectionKind::actions},
    Named{"actions", SectionKind::actions},
    Named{"action items", SectionKind::actions},
    Named{"nästa möte", SectionKind::next_meeting},
    Named{"next meeting", SectionKind::next_meeting},
    Named{"bilagor", SectionKind::attachments},
    Named{"underlag", SectionKind::attachments},
    Named{"attachments", SectionKind::attachments},
    Named{"vid pennan", SectionKind::secretary},
    Named{"sammankallande", SectionKind::chair},
    Named{"mötesledare", SectionKind::chair},
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "(15:17 - 1 min)", "12.18", "kl 13": no words of a title.
bool is_time(std::string_view text) {
  text = trimmed(text);
  if (text.starts_with('(') && text.ends_with(')')) text = text.substr(1, text.size() - 2);
  if (text.empty() || text.find_first_of("0123456789") == std::string_view::npos) return false;
  if (read_time_span(text)) return true;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return is_digit(c) || std::string_view(" .:-minkl").find(c) != std::string_view::npos;
  });
}

std::string_view without_time(std::string_view title) {
  for (char opener : {'(', ' '}) {
    auto at = title.rfind(opener);
    if (at != std::string_view::npos && at > 0 && is_time(title.substr(at))) return trimmed(title.substr(0, at));
  }
  return title;
}

/// Drops what is no letter or digit at the start: emoji, bullets, dashes.
std::string_view without_ornament(std::string_view title) {
  std::size_t at = 0;
  while (at < title.size()) {
    std::size_t next = at;
    char32_t cp = next_code_point(title, next);
    if (is_letter_or_digit(cp) || cp == U'(' || cp == U'[' || cp == U'<') break;
    at = next;
  }
  return at < title.size() ? title.substr(at) : title;
}

}  // namespace

HeadingWords words_of_heading(std::string_view heading) {
  HeadingWords words{{}, trimmed(heading)};
  std::string_view rest = words.title;
  bool section_sign = rest.starts_with("§");
  if (section_sign) rest = trimmed(rest.substr(std::string_view("§").size()));
  std::size_t end = 0;
  while (end < rest.size() &&
         (is_digit(rest[end]) || (rest[end] == '.' && end > 0 && end + 1 < rest.size() && is_digit(rest[end + 1]))))
    ++end;
  std::string_view number = rest.substr(0, end), after = rest.substr(end);
  bool dotted = number.find('.') != std::string_view::npos;
  bool marked = section_sign || dotted || after.starts_with('.') || after.starts_with(')');
  if (number.empty() || number.size() > 12 || !marked) return words;
  if (after.starts_with('.') || after.starts_with(')') || after.starts_with(':')) after.remove_prefix(1);
  if (!after.empty() && !after.starts_with(' ') && !after.starts_with("\xC2\xA0"))
    return words;                                      // "12.30-mötet" is a word
  if (dotted && trimmed(after).empty()) return words;  // a date or a time
  return {number, trimmed(after)};
}

bool lists_people(SectionKind kind) {
  return kind == SectionKind::invited || kind == SectionKind::present || kind == SectionKind::absent ||
         kind == SectionKind::guests;
}

SectionKind section_named(std::string_view heading) {
  std::string_view title = without_ornament(words_of_heading(heading).title);
  while (title.ends_with(':')) title = trimmed(title.substr(0, title.size() - 1));
  std::string plain = folded(collapsed(title)), untimed = folded(collapsed(without_time(title)));
  while (untimed.ends_with(':')) untimed.pop_back();
  for (const auto& section : kSections)
    if (plain == section.words || untimed == section.words) return section.kind;
  for (std::string_view next : {"nästa möte ", "next meeting "})  // "Nästa möte onsdag 12:15"
    if (plain.starts_with(next) && plain.find_first_of("0123456789") != std::string::npos)
      return SectionKind::next_meeting;
  return read_date(title) ? SectionKind::when_where : SectionKind::none;
}

}  // namespace insyn::parse
