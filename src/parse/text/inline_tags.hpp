// SPDX-License-Identifier: EUPL-1.2
// <br> <sup> <sub> <s> <u> among a block's inlines: what balances becomes a node, what does not stays the text it is.
#pragma once
#include <string_view>
#include <vector>

#include "model/prose.hpp"
#include "parse/text/letters.hpp"
#include "parse/text/prose_edits.hpp"

namespace insyn::parse {

class InlineTags {
 public:
  /// `depth`: how many inlines are round these. A tag that would be deeper than Prose::kDeepest is text.
  InlineTags(Prose& prose, Letters& letters, int depth) : prose_(prose), letters_(letters), depth_(depth) {}

  /// How many inlines are round what is added next.
  [[nodiscard]] int depth() const { return depth_ + static_cast<int>(open_.size()); }

  void add(NodeId node) { append(prose_, innermost(), node); }
  /// A literal of cmark's in which hidden `<` still stand (see markdown.hpp), from byte `near` of the Markdown.
  void add_text(std::string_view literal, Place at, std::size_t near);
  /// The first of the children in order; tags never closed have become text.
  [[nodiscard]] NodeId finish();
  [[nodiscard]] bool has_unbalanced() const { return unbalanced_; }

 private:
  struct Open {
    Kind kind = Kind::root;
    std::string_view tag{};
    Siblings children{};
  };
  [[nodiscard]] Siblings& innermost() { return open_.empty() ? children_ : open_.back().children; }
  void add_plain(std::string_view literal, Place at, std::size_t near);
  void add_letters(std::string_view letters, Place at, std::size_t near);
  std::size_t add_tag(std::string_view rest, Place at, std::size_t near);
  void close(Kind kind, std::string_view tag, Place at, std::size_t near);
  void spill();

  Prose& prose_;
  Letters& letters_;
  int depth_;
  Siblings children_{};
  std::vector<Open> open_{};
  bool unbalanced_ = false;
};

}  // namespace insyn::parse
