// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

#include "convert/paper.hpp"

namespace insyn::convert {

/// The bytes as UTF-8: by their mark where they have one, as they are where they are UTF-8, else read as Windows-1252,
/// which may be wrong: then `is_guessed`.
struct Decoded {
  std::string text{};
  bool is_guessed = false;
};
[[nodiscard]] Decoded decoded(std::string_view bytes);

/// Plain text: paragraphs between blank lines, with the lines they were written on where those are not just the width
/// of a page; "Rubrik" with === or --- under it, or # before it, is a heading.
[[nodiscard]] Paper read_plain_text(std::string_view text);

}  // namespace insyn::convert
