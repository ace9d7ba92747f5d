// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "model/prose.hpp"
#include "parse/text/outline.hpp"

namespace insyn::parse {

/// The published sentences of a note in a row: its summary, paragraphs and list items, and in them what a hard break
/// parts, each ended by a line feed; soft breaks are spaces. Headings, tables, quotes, code, pictures, addresses and
/// lists of people are no sentences of the author's.
struct RunningText {
  struct Spot {
    std::uint32_t offset = 0;  // in `text`: from here on it stands in the file as it does here
    Place at{};
    bool is_start_only = false;  // it stands otherwise in the file: all of it is told of at its start
  };
  std::string text{};
  std::vector<Spot> spots{};

  /// Where in the author's file the byte of `text` stands.
  [[nodiscard]] Place place_of(std::size_t offset) const;
};

/// What front matter has to say in short; no text where it has nothing.
struct Summary {
  std::string text{};
  Place at{};
  bool is_on_one_line = false;  // letter by letter from `at` on
};

/// `prose` still has its places, and no marks.
[[nodiscard]] RunningText running_text(const Summary& summary, const Prose& prose, const Outline& outline);

}  // namespace insyn::parse
