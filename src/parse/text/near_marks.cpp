// SPDX-License-Identifier: EUPL-1.2
#include "parse/text/near_marks.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <vector>

#include "base/byte_set.hpp"
#include "base/text.hpp"
#include "base/unseen.hpp"
#include "parse/text/markdown.hpp"

namespace insyn::parse {
namespace {

using Lines = std::vector<std::string_view>;

// ---- a line as it looks ---------------------------------------------------------------------------------------------

bool is_space(char32_t c) {
  return c == U' ' || c == U'\t' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

/// Takes no room on the page: soft hyphen, joiners, marks of direction, variation selectors.
bool takes_no_room(char32_t c) {
  return c == 0xAD || c == 0x34F || c == 0x61C || c == 0x180E || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x2060 && c <= 0x2064) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF || turns_direction(c) || is_tag(c);
}

/// The line as one who skims it sees it: no escapes, stars or invisible characters; full-width forms are the usual.
std::string seen(std::string_view line) {
  std::string out;
  for (std::size_t i = 0; i < line.size();) {
    char32_t c = next_code_point(line, i);
    if (c == U'\\' || c == U'*' || c == U'_' || takes_no_room(c)) continue;
    bool full_width = c >= 0xFF01 && c <= 0xFF5E;
    append_utf8(out, is_space(c) ? U' ' : full_width ? c - 0xFEE0 : c == 0xA1 ? U'!' : c);
  }
  return out;
}

std::string skimmed(std::string_view line) {
  std::string out = seen(line);
  std::erase(out, ' ');
  return folded(out);
}

/// Whether "intern" stands in the skimmed line. One that is written in ASCII and Swedish letters, as nearly all are, is
/// read as it stands.
bool says_intern(std::string_view line) {
  constexpr std::string_view word = "intern";
  static constexpr ByteSet kPassedOver(" \t\\*_");
  std::size_t read = 0;
  for (std::size_t i = 0; i < line.size() && read < word.size(); ++i) {
    const auto byte = static_cast<unsigned char>(line[i]), letter = static_cast<unsigned char>(byte | 0x20);
    if (byte == 0xC3)
      ++i, read = 0;
    else if (byte >= 0x80)
      return skimmed(line).find(word) != std::string::npos;
    else if (!kPassedOver.has(line[i]))
      read = letter == word[read] ? read + 1 : letter == word[0] ? 1 : 0;
  }
  return read == word.size();
}

std::size_t marks_in(std::string_view text) {
  constexpr std::string_view mark = "[!intern";
  std::string words = skimmed(text);
  std::size_t count = 0;
  for (auto at = words.find(mark); at != std::string::npos; at = words.find(mark, at + mark.size())) ++count;
  return count;
}

// ---- what is nearly a mark ------------------------------------------------------------------------------------------

struct Opened {
  std::string_view words{};  // after the signs of quotes, lists and headings
  bool in_quote = false;
};

Opened opened(std::string_view line) {
  Opened found{line};
  for (auto& words = found.words; !words.empty();) {
    auto number = std::min(words.find_first_not_of("0123456789"), words.size());
    if (words.front() == '>') found.in_quote = true;
    if (std::string_view(" >#+-").find(words.front()) != std::string_view::npos)
      words.remove_prefix(1);
    else if (number > 0 && number < words.size() && (words[number] == '.' || words[number] == ')'))
      words.remove_prefix(number + 1);
    else
      break;
  }
  return found;
}

bool is_marking_word(std::string_view word) {
  constexpr std::array<std::string_view, 4> known{"internt", "internal", "interna", "intern"};
  return std::find(known.begin(), known.end(), folded(word)) != known.end();
}

bool is_capitals(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// Whether the bracket that closes in `rest` makes a link: "](a.md)", "][1]", "]: a.md".
bool is_link(std::string_view rest) {
  rest = rest.substr(std::min(rest.find(']'), rest.size()));
  if (!rest.starts_with("]:")) return rest.starts_with("](") || rest.starts_with("][");
  auto target = trimmed(rest.substr(2));
  return target.find(' ') == std::string_view::npos && target.find_first_of("./") != std::string_view::npos;
}

/// "Internt arbete pågår" is innocent, as is a link "[Internt](…)": it takes brackets, an exclamation mark, a colon or
/// capitals to be taken for a mark, and outside a quote a closed bracket.
bool is_near_mark(std::string_view line) {
  std::string looks = seen(line);
  auto [words, in_quote] = opened(looks);
  auto opening = words.substr(0, std::min(words.find_first_not_of("[!( "), words.size()));
  auto rest = words.substr(opening.size());
  std::size_t end = 0;
  while (end < rest.size() && ((rest[end] >= 'a' && rest[end] <= 'z') || (rest[end] >= 'A' && rest[end] <= 'Z'))) ++end;
  auto word = rest.substr(0, end), right_after = rest.substr(end), after = trimmed(right_after);
  std::size_t next = 0;
  bool goes_on =
      right_after.starts_with('-') || (!right_after.empty() && is_letter_or_digit(next_code_point(right_after, next)));
  if (goes_on || !is_marking_word(word)) return false;

  bool has_bracket = opening.find('[') != std::string_view::npos;
  if (has_bracket && is_link(right_after)) return false;
  bool is_bracketed = has_bracket && !after.empty() && std::string_view("]!:").find(after[0]) != std::string_view::npos;
  bool exclaims = opening.find('!') != std::string_view::npos || right_after.starts_with('!');
  return is_bracketed || (in_quote && (exclaims || is_capitals(word) || after.starts_with(':')));
}

// ---- shown code -----------------------------------------------------------------------------------------------------

/// A fenced code block: its content is the lines between `line` and `end` (from 0).
struct Fence {
  std::size_t line = 0, end = 0;
  std::string signs{};
  bool is_closed = false;
};

struct ShownCode {
  std::vector<Fence> fences{};
  std::map<std::size_t, std::size_t> marks{};  // how many stand in code spans, by line from 0
};

bool closes(std::string_view line, const Fence& fence) {
  line = line.substr(std::min(line.find_first_not_of(" \t>"), line.size()));
  auto end = std::min(line.find_first_not_of(fence.signs[0]), line.size());
  return end >= fence.signs.size() && line.find_first_not_of(" \t", end) == std::string_view::npos;
}

Fence fence_of(cmark_node* code_block, int length, char sign, const Lines& lines) {
  std::string_view literal = cmark_node_get_literal(code_block);
  Fence fence{static_cast<std::size_t>(cmark_node_get_start_line(code_block)) - 1, 0, {}, false};
  fence.end = fence.line + 1 + static_cast<std::size_t>(std::count(literal.begin(), literal.end(), '\n'));
  fence.signs.assign(static_cast<std::size_t>(std::max(length, 3)), sign);
  fence.is_closed = fence.end < lines.size() && closes(lines[fence.end], fence);
  return fence;
}

ShownCode shown_code(std::string_view text, const Lines& lines) {
  ShownCode code;
  Markdown markdown = parse_markdown(text);
  std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> walk(cmark_iter_new(markdown.root.get()), cmark_iter_free);
  while (cmark_iter_next(walk.get()) != CMARK_EVENT_DONE) {
    cmark_node* node = cmark_iter_get_node(walk.get());
    int length = 0, offset = 0;
    char sign = 0;
    if (cmark_node_get_type(node) == CMARK_NODE_CODE) {
      auto line = static_cast<std::size_t>(cmark_node_get_start_line(node)) - 1;
      code.marks[line] += marks_in(cmark_node_get_literal(node));
    } else if (cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK &&
               cmark_node_get_fenced(node, &length, &offset, &sign) != 0) {
      auto fence = fence_of(node, length, sign, lines);
      // What seems to close the fence of a list that has ended opens one of its own.
      if (!code.fences.empty() && code.fences.back().end == fence.line) code.fences.back().is_closed = false;
      code.fences.push_back(std::move(fence));
    }
  }
  return code;
}

bool holds_internal(const Fence& fence, const Lines& lines) {
  for (std::size_t i = fence.line + 1; i < std::min(fence.end, lines.size()); ++i)
    if (lines[i].find("<!--") != std::string_view::npos || marks_in(lines[i]) > 0 || is_near_mark(lines[i]))
      return true;
  return false;
}

// ---- findings -------------------------------------------------------------------------------------------------------

Said how_to_mark(Part part) {
  if (part == Part::front_matter)
    return say("ta bort det härifrån: interna delar kan bara stå i brödtexten",
               "take it away from here: internal parts can only stand in the body");
  return say("börja ett citat med det: \"> [!INTERNT] Det läsaren får se\", och \">\" först på varje rad",
             "begin a quote with it: \"> [!INTERNAL] What readers see\", and \">\" first on each line");
}

class Marker {
 public:
  Marker(const Published& published, Part part, const std::string& path, Findings& findings)
      : published_(published), part_(part), path_(path), findings_(findings) {}

  void misplaced(std::size_t line, std::string_view text) {
    report(line, text.substr(0, text.find('[')),
           say("märket för intern text står fel och döljer ingenting",
               "the mark for internal text is misplaced and hides nothing"),
           how_to_mark(part_));
  }

  void misspelt(std::size_t line, std::string_view text) {
    auto hint = say("skriv > [!INTERNT] först i citatet", "write > [!INTERNAL] first in the quote");
    report(line, text.substr(0, text.find_first_not_of(" \t>")), say("det här döljer ingenting", "this hides nothing"),
           part_ == Part::body ? hint : how_to_mark(part_));
  }

  void open_fence(const Fence& fence, std::string_view text) {
    report(fence.line, text.substr(0, text.find(fence.signs)),
           say("kodblocket som börjar här har inget slut, och döljer inte det interna under det",
               "the code block that begins here has no end, and does not hide what is internal below it"),
           say("skriv en rad med {0} där koden slutar; är det ingen kod, ta bort {0} härifrån",
               "write a line of {0} where the code ends; if it is no code, take {0} away from here", fence.signs));
  }

 private:
  void report(std::size_t line, std::string_view before, Said message, Said hint) {
    Place at{static_cast<int>(line) + 1, static_cast<int>(code_points(before)) + 1};
    findings_.push_back({.rule = Rule::internal_mark,
                         .file = path_,
                         .at = published_.in_file(at),
                         .message = std::move(message),
                         .hint = std::move(hint)});
  }

  const Published& published_;
  Part part_;
  const std::string& path_;
  Findings& findings_;
};

/// The lines that are no marks of the author's: what the author lets readers see instead, and code.
std::vector<bool> passed_over(const Published& published, const ShownCode& code, std::size_t count) {
  std::vector<bool> passed(count);
  for (const auto& trace : published.traces) passed[static_cast<std::size_t>(trace.line) - 1] = true;
  for (const auto& fence : code.fences)
    for (auto i = fence.line + 1; i < std::min(fence.end, count); ++i) passed[i] = true;
  return passed;
}

}  // namespace

bool mentions_mark(std::string_view text) {
  static constexpr ByteSet kSigns("!>[\xC2\xEF");  // the last two begin "¡" and full-width forms
  for (std::size_t at = kSigns.first_in(text); at < text.size(); at = kSigns.first_in(text, at + 1)) {
    auto sign = text.substr(at, 2);
    if ((sign[0] == '\xC2' && sign != "\xC2\xA1") || (sign[0] == '\xEF' && sign != "\xEF\xBC")) continue;
    std::size_t begin = text.rfind('\n', at) + 1;  // npos + 1 is 0
    at = std::min(text.find('\n', at), text.size());
    if (says_intern(text.substr(begin, at - begin))) return true;
  }
  return false;
}

void report_near_marks(const Published& published, Part part, const std::string& path, Findings& findings) {
  auto lines = lines_of(published.text);
  auto code = shown_code(published.text, lines);
  Marker marker(published, part, path, findings);
  for (const auto& fence : code.fences)
    if (!fence.is_closed && fence.line < lines.size() && holds_internal(fence, lines))
      marker.open_fence(fence, lines[fence.line]);
  auto passed = passed_over(published, code, lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (passed[i]) continue;
    if (marks_in(lines[i]) > code.marks[i])
      marker.misplaced(i, lines[i]);
    else if (is_near_mark(lines[i]))
      marker.misspelt(i, lines[i]);
  }
}

}  // namespace insyn::parse
