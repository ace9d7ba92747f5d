// SPDX-License-Identifier: EUPL-1.2
#include "render/figures/chart_labels.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace insyn::render {
namespace {

constexpr std::size_t kMostLines = 3;
constexpr double kBetween = 12;  // least space between texts along an axis

std::string cut(std::string_view word, std::size_t letters) {
  if (code_points(word) <= letters) return std::string(word);
  std::size_t end = 0;
  for (std::size_t n = 1; n < letters; ++n) next_code_point(word, end);
  return std::string(word.substr(0, end)) + "…";
}

}  // namespace

double width_of(std::string_view text) { return static_cast<double>(code_points(text)) * kLetterWidth; }

std::vector<std::string> broken(std::string_view text, std::size_t letters) {
  std::vector<std::string> lines;
  for (std::string_view word : split(text, ' ')) {
    if (word.empty()) continue;
    bool fits = !lines.empty() && code_points(lines.back()) + 1 + code_points(word) <= letters;
    if (fits) {
      (lines.back() += ' ') += word;
    } else if (lines.size() == kMostLines) {
      lines.back() = cut(lines.back() + " …", letters);
      break;
    } else {
      lines.push_back(cut(word, letters));
    }
  }
  return lines;
}

void spread(std::vector<SideLabel>& labels, double top, double bottom) {
  std::stable_sort(labels.begin(), labels.end(), [](const SideLabel& a, const SideLabel& b) { return a.y < b.y; });
  double free_from = top;
  for (SideLabel& label : labels) {
    label.y = std::max(label.y, free_from + label.height() / 2);
    free_from = label.y + label.height() / 2;
  }
  double free_to = bottom;
  for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
    label->y = std::min(label->y, free_to - label->height() / 2);
    free_to = label->y - label->height() / 2;
  }
}

double kept_inside(double place, std::string_view text, double left, double right) {
  double half = width_of(text) / 2;
  return std::max(left + half, std::min(place, right - half));
}

std::vector<std::size_t> fitting(const std::vector<double>& places, const std::vector<std::string>& texts, double left,
                                 double right) {
  auto begins = [&](std::size_t i) { return kept_inside(places[i], texts[i], left, right) - width_of(texts[i]) / 2; };
  for (std::size_t step = 1;; ++step) {
    std::vector<std::size_t> chosen;
    bool touch = false;
    for (std::size_t i = places.size(); i > 0; i = i > step ? i - step : 0) {
      if (!chosen.empty() && begins(i - 1) + width_of(texts[i - 1]) + kBetween > begins(chosen.back())) touch = true;
      chosen.push_back(i - 1);
    }
    if (!touch) return chosen;
  }
}

}  // namespace insyn::render
