// SPDX-License-Identifier: EUPL-1.2
// Whatever the text, what is suspected stands in it, in order, and its block has a hash that moves with it.
#include "detect/detect.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"
#include "fuzz/target.hpp"

namespace insyn {
namespace {

void expect_in_text(const Suspicion& found, const std::vector<std::string_view>& lines) {
  INSYN_EXPECTS(found.at.line >= 1 && found.at.line <= static_cast<int>(lines.size()));
  std::size_t wide = code_points(lines[static_cast<std::size_t>(found.at.line) - 1]);
  INSYN_EXPECTS(found.at.column >= 1 && found.at.column <= static_cast<int>(wide) + 1);
  INSYN_EXPECTS(found.text_sha256.size() == 64 && is_valid_utf8(found.domain));
}

}  // namespace

void fuzz::take(std::string_view bytes) {
  if (!is_valid_utf8(bytes)) return;  // clean_text() has seen to it
  const Suspicions found = detect::suspicions(bytes);
  const std::vector<std::string_view> lines = split(bytes, '\n');
  for (const Suspicion& each : found) {
    expect_in_text(each, lines);
    INSYN_EXPECTS(each.text_sha256 == detect::block_sha256(bytes, each.at.line));
  }
  INSYN_EXPECTS(std::is_sorted(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.at < b.at; }));

  // Moved two lines down, with a text above it, it is the same.
  const std::string moved = "Text.\n\n" + std::string(bytes);
  const Suspicions again = detect::suspicions(moved);
  INSYN_EXPECTS(again.size() == found.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    INSYN_EXPECTS(again[i].what == found[i].what && again[i].at.line == found[i].at.line + 2);
    INSYN_EXPECTS(again[i].text_sha256 == found[i].text_sha256);
  }
}

}  // namespace insyn
