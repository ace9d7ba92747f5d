// SPDX-License-Identifier: EUPL-1.2
// A file as words: those of its text, and those inside its tags (addresses, alternative texts, descriptions), each in
// the order they stand. Words are remembered by their hashes alone.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "verify/letters.hpp"

namespace insyn::verify {

struct Word {
  std::uint64_t hash = 0;
  std::uint32_t offset = 0;  // bytes from the file's start
  std::uint16_t letters = 0;
  std::int16_t number = -1;  // its value, where it is no more than four digits: dates, times and counts are
};

using Words = std::vector<Word>;

/// The hash of what stands between two words that do not follow one another; no run goes over it.
inline constexpr std::uint64_t kBreak = 0;

struct Reading {
  Words text{};
  Words in_tags{};
  /// Stretches of the text where tags or Markdown's signs part a word ("hem<b>lig</b>", "hem**lig**"), with that word
  /// whole, and enough words on both sides of it.
  std::vector<Words> joined{};
};

[[nodiscard]] Reading read(std::string_view bytes, Escapes escapes);

/// A text that a person wrote in its pieces: paragraphs, items, rows, headings, and each line of front matter. Pages
/// may put a piece anywhere, so what two of them have in common with a page where they meet says nothing.
[[nodiscard]] std::vector<std::string_view> pieces_of(std::string_view text);

/// A run from word `first` on: the fewest words that have kLeast letters with one space between each two.
struct Run {
  std::uint64_t hash = 0;
  std::size_t words = 0;  // 0: too few letters are left
};
[[nodiscard]] Run run_at(const Words& words, std::size_t first);

}  // namespace insyn::verify
