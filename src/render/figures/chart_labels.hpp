// SPDX-License-Identifier: EUPL-1.2
// Words beside and below the lines of a chart: broken into short lines, moved apart so that none stands on another.
// There are no font measures to ask: a letter counts as wide as a wide one.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace insyn::render {

constexpr double kLetterWidth = 7.2;  // of text of 13 units, generously
constexpr double kLineHeight = 15;

[[nodiscard]] double width_of(std::string_view text);

/// A label to the right of the lines.
struct SideLabel {
  double y = 0;  // wanted, then given: the middle of the label
  std::vector<std::string> lines{};
  std::string style{};  // classes of the line it belongs to

  [[nodiscard]] double height() const { return static_cast<double>(lines.size()) * kLineHeight + 3; }
};

/// The text in lines of at most `letters`, broken between words; a longer word is cut with "…", and so is what does not
/// fit in three lines.
[[nodiscard]] std::vector<std::string> broken(std::string_view text, std::size_t letters);

/// Sorts the labels downwards and moves them apart, each as near its place as may be, between `top` and `bottom`.
void spread(std::vector<SideLabel>& labels, double top, double bottom);

/// Which of the texts at `places` may stand along an axis without touching: the last one always, and every n-th before
/// it for the smallest n that fits. `left`, `right`: the ends that no text may pass.
[[nodiscard]] std::vector<std::size_t> fitting(const std::vector<double>& places, const std::vector<std::string>& texts,
                                               double left, double right);
/// The middle of a text that wants to stand at `place` and may not pass the ends.
[[nodiscard]] double kept_inside(double place, std::string_view text, double left, double right);

}  // namespace insyn::render
