// SPDX-License-Identifier: EUPL-1.2
#include "parse/text/conceal.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "base/text.hpp"
#include "parse/text/markdown.hpp"
#include "parse/text/near_marks.hpp"

namespace insyn::parse {
namespace {

struct Line {
  std::string text{};
  int author_line = 0;
  int author_column = 0;
  int trace_column = 0;  // bytes from 1, of the `>`; 0: no trace
};
using Lines = std::vector<Line>;

std::string joined(const Lines& lines) {
  std::string text;
  for (const auto& line : lines) (text += line.text) += '\n';
  return text;
}

Lines lines_from(std::string_view body, int first_line) {
  Lines lines;
  for (auto text : lines_of(body))
    lines.push_back({std::string(text), first_line + static_cast<int>(lines.size()), 0, 0});
  return lines;
}

/// Blank as CommonMark means it: a no-break space is text, and carries a quote's paragraph on.
bool is_blank(std::string_view line) { return line.find_first_not_of(" \t") == std::string_view::npos; }

struct Spot {
  std::size_t line = 0, byte = 0;
};

std::optional<Spot> find_from(const Lines& lines, std::string_view what, Spot from) {
  for (std::size_t i = from.line; i < lines.size(); ++i) {
    auto at = lines[i].text.find(what, i == from.line ? from.byte : 0);
    if (at != std::string::npos) return Spot{i, at};
  }
  return std::nullopt;
}

// ---- comments -------------------------------------------------------------------------------------------------------

/// A comment's end inside the same code: then all of it is code.
bool closes_in(std::string_view literal, std::size_t probe) {
  return literal.find("-->", probe) != std::string_view::npos;
}

bool is_fenced(cmark_node* code_block) {
  int length = 0, offset = 0;
  char character = 0;
  return cmark_node_get_fenced(code_block, &length, &offset, &character) != 0;
}

/// Whether the comment that opens at `spot` is shown code: CommonMark itself is asked, with the opener made
/// unmistakable. A code span that holds the opener but not the comment's end is no shelter, nor is a line that is code
/// only because it is indented: what is doubtful is internal.
bool is_code(const Lines& lines, Spot spot) {
  constexpr std::string_view probe = "\x03\x03\x03\x03";
  Lines marked = lines;
  marked[spot.line].text.replace(spot.byte, probe.size(), probe);
  Markdown markdown = parse_markdown(joined(marked));
  std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> walk(cmark_iter_new(markdown.root.get()), cmark_iter_free);
  while (cmark_iter_next(walk.get()) != CMARK_EVENT_DONE) {
    cmark_node* node = cmark_iter_get_node(walk.get());
    auto type = cmark_node_get_type(node);
    if (type != CMARK_NODE_CODE && type != CMARK_NODE_CODE_BLOCK) continue;
    std::string_view literal = cmark_node_get_literal(node);
    if (auto at = literal.find(probe); at != std::string_view::npos)
      return type == CMARK_NODE_CODE_BLOCK ? is_fenced(node) : closes_in(literal, at);
  }
  return false;
}

/// Whether any comment may be shown code: one parse tells for all. A comment's own words can only make this say yes.
bool shelters_any(const Lines& lines) {
  Markdown markdown = parse_markdown(replaced(joined(lines), "<!--", "\x03\x03\x03\x03"));
  std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> walk(cmark_iter_new(markdown.root.get()), cmark_iter_free);
  while (cmark_iter_next(walk.get()) != CMARK_EVENT_DONE) {
    cmark_node* node = cmark_iter_get_node(walk.get());
    auto type = cmark_node_get_type(node);
    if (type != CMARK_NODE_CODE && type != CMARK_NODE_CODE_BLOCK) continue;
    if (std::string_view(cmark_node_get_literal(node)).find('\x03') != std::string_view::npos) return true;
  }
  return false;
}

/// Takes the text between two spots out. A line left blank goes away whole, so that no list or table is torn apart.
/// What follows a comment of several lines keeps a line of its own: it must not slip into what stands before the
/// comment.
std::string cut(Lines& lines, Spot from, Spot to) {
  std::string taken = lines[from.line].text.substr(from.byte);
  if (from.line == to.line) taken.resize(to.byte - from.byte);
  for (std::size_t i = from.line + 1; i <= to.line && i < lines.size(); ++i)
    (taken += '\n') += lines[i].text.substr(0, i == to.line ? to.byte : std::string::npos);
  std::vector<Line> kept{lines[from.line]};
  kept.front().text.resize(from.byte);
  if (to.line == from.line) {
    kept.front().text += lines[to.line].text.substr(to.byte);
  } else if (to.line < lines.size()) {
    Line after = lines[to.line];
    after.author_column += static_cast<int>(code_points(std::string_view(after.text).substr(0, to.byte)));
    after.text.erase(0, to.byte);
    kept.push_back(std::move(after));
  }
  std::erase_if(kept, [](const Line& line) { return is_blank(line.text); });
  auto first = lines.begin() + static_cast<std::ptrdiff_t>(from.line);
  auto at = lines.erase(first, lines.begin() + static_cast<std::ptrdiff_t>(std::min(to.line + 1, lines.size())));
  lines.insert(at, kept.begin(), kept.end());
  return taken;
}

Place author_place(const Line& line, std::size_t byte) {
  return {line.author_line,
          line.author_column + static_cast<int>(code_points(std::string_view(line.text).substr(0, byte))) + 1};
}

void report_open_comment(Place at, const std::string& path, Findings& findings) {
  findings.push_back({.rule = Rule::open_comment,
                      .file = path,
                      .at = at,
                      .message = say("kommentaren har inget slut", "the comment has no end"),
                      .hint = say("skriv --> där kommentaren slutar", "write --> where the comment ends")});
}

/// Shown code may hold what looks like a comment. Front matter has no code.
enum class Code { may_shelter, is_none };

void take_comments(Lines& lines, Code code, const std::string& path, Internal& internal, Findings& findings) {
  constexpr std::string_view opener = "<!--", closer = "-->";
  bool may_shelter = code == Code::may_shelter && shelters_any(lines);
  Spot from{};
  while (auto open = find_from(lines, opener, from)) {
    if (may_shelter && is_code(lines, *open)) {
      from = {open->line, open->byte + opener.size()};
      continue;
    }
    Place at = author_place(lines[open->line], open->byte);
    auto close = find_from(lines, closer, {open->line, open->byte + opener.size()});
    if (!close) report_open_comment(at, path, findings);
    Spot end = close ? Spot{close->line, close->byte + closer.size()} : Spot{lines.size(), 0};
    internal.texts.push_back({InternalText::Kind::comment, cut(lines, *open, end), at});
    from = {open->line,
            open->byte < opener.size() ? 0 : open->byte - opener.size()};  // the cut may have made a new one
  }
}

// ---- internal blocks ------------------------------------------------------------------------------------------------

struct Marker {
  std::string_view word;   // folded
  std::string_view trace;  // what stands there when the author gives no words
};
constexpr std::array<Marker, 2> kMarkers{
    Marker{"[!internt]", "En del av anteckningarna publiceras inte på webben."},
    Marker{"[!internal]", "A part of the notes is not published on the web."},
};

/// A quote block that starts with the marker: from its `>` on.
struct Block {
  std::size_t line = 0, byte = 0;  // of the `>`
  std::size_t end = 0;             // the line after its last
  std::string stand_in{};
};

/// Where the next block that is not inside `node` begins (0-based line), or the number of lines.
std::size_t next_block_line(cmark_node* node, std::size_t count) {
  for (cmark_node* at = node; at != nullptr; at = cmark_node_parent(at))
    if (cmark_node* next = cmark_node_next(at)) return static_cast<std::size_t>(cmark_node_get_start_line(next)) - 1;
  return count;
}

/// True for a line that ends a paragraph of the quote: nothing stands on it but the marks of the quotes round it.
bool ends_quote(std::string_view line, std::ptrdiff_t outer_quotes) {
  for (; outer_quotes > 0; --outer_quotes) {
    auto at = line.find_first_not_of(" \t");
    if (at == std::string_view::npos || line[at] != '>') return is_blank(line);
    line.remove_prefix(at + 1);
  }
  return is_blank(line);
}

const Marker* marker_at(std::string_view quote, std::string& stand_in) {
  std::string_view rest = trimmed(quote.substr(1));
  for (const auto& marker : kMarkers) {
    if (!starts_with_folded(rest, marker.word)) continue;
    stand_in = trimmed(rest.substr(marker.word.size()));
    if (stand_in.empty()) stand_in = marker.trace;
    return &marker;
  }
  return nullptr;
}

std::optional<Block> internal_block(cmark_node* node, const Lines& lines) {
  auto line = static_cast<std::size_t>(cmark_node_get_start_line(node)) - 1;
  auto byte = static_cast<std::size_t>(cmark_node_get_start_column(node)) - 1;
  if (line >= lines.size() || byte >= lines[line].text.size() || lines[line].text[byte] != '>') return std::nullopt;
  std::string_view text = lines[line].text;
  Block block{line, byte, line + 1, {}};
  if (marker_at(text.substr(byte), block.stand_in) == nullptr) return std::nullopt;
  auto outer = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(byte), '>');
  std::size_t limit = next_block_line(node, lines.size());
  while (block.end < limit && !ends_quote(lines[block.end].text, outer)) ++block.end;
  return block;
}

std::vector<Block> internal_blocks(const Lines& lines) {
  Markdown markdown = parse_markdown(joined(lines));
  std::vector<Block> blocks;
  std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> walk(cmark_iter_new(markdown.root.get()), cmark_iter_free);
  for (cmark_event_type event; (event = cmark_iter_next(walk.get())) != CMARK_EVENT_DONE;) {
    cmark_node* node = cmark_iter_get_node(walk.get());
    if (event != CMARK_EVENT_ENTER || cmark_node_get_type(node) != CMARK_NODE_BLOCK_QUOTE) continue;
    auto block = internal_block(node, lines);
    if (!block || (!blocks.empty() && block->line < blocks.back().end)) continue;  // inside one already taken
    blocks.push_back(std::move(*block));
  }
  return blocks;
}

/// Puts the trace where the block stood. A blank line follows it, so that no public line becomes a lazy part of it.
void replace_block(Lines& lines, const Block& block, Internal& internal) {
  std::string hidden;  // the first line is the marker and what stands in for the rest: nothing of it is internal
  for (std::size_t i = block.line + 1; i < block.end; ++i) (hidden += lines[i].text) += '\n';
  internal.texts.push_back({InternalText::Kind::block, hidden, author_place(lines[block.line], block.byte)});
  Line trace = lines[block.line];
  std::string prefix = trace.text.substr(0, block.byte);
  trace.text = prefix + "> " + block.stand_in;
  trace.trace_column = static_cast<int>(block.byte) + 1;
  auto first = lines.begin() + static_cast<std::ptrdiff_t>(block.line);
  auto at = lines.erase(first, lines.begin() + static_cast<std::ptrdiff_t>(block.end));
  auto outer = std::count(prefix.begin(), prefix.end(), '>');
  bool text_follows = at != lines.end() && !ends_quote(at->text, outer);
  std::replace_if(
      prefix.begin(), prefix.end(), [](char c) { return c != '>' && c != ' '; }, ' ');
  Line blank{std::string(prefix.substr(0, prefix.find_last_not_of(' ') + 1)), trace.author_line, 0, 0};
  if (text_follows) at = lines.insert(at, blank);
  lines.insert(at, trace);
}

void take_blocks(Lines& lines, Internal& internal) {
  auto blocks = internal_blocks(lines);
  for (auto block = blocks.rbegin(); block != blocks.rend(); ++block) replace_block(lines, *block, internal);
}

Published published_from(const Lines& lines, int first_line) {
  Published published{.text = joined(lines), .first_line = first_line};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    published.author_line.push_back(lines[i].author_line);
    published.author_column.push_back(lines[i].author_column);
    if (lines[i].trace_column > 0) published.traces.push_back({static_cast<int>(i) + 1, lines[i].trace_column});
  }
  return published;
}

}  // namespace

