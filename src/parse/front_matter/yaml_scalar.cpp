// SPDX-License-Identifier: EUPL-1.2
#include "parse/front_matter/yaml_scalar.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include "base/text.hpp"
#include "base/unseen.hpp"

namespace insyn::parse {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// Moves past a line end in a quoted scalar: spaces around it go, it becomes a space, and n blank lines n line ends.
void fold_line_end(std::string_view from, std::size_t& at, std::string& to) {
  while (!to.empty() && is_blank(to.back())) to.pop_back();
  std::size_t ends = 0;
  for (; at < from.size() && (is_blank(from[at]) || from[at] == '\n'); ++at) ends += from[at] == '\n';
  if (ends == 1)
    to += ' ';
  else
    to.append(ends - 1, '\n');
}

/// What a one-letter escape stands for; 0 for a letter that is none.
char32_t escaped(char letter) {
  switch (letter) {
    case 'n': return '\n';
    case 't':
    case '\t': return '\t';
    case '"':
    case '\\':
    case '/':
    case ' ': return static_cast<char32_t>(letter);
    case '_': return 0xA0;
    case 'N': return '\n';
    case 'L': return 0x2028;
    case 'P': return 0x2029;
    case '0':
    case 'a':
    case 'b':
    case 'e':
    case 'f':
    case 'r':
    case 'v': return kReplacement;
    default: return 0;
  }
}

/// What may stand in a text of ours: an escape brings in nothing that clean_text() would have taken away.
bool is_character(unsigned long code) {
  bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  bool control = (code < 0x20 && code != '\t' && code != '\n') || code == 0x7F;
  auto c = static_cast<char32_t>(code);
  return !surrogate && !control && code <= 0x10FFFF && !turns_direction(c) && !is_tag(c);
}

/// "\x41", "\u00e5", "\U0001f600" after the backslash. False where the digits are missing.
bool append_numbered(std::string_view from, std::size_t& at, std::string& to) {
  std::size_t digits = from[at] == 'x' ? 2 : from[at] == 'u' ? 4 : 8;
  std::string_view number = from.substr(at + 1, digits);
  unsigned long code = 0;
  auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), code, 16);
  if (error != std::errc{} || number.size() < digits || end != number.data() + digits) return false;
  append_utf8(to, is_character(code) ? static_cast<char32_t>(code) : kReplacement);
  at += digits + 1;
  return true;
}

/// Moves past an escape; `at` stands on the character after the backslash. False for one that YAML does not know.
bool append_escape(std::string_view from, std::size_t& at, std::string& to) {
  if (at == from.size()) return false;
  char letter = from[at];
  if (letter == 'x' || letter == 'u' || letter == 'U') return append_numbered(from, at, to);
  if (letter == '\n') {  // the line goes on without a space
    at = std::min(from.find_first_not_of(" \t", at + 1), from.size());
    return true;
  }
  char32_t character = escaped(letter);
  if (character == 0) return false;
  append_utf8(to, character);
  ++at;
  return true;
}

std::optional<Quoted> read_double_quoted(std::string_view from) {
  Quoted quoted;
  for (std::size_t at = 1; at < from.size();) {
    char c = from[at];
    if (c == '"') return quoted.rest = from.substr(at + 1), quoted;
    if (c == '\n')
      fold_line_end(from, at, quoted.text);
    else if (c != '\\')
      quoted.text += c, ++at;
    else if (!append_escape(from, ++at, quoted.text))
      return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Quoted> read_single_quoted(std::string_view from) {
  Quoted quoted;
  for (std::size_t at = 1; at < from.size();) {
    char c = from[at];
    if (c == '\n') {
      fold_line_end(from, at, quoted.text);
    } else if (c == '\'' && from.substr(at + 1).starts_with('\'')) {
      quoted.text += c, at += 2;
    } else if (c == '\'') {
      return quoted.rest = from.substr(at + 1), quoted;
    } else {
      quoted.text += c, ++at;
    }
  }
  return std::nullopt;
}

/// The indentation that all of a block scalar's lines share: that of its first line with text.
int indent_of(Lines lines) {
  auto first = std::find_if(lines.begin(), lines.end(), [](const Line& line) { return !line.is_blank(); });
  return first == lines.end() ? 0 : first->indent;
}

}  // namespace

bool is_null(std::string_view plain) {
  return plain.empty() || plain == "~" || plain == "null" || plain == "Null" || plain == "NULL";
}

bool is_reference(std::string_view plain) {
  if (plain.size() < 2 || is_blank(plain[1])) return false;
  if (plain[0] == '*') return plain.find_first_of(" \t") == std::string_view::npos && plain.back() != '*';
  return plain[0] == '&' || plain[0] == '!';
}

Misread refused_reference(Place at) {
  return {at, say("ankare, alias och taggar i YAML läses inte", "anchors, aliases and tags of YAML are not read"),
          say("skriv ut värdet, eller sätt citattecken om texten",
              "write the value out, or put quotation marks round the text")};
}

std::string_view without_comment(std::string_view plain) {
  for (std::size_t at = plain.find('#'); at != std::string_view::npos; at = plain.find('#', at + 1))
    if (at == 0 || is_blank(plain[at - 1])) return trimmed(plain.substr(0, at));
  return plain;
}

std::optional<Quoted> read_quoted(std::string_view from) {
  if (from.starts_with('"')) return read_double_quoted(from);
  if (from.starts_with('\'')) return read_single_quoted(from);
  return std::nullopt;
}

std::string folded_lines(Lines lines) {
  std::string text;
  std::size_t blank = 0;
  for (const auto& line : lines) {
    bool is_first = &line == &lines.front();
    if (line.is_blank()) ++blank;
    if (line.is_blank() || (line.is_comment() && !is_first)) continue;
    if (!text.empty()) blank == 0 ? text += ' ' : text.append(blank, '\n');
    text += line.content;
    blank = 0;
  }
  return text;
}

bool is_block_head(std::string_view content) {
  if (!content.starts_with('|') && !content.starts_with('>')) return false;
  return without_comment(content).substr(1).find_first_not_of("+-123456789") == std::string_view::npos;
}

std::string read_block_scalar(std::string_view head, Lines lines) {
  bool folds = head.starts_with('>');
  int base = indent_of(lines);
  std::string text;
  std::size_t ends = 0;
  bool deeper_before = false;
  for (const auto& line : lines) {
    if (line.is_comment() && line.indent < base) continue;
    if (line.is_blank()) {
      ends += !text.empty();
      continue;
    }
    bool deeper = line.indent > base;
    bool joins = folds && !deeper && !deeper_before;
    if (!text.empty()) joins&& ends == 0 ? text += ' ' : text.append(joins ? ends : ends + 1, '\n');
    text.append(static_cast<std::size_t>(std::max(0, line.indent - base)), ' ');
    text += line.content;
    ends = 0;
    deeper_before = deeper;
  }
  return text;
}

}  // namespace insyn::parse
