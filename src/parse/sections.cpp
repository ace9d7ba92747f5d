// SPDX-License-Identifier: EUPL-1.2
#include "parse/sections.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/date_text.hpp"
#include "base/text.hpp"
#include "parse/attendance.hpp"
#include "parse/prose_builder.hpp"

namespace insyn::parse {
namespace {

struct Named {
  std::string_view words;  // folded
  SectionKind kind;
};
constexpr std::array kSections{
    Named{"kallade", SectionKind::invited},       Named{"inbjudna", SectionKind::invited},
    Named{"invited", SectionKind::invited},       Named{"närvarande", SectionKind::present},
    Named{"deltagare", SectionKind::present},     Named{"present", SectionKind::present},
    Named{"attendees", SectionKind::present},     Named{"participants", SectionKind::present},
    Named{"frånvarande", SectionKind::absent},    Named{"ej närvarande", SectionKind::absent},
    Named{"förhinder", SectionKind::absent},      Named{"anmält förhinder", SectionKind::absent},
    Named{"absent", SectionKind::absent},         Named{"apologies", SectionKind::absent},
    Named{"regrets", SectionKind::absent},        Named{"gäster", SectionKind::guests},
    Named{"adjungerade", SectionKind::guests},    Named{"guests", SectionKind::guests},
    Named{"tid och plats", SectionKind::when_where}, Named{"time and place", SectionKind::when_where},
    Named{"dagordning", SectionKind::agenda},     Named{"agenda", SectionKind::agenda},
    Named{"beslut", SectionKind::decisions},      Named{"decisions", SectionKind::decisions},
    Named{"decision", SectionKind::decisions},    Named{"åtgärder", SectionKind::actions},
    Named{"att göra", SectionKind::actions},      Named{"actions", SectionKind::actions},
    Named{"action items", SectionKind::actions},  Named{"nästa möte", SectionKind::next_meeting},
    Named{"next meeting", SectionKind::next_meeting}, Named{"bilagor", SectionKind::attachments},
    Named{"underlag", SectionKind::attachments},  Named{"attachments", SectionKind::attachments},
    Named{"vid pennan", SectionKind::secretary},  Named{"sammankallande", SectionKind::chair},
    Named{"mötesledare", SectionKind::chair},
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "(15:17 - 1 min)", "12.18", "kl 13": no words of a title.
bool is_time(std::string_view text) {
  text = trimmed(text);
  if (text.starts_with('(') && text.ends_with(')')) text = text.substr(1, text.size() - 2);
  if (text.empty() || text.find_first_of("0123456789") == std::string_view::npos) return false;
  if (read_time_span(text)) return true;
  return std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || std::string_view(" .:-minkl").find(c) != std::string_view::npos; });
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

// ---- attendance -----------------------------------------------------------------------------------------------------

std::vector<std::string_view> split_commas(std::string_view text) {
  std::vector<std::string_view> parts;
  int depth = 0;
  std::size_t from = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text[i] == '(') ++depth;
    if (i < text.size() && text[i] == ')') --depth;
    if (i < text.size() && (text[i] != ',' || depth > 0)) continue;
    parts.push_back(trimmed(text.substr(from, i - from)));
    from = i + 1;
  }
  return parts;
}

void add_entry(std::string_view text, Place at, std::vector<Attendance>& to) {
  text = trimmed(text);
  if (text.ends_with('.')) text.remove_suffix(1);
  if (!says_nobody(text)) to.push_back(read_attendance(text, at));
}

struct TextLine {
  std::string text{};
  Place at{};
};

/// A paragraph's lines, cut at its breaks.
std::vector<TextLine> lines_in(const Prose& prose, NodeId paragraph) {
  std::vector<TextLine> lines{{"", prose.at(paragraph).at}};
  for (NodeId child : children_of(prose, paragraph)) {
    Kind kind = prose.at(child).kind;
    if (kind == Kind::soft_break || kind == Kind::line_break) {
      lines.push_back({"", {lines.back().at.line + 1, 1}});
      continue;
    }
    lines.back().text += prose.plain(child);
    if (prose.at(child).kind == Kind::text && prose.literal(prose.at(child)).ends_with(' ')) lines.back().text += ' ';
  }
  return lines;
}

/// One a line, or a list with commas that may run over several lines.
void read_paragraph(const Prose& prose, NodeId paragraph, std::vector<Attendance>& to) {
  auto lines = lines_in(prose, paragraph);
  auto has_commas = [](const TextLine& line) { return split_commas(line.text).size() > 2 || trimmed(line.text).ends_with(','); };
  bool commas = lines.size() == 1 || std::any_of(lines.begin(), lines.end(), has_commas);
  for (const auto& line : lines) {
    if (!commas) add_entry(line.text, line.at, to);
    else for (auto part : split_commas(line.text)) add_entry(part, line.at, to);
  }
}

