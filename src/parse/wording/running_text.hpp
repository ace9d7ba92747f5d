// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "model/prose.hpp"
#include "model/words.hpp"
#include "parse/text/outline.hpp"

namespace insyn::parse {

/// The published sentences of a note in a row: its summary, paragraphs and list items, and in them what a hard break
/// parts, each ended by a line feed; soft breaks are spaces. Headings, tables, quotes, code, pictures, addresses and
/// lists of people are no sentences of the author's.
struct RunningText {
  struct Spot {
    std::uint32_t offset = 0;  // in `text`: from here on it stands in the file as it does here
    Place at{};
  };
  std::string text{};
  std::vector<Spot> spots{};

  /// Where in the author's file the byte of `text` stands.
  [[nodiscard]] Place place_of(std::size_t offset) const;
};

/// `prose` still has its places, and no marks. `summary`: as front matter has it, or without text.
[[nodiscard]] RunningText running_text(const Words& summary, const Prose& prose, const Outline& outline);

}  // namespace insyn::parse
