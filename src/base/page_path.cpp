// SPDX-License-Identifier: EUPL-1.2
#include "base/page_path.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/unseen.hpp"

namespace insyn {

bool is_page_path(std::string_view path) {
  constexpr std::size_t kLongestStep = 200, kLongestPath = 1000;  // bytes: file systems take 255, and 4096
  if (path.size() > kLongestPath || path.find_first_of("\\?#:") != std::string_view::npos) return false;
  auto steps = split(path, '/');
  if (steps.back().empty()) steps.pop_back();  // "a/" is the page of the folder a
  bool is_plain = std::all_of(steps.begin(), steps.end(), [](std::string_view step) {
    return !step.empty() && step.size() <= kLongestStep && step.find("..") == std::string_view::npos && step != ".";
  });
  return is_plain && is_valid_utf8(path) && !is_deceptive(path);
}

}  // namespace insyn
