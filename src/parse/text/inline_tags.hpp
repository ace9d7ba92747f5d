// SPDX-License-Identifier: EUPL-1.2
// <br> <sup> <sub> <s> <u> among a block's inlines: what balances becomes a node, what does not stays the text it is.
#pragma once
#include <string_view>
#include <vector>

#include "model/prose.hpp"

namespace insyn::parse {

class InlineTags {
 public:
  /// `depth`: how many inlines are round these. A tag that would be deeper than Prose::kDeepest is text.
  InlineTags(Prose& prose, int depth) : prose_(prose), depth_(depth) { open_.emplace_back(); }

  /// How many inlines are round what is added next.
  [[nodiscard]] int depth() const { return depth_ + static_cast<int>(open_.size()) - 1; }

  void add(NodeId node) { open_.back().children.push_back(node); }
  /// A literal of cmark's in which hidden `<` still stand (see markdown.hpp).
  void add_text(std::string_view literal, Place at);
  /// The children in order; tags never closed have become text.
  [[nodiscard]] std::vector<NodeId> finish();
  [[nodiscard]] bool has_unbalanced() const { return unbalanced_; }

 private:
  struct Open {
    Kind kind = Kind::root;
    std::string_view tag{};
    std::vector<NodeId> children{};
  };
  void add_plain(std::string_view literal, Place at);
  std::size_t add_tag(std::string_view rest, Place at);
  void close(Kind kind, std::string_view tag, Place at);
  void spill();

  Prose& prose_;
  int depth_;
  std::vector<Open> open_{};
  bool unbalanced_ = false;
};

}  // namespace insyn::parse
