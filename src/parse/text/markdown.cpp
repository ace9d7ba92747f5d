// SPDX-License-Identifier: EUPL-1.2
#include "parse/text/markdown.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <dlfcn.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <string>

#include "base/byte_set.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

// cmark-gfm 0.29.0.gfm.6 switches a process-wide table of special characters on and off at the end of every parse,
// which makes parallel parsing lose strikethrough and bare links. The library calls the function through its exported
// name, so this definition stands in for it: the characters are added once (every parser here has the same extensions)
// and stay.
extern "C" void cmark_manage_extensions_special_characters(cmark_parser* parser, int add) {
  if (!add) return;
  static std::once_flag added;
  std::call_once(added, [parser] {
    using Manage = void (*)(cmark_parser*, int);
    auto original = reinterpret_cast<Manage>(dlsym(RTLD_NEXT, "cmark_manage_extensions_special_characters"));
    INSYN_EXPECTS(original != nullptr);
    original(parser, 1);
  });
}

namespace insyn::parse {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Length of one of our tags at the start of `text` (it starts with `<`), 0 for anything else.
std::size_t our_tag_length(std::string_view text) {
  constexpr std::array<std::string_view, 11> tags{"<br>",   "<br/>", "<br />", "<sup>", "</sup>", "<sub>",
                                                  "</sub>", "<s>",   "</s>",   "<u>",   "</u>"};
  for (auto tag : tags) {
    if (text.size() < tag.size()) continue;
    bool same = true;
    for (std::size_t i = 0; i < tag.size() && same; ++i) same = (text[i] | (is_letter(text[i]) ? 0x20 : 0)) == tag[i];
    if (same) return tag.size();
  }
  return 0;
}

/// `<https://…>` and `<a@b.se>`: a scheme or an at sign before the closing bracket, and no space.
bool is_autolink(std::string_view text) {
  auto end = text.find_first_of("> \t\n<", 1);
  if (end == std::string_view::npos || text[end] != '>') return false;
  std::string_view inside = text.substr(1, end - 1);
  auto colon = inside.find(':');
  bool scheme = colon != std::string_view::npos && colon >= 2 && colon <= 32 && is_letter(inside[0]);
  return scheme || inside.find('@') != std::string_view::npos;
}

/// `](<a b.md>)` and `[x]: <a b.md>`: the bracket belongs to a link's target.
bool is_link_target(std::string_view before) {
  return before.ends_with("](") || before.ends_with("]: ") || before.ends_with("]:");
}

/// `\<`: the author means the sign itself, and cmark reads it so.
bool is_escaped(std::string_view before) {
  auto last = before.find_last_not_of('\\');
  return (before.size() - (last + 1)) % 2 == 1;  // npos + 1 is 0
}

void hide_angles(std::string& text) {
  for (auto at = text.find('<'); at != std::string::npos; at = text.find('<', at + 1)) {
    std::string_view rest = std::string_view(text).substr(at);
    if (is_escaped(std::string_view(text).substr(0, at))) continue;
    if (our_tag_length(rest) > 0)
      text[at] = kOurTag;
    else if (!is_autolink(rest) && !is_link_target(std::string_view(text).substr(0, at)))
      text[at] = kAngle;
  }
}

/// "#bussar #integration": words to find posts by, and no heading.
bool is_hashtags(std::string_view line) {
  const auto next = line.find(" #");
  return next != std::string_view::npos && line.substr(next + 2, 1).find_first_of("# \n") != 0 &&
         next + 2 < line.size();
}

/// `##Rubrik`, `#Rubrik`: hashes directly followed by a letter (or, after two hashes, a digit or §) at a line's start.
std::size_t hashes_without_space(std::string_view line) {
  auto start = line.find_first_not_of(' ');
  if (start == std::string_view::npos || start > 3 || line[start] != '#') return 0;
  auto end = line.find_first_not_of('#', start);
  if (end == std::string_view::npos || end - start > 6) return 0;
  if (end - start == 1 && is_hashtags(line.substr(end))) return 0;
  auto next = static_cast<unsigned char>(line[end]);
  bool letter = is_letter(static_cast<char>(next)) || next >= 0x80;
  bool number = end - start >= 2 && next >= '0' && next <= '9';
  return letter || number ? end : 0;
}

bool is_fence(std::string_view line) {
  static constexpr ByteSet kBefore(" >");
  line.remove_prefix(kBefore.first_not_in(line));
  return line.starts_with("```") || line.starts_with("~~~");
}

/// The text with a space put after bare hashes, outside fenced code; the lines it was put in are noted. Nothing is
/// copied where there are none.
std::string space_headings(std::string text, std::vector<int>& spaced) {
  if (text.find('#') == std::string::npos) return text;
  std::string out;
  bool in_fence = false;
  int number = 0;
  std::size_t copied = 0;
  for (std::size_t from = 0; from < text.size();) {
    ++number;
    auto end = std::min(text.find('\n', from), text.size() - 1) + 1;
    std::string_view line = std::string_view(text).substr(from, end - from);
    if (is_fence(line)) in_fence = !in_fence;
    if (auto hashes = in_fence ? 0 : hashes_without_space(line)) {
      out.append(text, copied, from + hashes - copied) += ' ';
      copied = from + hashes;
      spaced.push_back(number);
    }
    from = end;
  }
  return copied == 0 ? text : out.append(text, copied);
}

// ---- tables ---------------------------------------------------------------------------------------------------------

/// A row without the quote marks and blanks round it.
std::string_view row_in(std::string_view line) {
  static constexpr ByteSet kBefore(" \t>"), kAfter(" \t\n");
  line.remove_prefix(kBefore.first_not_in(line));
  while (!line.empty() && kAfter.has(line.back())) line.remove_suffix(1);
  return line;
}

/// How many cells a row has; 0 for a line without a bar.
std::size_t cells_in(std::string_view row) {
  if (row.find('|') == std::string_view::npos) return 0;
  std::size_t bars = 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i] == '\\')
      ++i;
    else if (row[i] == '|')
      ++bars;
  }
  if (bars == 0) return 0;
  bool first = row.starts_with('|'), last = row.ends_with('|') && row.size() > 1 && !row.ends_with("\\|");
  return bars + 1 - (first ? 1U : 0U) - (last ? 1U : 0U);
}

