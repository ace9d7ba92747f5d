// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace insyn::parse {

/// A word of a running text: letters and digits, with hyphens, colons, full stops and apostrophes inside it.
struct WordAt {
  std::uint32_t from = 0, size = 0;  // bytes
  std::uint32_t letters = 0;         // characters
  std::uint32_t capitals = 0;        // bytes of the capitals it begins with
  bool ends_sentence = false;        // at . ! ? ; : | or the end of its paragraph
  bool ends_paragraph = false;

  [[nodiscard]] std::string_view in(std::string_view text) const { return text.substr(from, size); }
};

/// Abbreviations (t.ex., kl.), initials and decimals end no sentence.
[[nodiscard]] std::vector<WordAt> words_in(std::string_view text);

}  // namespace insyn::parse
