// SPDX-License-Identifier: EUPL-1.2
#include "convert/markdown_lines.hpp"

#include <algorithm>

#include "base/encode.hpp"
#include "base/text.hpp"

namespace insyn::convert {
namespace {

bool is_word(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  return is_letter_or_digit(next_code_point(text, at));
}

bool ends_in_word(std::string_view text) {
  if (text.empty()) return false;
  std::size_t from = text.size() - 1;
  while (from > 0 && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) --from;
  return is_word(text, from);
}

// ---- letters --------------------------------------------------------------------------------------------------------

/// Signs of Markdown get a backslash; those that mean nothing where they stand stay bare.
std::string letters(std::string_view text) {
  std::string safe;
  for (std::size_t at = 0; at < text.size(); ++at) {
    char c = text[at];
    std::string_view rest = text.substr(at);
    bool is_between = at > 0 && ends_in_word(text.substr(0, at)) && is_word(text, at + 1);
    bool is_sign = c == '\\' || c == '`' || c == '*' || c == '[' || c == ']' || c == '|' || rest.starts_with("~~") ||
                   (c == '_' && !is_between) || (c == '&' && rest.find(';') < 12);
    if (is_sign) safe += '\\';
    safe += c;
    if (rest.starts_with("<!--")) safe += '\\';  // <\!-- is letters, and no comment
  }
  return safe;
}

/// What would begin a heading, a list, a quote or a rule at the start of a line.
std::string line_start(std::string line) {
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  bool counts = digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')') &&
                (digits + 1 == line.size() || line[digits + 1] == ' ');
  if (counts) return line.insert(digits, "\\");
  bool begins = !line.empty() && std::string_view("#>+-=").find(line[0]) != std::string_view::npos;
  return begins ? "\\" + line : line;
}

// ---- looks ----------------------------------------------------------------------------------------------------------

std::string marks_of(const Style& style) {
  std::string marks;
  if (style.struck) marks += "~~";
  if (style.bold) marks += "**";
  if (style.italic) marks += "*";
  return marks;
}

std::string_view tag_of(const Style& style) { return style.raised ? "sup" : style.lowered ? "sub" : ""; }

std::string code(const std::string& text) {
  std::string fence = text.find('`') == std::string::npos ? "`" : "``";
  return fence + (fence.size() > 1 ? " " + text + " " : text) + fence;
}

std::string linked(std::string inside, const Run& run) {
  return run.link.empty()
             ? inside
             : "[" + inside + "](" + replaced(replaced(encode::url(run.link), "(", "%28"), ")", "%29") + ")";
}

std::string written(const Run& run) {
  if (!run.picture.empty()) return "![" + letters(run.described) + "](" + run.picture + ")";
  if (run.style.code) return linked(code(run.text), run);
  std::string text = letters(run.text);
  if (auto tag = tag_of(run.style); !tag.empty()) text = fmt::format("<{0}>{1}</{0}>", tag, text);
  return linked(std::move(text), run);
}

}  // namespace

/// Marks stand at words: white space goes outside them, and a colon in bold gets its space after them.
/// (CommonMark 6.2 reads no emphasis else.)
std::string written_line(const Text& line) {
  std::string out;
  const auto& runs = line.runs();
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const Run& run = runs[i];
    std::string marks = marks_of(run.style);
    std::size_t from = run.text.find_first_not_of(' '), to = run.text.find_last_not_of(' ');
    if (marks.empty() || from == std::string::npos) {
      out += written(run);
      continue;
    }
    Run words = run;
    words.text = run.text.substr(from, to + 1 - from);
    bool touches = to + 1 == run.text.size() && i + 1 < runs.size() && is_word(runs[i + 1].text, 0);
    bool needs_space = touches && words.text.ends_with(':');
    bool begins_inside = from == 0 && ends_in_word(out) && !is_word(words.text, 0);
    bool ends_inside = touches && !needs_space && !ends_in_word(words.text);
    if (begins_inside || ends_inside) marks.clear();
    std::string closing(marks.rbegin(), marks.rend());
    out += run.text.substr(0, from) + marks + written(words) + closing + run.text.substr(to + 1);
    if (needs_space) out += ' ';
  }
  return out;
}

std::vector<std::string> written_lines(const Text& text) {
  std::vector<std::string> lines;
  for (const Text& line : text.lines())
    if (auto neat = line.tidied(); !neat.empty()) lines.push_back(line_start(written_line(neat)));
  return lines;
}

std::string one_line(const Text& text) {
  std::string line;
  for (const Text& part : text.lines())
    if (auto neat = part.tidied(); !neat.empty()) line += (line.empty() ? "" : " ") + written_line(neat);
  return line;
}

}  // namespace insyn::convert
