// SPDX-License-Identifier: EUPL-1.2
#include "base/dotted_keys.hpp"

#include "base/text.hpp"

namespace insyn {
namespace {

constexpr int kMostDots = 100;

int dots_in_key(std::string_view line) {
  int dots = 0;
  char quote = 0;
  for (char c : line) {
    if (quote != 0)
      quote = c == quote ? '\0' : quote;
    else if (c == '"' || c == '\'')
      quote = c;
    else if (c == '=' || c == '#')
      break;
    else if (c == '.')
      ++dots;
  }
  return dots;
}

}  // namespace

std::optional<int> line_of_endless_key(std::string_view toml) {
  int number = 0;
  for (std::string_view line : lines_of(toml)) {
    ++number;
    if (dots_in_key(line) >= kMostDots) return number;
  }
  return std::nullopt;
}

}  // namespace insyn