std::string conceal_front_matter(std::string_view yaml, int first_line, const std::string& path, Internal& internal,
                                 Findings& findings) {
  bool has_comments = yaml.find("<!--") != std::string_view::npos, has_marks = mentions_mark(yaml);
  if (!has_comments && !has_marks) return std::string(yaml);
  Lines lines = lines_from(yaml, first_line);
  if (has_comments) take_comments(lines, Code::is_none, path, internal, findings);
  auto published = published_from(lines, first_line);
  if (has_marks) report_near_marks(published, Part::front_matter, path, findings);
  return published.text;
}

Place Published::in_file(Place at) const {
  auto index = static_cast<std::size_t>(at.line - 1);
  if (author_line.empty()) return {first_line + at.line - 1, at.column};
  return index < author_line.size() ? Place{author_line[index], at.column + author_column[index]} : Place{};
}

bool is_standard_trace(std::string_view stand_in) {
  return std::any_of(kMarkers.begin(), kMarkers.end(), [&](const Marker& marker) { return marker.trace == stand_in; });
}

Published conceal(std::string_view body, int first_line, const std::string& path, Internal& internal,
                  Findings& findings) {
  bool has_comments = body.find("<!--") != std::string_view::npos, has_marks = mentions_mark(body);
  if (!has_comments && !has_marks) return {.text = std::string(body), .first_line = first_line};
  Lines lines = lines_from(body, first_line);
  if (has_comments) take_comments(lines, Code::may_shelter, path, internal, findings);
  if (has_marks) take_blocks(lines, internal);
  auto published = published_from(lines, first_line);
  report_near_marks(published, Part::body, path, findings);
  return published;
}

}  // namespace insyn::parse