/// The words of an item's own first paragraph, without the lists below it.
std::string own_words(const Prose& prose, NodeId item) {
  NodeId first = prose.at(item).first_child;
  return first != 0 && prose.at(first).kind == Kind::paragraph ? prose.plain(first) : std::string();
}

void read_list(const Prose& prose, NodeId list, std::vector<Attendance>& listed, std::vector<Attendance>& unticked) {
  auto items = children_of(prose, list);
  for (NodeId item : items) {
    std::string words = own_words(prose, item);
    auto& to = prose.at(item).level == 1 ? unticked : listed;
    auto parts = split_commas(words);
    if (items.size() == 1 && parts.size() > 2) {
      for (auto part : parts) add_entry(part, prose.at(item).at, to);
    } else {
      add_entry(words, prose.at(item).at, to);
    }
    for (NodeId child : children_of(prose, item))
      if (prose.at(child).kind == Kind::list) read_list(prose, child, listed, unticked);
  }
}

struct Columns {
  std::size_t who = 0;
  std::optional<std::size_t> role{}, name{};
};

Columns columns_of(const Prose& prose, NodeId head) {
  Columns columns;
  auto cells = children_of(prose, head);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    std::string word = folded(prose.plain(cells[i]));
    if (word == "organisation" || word == "organization" || word == "aktör") columns.who = i;
    else if (word == "roll" || word == "role" || word == "funktion") columns.role = i;
    else if (word == "namn" || word == "name") columns.name = i;
  }
  if (columns.name == columns.who) columns.name.reset();
  return columns;
}

void read_table(const Prose& prose, NodeId table, std::vector<Attendance>& listed) {
  auto rows = children_of(prose, table);
  if (rows.empty()) return;
  Columns columns = columns_of(prose, rows.front());
  for (std::size_t r = 1; r < rows.size(); ++r) {
    auto cells = children_of(prose, rows[r]);
    if (columns.who >= cells.size()) continue;
    auto before = listed.size();
    add_entry(prose.plain(cells[columns.who]), prose.at(rows[r]).at, listed);
    if (listed.size() == before) continue;
    if (columns.role && *columns.role < cells.size()) listed.back().role = prose.plain(cells[*columns.role]);
    if (columns.name && *columns.name < cells.size()) listed.back().name = prose.plain(cells[*columns.name]);
  }
}

}  // namespace

HeadingWords words_of_heading(std::string_view heading) {
  HeadingWords words{{}, trimmed(heading)};
  std::string_view rest = words.title;
  bool section_sign = rest.starts_with("§");
  if (section_sign) rest = trimmed(rest.substr(std::string_view("§").size()));
  std::size_t end = 0;
  while (end < rest.size() && (is_digit(rest[end]) || (rest[end] == '.' && end > 0 && end + 1 < rest.size() && is_digit(rest[end + 1])))) ++end;
  std::string_view number = rest.substr(0, end), after = rest.substr(end);
  bool dotted = number.find('.') != std::string_view::npos;
  bool marked = section_sign || dotted || after.starts_with('.') || after.starts_with(')');
  if (number.empty() || number.size() > 12 || !marked) return words;
  if (after.starts_with('.') || after.starts_with(')') || after.starts_with(':')) after.remove_prefix(1);
  if (!after.empty() && !after.starts_with(' ') && !after.starts_with("\xC2\xA0")) return words;  // "12.30-mötet" is a word
  if (dotted && trimmed(after).empty()) return words;                                              // a date or a time
  return {number, trimmed(after)};
}

SectionKind section_named(std::string_view heading) {
  std::string_view title = without_ornament(words_of_heading(heading).title);
  while (title.ends_with(':')) title = trimmed(title.substr(0, title.size() - 1));
  std::string plain = folded(collapsed(title)), untimed = folded(collapsed(without_time(title)));
  while (untimed.ends_with(':')) untimed.pop_back();
  for (const auto& section : kSections)
    if (plain == section.words || untimed == section.words) return section.kind;
  for (std::string_view next : {"nästa möte ", "next meeting "})  // "Nästa möte onsdag 12:15"
    if (plain.starts_with(next) && plain.find_first_of("0123456789") != std::string::npos) return SectionKind::next_meeting;
  return read_date(title) ? SectionKind::when_where : SectionKind::none;
}

void read_attendance_blocks(const Prose& prose, const std::vector<NodeId>& blocks, std::vector<Attendance>& listed,
                            std::vector<Attendance>& unticked) {
  for (NodeId block : blocks) {
    switch (prose.at(block).kind) {
      case Kind::list: read_list(prose, block, listed, unticked); break;
      case Kind::paragraph: read_paragraph(prose, block, listed); break;
      case Kind::table: read_table(prose, block, listed); break;
      default: break;
    }
  }
}

}  // namespace insyn::parse
