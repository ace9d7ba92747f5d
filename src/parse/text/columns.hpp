// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <string_view>

#include "base/text.hpp"

namespace insyn::parse {

/// How many characters stand before a byte of a line: asked for places that mostly go forward in it, and counted on
/// from the last. (cmark may point inside a character: its bytes count one each then.)
class Columns {
 public:
  int of(int line, std::string_view text, std::size_t byte) {
    if (line != line_ || byte < bytes_) line_ = line, bytes_ = 0, columns_ = 0;
    std::size_t whole = byte;
    while (whole > bytes_ && whole < text.size() && (static_cast<unsigned char>(text[whole]) & 0xC0) == 0x80) --whole;
    columns_ += static_cast<int>(code_points(text.substr(bytes_, whole - bytes_)));
    bytes_ = whole;
    return columns_ + static_cast<int>(byte - whole);
  }

 private:
  int line_ = 0, columns_ = 0;
  std::size_t bytes_ = 0;
};

}  // namespace insyn::parse
