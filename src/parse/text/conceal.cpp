// SPDX-License-Identifier: EUPL-1.2
#include "parse/text/conceal.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "base/text.hpp"
#include "parse/text/author_lines.hpp"
#include "parse/text/comments.hpp"
#include "parse/text/markdown.hpp"
#include "parse/text/near_marks.hpp"

namespace insyn::parse {
namespace {

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

std::optional<Block> internal_block(cmark_node* node, const AuthorLines& lines) {
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

std::vector<Block> internal_blocks(const AuthorLines& lines) {
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

void note_block(const AuthorLines& lines, const Block& block, Internal& internal) {
  std::string hidden;  // the first line is the marker and what stands in for the rest: nothing of it is internal
  for (std::size_t i = block.line + 1; i < block.end; ++i) (hidden += lines[i].text) += '\n';
  internal.texts.push_back({InternalText::Kind::block, hidden, author_place(lines[block.line], block.byte)});
}

/// Adds the trace where the block stood. A blank line follows it, so that no public line becomes a lazy part of it.
void add_trace(const AuthorLines& lines, const Block& block, AuthorLines& to) {
  AuthorLine trace = lines[block.line];
  std::string prefix = trace.text.substr(0, block.byte);
  trace.text = prefix + "> " + block.stand_in;
  trace.trace_column = static_cast<int>(block.byte) + 1;
  auto outer = std::count(prefix.begin(), prefix.end(), '>');
  bool text_follows = block.end < lines.size() && !ends_quote(lines[block.end].text, outer);
  std::replace_if(
      prefix.begin(), prefix.end(), [](char c) { return c != '>' && c != ' '; }, ' ');
  AuthorLine blank{prefix.substr(0, prefix.find_last_not_of(' ') + 1), trace.line, 0, 0};
  to.push_back(std::move(trace));
  if (text_follows) to.push_back(std::move(blank));
}

void take_blocks(AuthorLines& lines, Internal& internal) {
  AuthorLines kept;
  std::size_t from = 0;
  for (const auto& block : internal_blocks(lines)) {
    note_block(lines, block, internal);
    for (; from < block.line; ++from) kept.push_back(std::move(lines[from]));
    add_trace(lines, block, kept);
    from = block.end;
  }
  for (; from < lines.size(); ++from) kept.push_back(std::move(lines[from]));
  lines = std::move(kept);
}

Published published_from(const AuthorLines& lines, int first_line) {
  Published published{.text = joined(lines), .first_line = first_line};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    published.author_line.push_back(lines[i].line);
    published.author_column.push_back(lines[i].column);
    if (lines[i].trace_column > 0) published.traces.push_back({static_cast<int>(i) + 1, lines[i].trace_column});
  }
  return published;
}

}  // namespace

std::string conceal_front_matter(std::string_view yaml, int first_line, const std::string& path, Internal& internal,
                                 Findings& findings) {
  bool has_comments = yaml.find("<!--") != std::string_view::npos, has_marks = mentions_mark(yaml);
  if (!has_comments && !has_marks) return std::string(yaml);
  AuthorLines lines = author_lines(yaml, first_line);
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
  AuthorLines lines = author_lines(body, first_line);
  if (has_comments) take_comments(lines, Code::may_shelter, path, internal, findings);
  if (has_marks) take_blocks(lines, internal);
  auto published = published_from(lines, first_line);
  report_near_marks(published, Part::body, path, findings);
  return published;
}

}  // namespace insyn::parse
