// SPDX-License-Identifier: EUPL-1.2
#include "parse/text/clean.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/unseen.hpp"
#include "parse/text/unseen_mends.hpp"

namespace insyn::parse {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kLongestLine = 100'000;  // bytes; the longest seen in the wild is 33 254
constexpr long kMostCells = 300;               // cmark-gfm pads every row of a table to the width of its head

std::string with_lf(std::string_view bytes) {
  if (bytes.find('\r') == std::string_view::npos) return std::string(bytes);
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] != '\r')
      out += bytes[i];
    else if (i + 1 >= bytes.size() || bytes[i + 1] != '\n')
      out += '\n';
  }
  return out;
}

bool is_control(char c) {
  auto u = static_cast<unsigned char>(c);
  return ((u < 0x20) & (u != '\n') & (u != '\t')) | (u == 0x7F);
}

/// To the end of the text, as no text has any, and without a branch: sixteen letters in a step.
bool has_controls(std::string_view text) {
  unsigned char found = 0;
  for (char c : text) found |= static_cast<unsigned char>(is_control(c));
  return found != 0;
}

void report_encoding(const Source& source, std::size_t offset, Findings& findings) {
  bool nul = offset < source.bytes.size() && source.bytes[offset] == '\0';
  findings.push_back(
      {.rule = Rule::encoding,
       .file = source.path,
       .at = place_of(source.bytes, offset),
       .message =
           nul ? say("filen är ingen textfil (den innehåller ett nolltecken)", "the file is not text (it holds a NUL)")
               : say("tecknet är inte kodat i UTF-8", "the character is not encoded in UTF-8"),
       .hint = say("spara filen som text med kodningen UTF-8", "save the file as text encoded in UTF-8")});
}

long cells_in(std::string_view text) {
  long count = 0;
  for (auto at = text.find('|'); at != std::string_view::npos; at = text.find('|', at + 1)) ++count;
  return count;
}

/// True when some line is longer or wider than any real note's: cmark-gfm 0.29 takes quadratic time on those.
bool is_monstrous(const Source& source, std::string_view text, Findings& findings) {
  if (text.size() <= kLongestLine && cells_in(text) <= kMostCells) return false;  // nor is any line of it
  int number = 0;
  while (!text.empty()) {
    ++number;
    auto end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.size() > kLongestLine || cells_in(line) > kMostCells) {
      findings.push_back(
          {.rule = Rule::too_large,
           .file = source.path,
           .at = {number, 1},
           .message = say("raden är för lång eller har för många tabellceller",
                          "the line is too long or has too many table cells"),
           .hint = say("dela upp den; högst {} tecken och {} celler på en rad",
                       "split it; at most {} characters and {} cells a line", kLongestLine, kMostCells)});
      return true;
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return false;
}

void report_controls(const Source& source, std::string_view text, Findings& findings) {
  if (!has_controls(text)) return;
  auto offset = static_cast<std::size_t>(std::find_if(text.begin(), text.end(), is_control) - text.begin());
  auto count = std::count_if(text.begin(), text.end(), is_control);
  findings.push_back(
      {.rule = Rule::control_character,
       .file = source.path,
       .at = place_of(text, offset),
       .message = say("osynliga styrtecken i texten ({} st)", "invisible control characters in the text ({})", count),
       .hint = say("ta bort dem, det första står här", "remove them, the first is here"),
       .edits = without_controls(source.bytes)});
}

/// The text without what would show it in another order than it is written in, or hide letters in it.
std::string turned_back(const Source& source, std::string text, Findings& findings) {
  Unturned plain = unturned(text);
  if (plain.removed == 0) return text;
  findings.push_back(
      {.rule = Rule::control_character,
       .file = source.path,
       .at = place_of(text, plain.first),
       .message =
           say("osynliga tecken som vänder texten eller gömmer bokstäver ({} st); de tas inte med",
               "invisible characters that turn the text round or hide letters ({}); they are left out", plain.removed),
       .hint = say("ta bort dem, det första står här; riktningsmärkena LRM och RLM går bra",
                   "remove them, the first is here; the direction marks LRM and RLM are fine"),
       .edits = without_turns(source.bytes)});
  return std::move(plain.text);
}

}  // namespace

Place place_of(std::string_view text, std::size_t offset) {
  std::string_view before = text.substr(0, std::min(offset, text.size()));
  auto line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  return {static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1,
          static_cast<int>(code_points(before.substr(line_start))) + 1};
}

std::string clean_text(const Source& source, Findings& findings) {
  std::string_view bytes = source.bytes;
  auto bad = std::min(first_invalid_utf8(bytes), bytes.find('\0'));
  if (bad < bytes.size()) {
    report_encoding(source, bad, findings);
    return {};
  }
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  std::string text = to_nfc(with_lf(bytes));
  if (is_monstrous(source, text, findings)) return {};
  report_controls(source, text, findings);
  return turned_back(source, std::move(text), findings);
}

}  // namespace insyn::parse
