// SPDX-License-Identifier: EUPL-1.2
// The digits of a reading in groups, as they are written, and what stands between them.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "detect/reading.hpp"

namespace insyn::detect {

/// What parts a group of digits from the next one.
enum class Gap : std::uint8_t {
  wide,   // other text: nothing goes on over it
  space,  // white space, brackets
  dash,   // also with spaces round it, and + (in a number of a person who is a hundred years old)
  dot,
  slash,
};

struct Digits {
  std::size_t from = 0, to = 0;      // characters
  std::size_t first = 0, count = 0;  // in Numerals::digits
  Gap after = Gap::wide;             // to the next group
  bool glued = false;                // a letter stands at it
  bool among_letters = false;        // and its word has other digits: a code, a hash
};

/// Letters that look like digits (O, o: 0; I, l: 1) are read as digits in words of nothing but them and digits.
struct Numerals {
  explicit Numerals(const Reading& reading);

  std::vector<Digits> groups{};
  std::string digits{};  // of all groups

  /// The digits of `count` groups from `group` on.
  [[nodiscard]] std::string_view of(std::size_t group, std::size_t count) const {
    const Digits& last = groups[group + count - 1];
    return std::string_view(digits).substr(groups[group].first, last.first + last.count - groups[group].first);
  }
  [[nodiscard]] Span span(std::size_t group, std::size_t count) const {
    return {groups[group].from, groups[group + count - 1].to};
  }
  /// What stands before a group: wide for the first.
  [[nodiscard]] Gap before(std::size_t group) const { return group > 0 ? groups[group - 1].after : Gap::wide; }
};

/// Whether the last digit is the check digit of the others (ISO/IEC 7812, "mod 10").
[[nodiscard]] bool passes_luhn(std::string_view digits);
[[nodiscard]] int number(std::string_view digits);

}  // namespace insyn::detect
