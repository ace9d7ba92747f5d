// SPDX-License-Identifier: EUPL-1.2
// The lines of a front matter block, and where in the author's file each of its characters stands.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "model/finding.hpp"

namespace insyn::parse {

/// A line, or what is left of one: `content` is a view into the block without white space at its ends.
struct Line {
  std::string_view content{};
  int indent = 0;  // columns before the content; a tab counts two

  [[nodiscard]] bool is_blank() const { return content.empty(); }
  [[nodiscard]] bool is_comment() const { return content.starts_with('#'); }
  /// "- x" or "-" alone: an item of a block list.
  [[nodiscard]] bool is_item() const {
    return content == "-" || content.starts_with("- ") || content.starts_with("-\t");
  }
};

using Lines = std::span<const Line>;

class YamlText {
 public:
  /// `yaml` is LF text whose first line is `first_line` of the author's file; it must outlive this.
  YamlText(std::string_view yaml, int first_line);

  [[nodiscard]] Lines lines() const { return lines_; }
  /// Where a view into the block starts.
  [[nodiscard]] Place place_of(std::string_view part) const;
  /// All that stands from the first of these lines' content to the end of the last one's.
  [[nodiscard]] static std::string_view all_of(Lines lines);

 private:
  std::vector<Line> lines_;
  std::vector<std::string_view> raw_;
  int first_line_;
};

}  // namespace insyn::parse
