// SPDX-License-Identifier: EUPL-1.2
#include "parse/text/node_places.hpp"

#include <algorithm>

namespace insyn::parse {

NodePlaces::NodePlaces(const Published& published, const std::vector<int>& spaced_headings)
    : published_(published), spaced_headings_(spaced_headings) {
  line_starts_.push_back(0);
  for (auto at = published.text.find('\n'); at != std::string::npos; at = published.text.find('\n', at + 1))
    line_starts_.push_back(at + 1);
}

/// cmark-gfm gives no place to a bare link and to the text after it: `follow` has noted theirs.
Start NodePlaces::noted(cmark_node* node) const {
  auto noted = unplaced_.find(node);
  return noted == unplaced_.end() ? Start{} : noted->second;
}

/// cmark takes every line of a paragraph to begin in the column of its first; each begins behind its own blanks and
/// marks of quotes, which a lazy line has fewer of.
int NodePlaces::column_of(cmark_node* node, int line) const {
  int column = cmark_node_get_start_column(node);
  cmark_node* block = node;
  while ((cmark_node_get_type(block) & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_INLINE)
    block = cmark_node_parent(block);
  bool is_first = block == node || cmark_node_get_start_line(block) >= line;
  if (is_first || static_cast<std::size_t>(line) > line_starts_.size()) return column;
  std::string_view rest = text_from_line(line);
  auto begins = static_cast<int>(std::min(rest.find_first_not_of(" \t>"), rest.size()));
  return column + begins - (cmark_node_get_start_column(block) - 1);
}

Start NodePlaces::follow(cmark_node* node, Start& next) {
  if (cmark_node_get_start_line(node) < 1) unplaced_[node] = next;
  cmark_node* words = cmark_node_get_type(node) == CMARK_NODE_LINK ? cmark_node_first_child(node) : node;
  const char* literal = words == nullptr ? nullptr : cmark_node_get_literal(words);
  const std::size_t size = literal == nullptr ? 0 : std::string_view(literal).size();
  const Start start = start_of(node);
  next = {start.line, start.column + static_cast<int>(size)};
  return start;
}

Place NodePlaces::in_file(Start start) {
  if (!is_in_text(start)) return {};
  std::string_view rest = text_from_line(start.line);
  rest = rest.substr(0, rest.find('\n'));  // cells that were added to a row's end stand there
  auto byte = std::min(static_cast<std::size_t>(std::max(0, start.column - 1)), rest.size());
  int column = columns_.of(start.line, rest, byte) + 1;
  if (start.column > 1 && is_spaced(start.line)) --column;
  return published_.in_file({start.line, column});
}

std::size_t NodePlaces::byte_of(Start start) const {
  if (!is_in_text(start)) return 0;
  const int before = start.column - 1 - (is_spaced(start.line) ? 1 : 0);
  return line_start(start.line) + static_cast<std::size_t>(std::max(0, before));
}

bool NodePlaces::is_spaced(int line) const {
  return std::binary_search(spaced_headings_.begin(), spaced_headings_.end(), line);
}

}  // namespace insyn::parse