bool is_delimiter_row(std::string_view row) {
  return row.find_first_not_of("|-: \t") == std::string_view::npos && row.find('-') != std::string_view::npos &&
         cells_in(row) > 0;
}

void add_cells(std::string& out, std::string_view line, std::size_t count, std::string_view cell) {
  out += line.substr(0, line.find_last_not_of(" \t\n") + 1);
  if (!out.ends_with('|')) out += '|';
  for (; count > 0; --count) (out += cell) += '|';
  out += '\n';
}

void add_lines(std::string& out, const std::vector<std::string_view>& lines, std::size_t from, std::size_t end) {
  for (std::size_t i = from; i < end; ++i) (out += lines[i]) += '\n';
}

/// GFM drops the cells of a row that its table's head has no column for. Here the head gets empty cells for them.
/// Nothing is copied where there are none.
std::string widen_tables(std::string text) {
  if (text.find('|') == std::string::npos) return text;
  auto lines = lines_of(text);
  std::string out;
  std::size_t copied = 0;
  bool in_fence = false;
  for (std::size_t i = 0, end = 1; i < lines.size(); i = end, end = i + 1) {
    if (is_fence(lines[i])) in_fence = !in_fence;
    std::size_t head = in_fence ? 0 : cells_in(row_in(lines[i])), widest = head;
    if (head > 0 && end < lines.size() && is_delimiter_row(row_in(lines[end])) && cells_in(row_in(lines[end])) == head)
      for (; end < lines.size() && !row_in(lines[end]).empty(); ++end)
        widest = std::max(widest, cells_in(row_in(lines[end])));
    if (widest == head) continue;
    add_lines(out, lines, copied, i);
    add_cells(out, lines[i], widest - head, "  ");
    add_cells(out, lines[i + 1], widest - head, " - ");
    copied = i + 2;
  }
  if (copied == 0) return text;
  add_lines(out, lines, copied, lines.size());
  return out;
}

}  // namespace

Markdown parse_markdown(std::string_view text) {
  static std::once_flag registered;
  std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);
  // One parser a call: cmark's own state is per parser once the table of special characters stays put.
  Markdown result;
  std::string fed(text);
  hide_angles(fed);
  fed = space_headings(widen_tables(std::move(fed)), result.spaced_headings);
  // Without SOURCEPOS cmark loses count of lines behind a code span that goes over several.
  std::unique_ptr<cmark_parser, void (*)(cmark_parser*)> parser(
      cmark_parser_new_with_mem(CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE | CMARK_OPT_SOURCEPOS, begin_tree()),
      cmark_parser_free);
  for (const char* name : {"table", "tasklist", "strikethrough", "autolink"})
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  cmark_parser_feed(parser.get(), fed.data(), fed.size());
  result.root.reset(cmark_parser_finish(parser.get()));
  return result;
}

}  // namespace insyn::parse
