// SPDX-License-Identifier: EUPL-1.2
// Where the nodes of cmark's tree stand: in the Markdown that was parsed, and in the author's file.
#pragma once
#include <cmark-gfm.h>

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "parse/text/columns.hpp"
#include "parse/text/conceal.hpp"

namespace insyn::parse {

/// A place in the Markdown: line and byte from 1, as cmark counts. Line 0: nobody knows.
struct Start {
  int line = 0, column = 0;
};

/// Asked node for node in the order of the text: columns are counted on from the last place, and `follow` remembers.
class NodePlaces {
 public:
  /// `spaced_headings`: see Markdown. Both must outlive this.
  NodePlaces(const Published& published, const std::vector<int>& spaced_headings);

  [[nodiscard]] Start start_of(cmark_node* node) const {
    int line = cmark_node_get_start_line(node);
    return line > 0 ? Start{line, column_of(node, line)} : noted(node);
  }
  /// The node's start, which is noted to be `next` if cmark does not say. `next` becomes where the one after it starts,
  /// if cmark says no more of that.
  Start follow(cmark_node* node, Start& next);

  [[nodiscard]] Place in_file(Start start);
  [[nodiscard]] Place in_file(cmark_node* node) { return in_file(start_of(node)); }
  /// The byte of the text where a node's letters stand, or about there.
  [[nodiscard]] std::size_t byte_of(Start start) const;
  [[nodiscard]] std::size_t byte_of(cmark_node* node) const { return byte_of(start_of(node)); }

  /// A heading without a space after its `#`: one was put there for cmark.
  [[nodiscard]] bool is_spaced(int line) const;

 private:
  [[nodiscard]] int column_of(cmark_node* node, int line) const;
  [[nodiscard]] Start noted(cmark_node* node) const;
  [[nodiscard]] bool is_in_text(Start start) const {
    return start.line >= 1 && static_cast<std::size_t>(start.line) <= line_starts_.size();
  }
  /// The byte where a line (from 1) that the text has begins.
  [[nodiscard]] std::size_t line_start(int line) const { return line_starts_[static_cast<std::size_t>(line) - 1]; }
  [[nodiscard]] std::string_view text_from_line(int line) const {
    return std::string_view(published_.text).substr(line_start(line));
  }

  const Published& published_;
  const std::vector<int>& spaced_headings_;
  std::vector<std::size_t> line_starts_{};
  std::unordered_map<const cmark_node*, Start> unplaced_{};  // those cmark has no place for
  Columns columns_{};
};

}  // namespace insyn::parse
