// SPDX-License-Identifier: EUPL-1.2
// A text as people read it, and where each character of it stands in the source. The detectors see nothing else.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace insyn::detect {

/// From one character to before another.
struct Span {
  std::size_t from = 0, to = 0;
};

/// Folded (folding.hpp), with entities and backslash escapes resolved; without stars, backticks, tildes, the
/// underscores of emphasis, and tags without attributes. A line that goes on the one before it (or its quote) is joined
/// to it by a space; rows, list items and headings begin after a line end.
struct Reading {
  explicit Reading(std::string_view source);

  std::string text{};             // Latin-1, one character a character
  std::string lower{};            // the same in lower case
  std::vector<Span> addresses{};  // web addresses with a scheme, rising
  bool has_digits = false;

  [[nodiscard]] std::size_t size() const { return text.size(); }
  /// The character at `i`, a line end outside the text.
  [[nodiscard]] char operator[](std::size_t i) const { return i < text.size() ? text[i] : '\n'; }
  /// The one before `i`, a line end at the beginning.
  [[nodiscard]] char before(std::size_t i) const { return i > 0 ? (*this)[i - 1] : '\n'; }
  [[nodiscard]] bool in_address(std::size_t i) const;
  /// The byte of the source that the character at `i` was read from.
  [[nodiscard]] std::size_t source_of(std::size_t i) const;

  /// From the character `from` on, each was read from one byte, beginning with `byte`.
  struct Stretch {
    std::size_t from = 0, byte = 0;
  };
  std::vector<Stretch> stretches{};  // rising
};

}  // namespace insyn::detect
