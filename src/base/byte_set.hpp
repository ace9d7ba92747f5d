// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <cstddef>
#include <string_view>

namespace insyn {

/// Bytes to look for in a text: one step for each byte of it, where std::string_view::find_first_of goes through its
/// list.
class ByteSet {
 public:
  constexpr explicit ByteSet(std::string_view bytes) {
    for (char c : bytes) has_[static_cast<unsigned char>(c)] = true;
  }

  [[nodiscard]] constexpr bool has(char c) const { return has_[static_cast<unsigned char>(c)]; }
  /// Where the first of them stands from `at` on; the text's size where none does.
  [[nodiscard]] constexpr std::size_t first_in(std::string_view text, std::size_t at = 0) const {
    while (at < text.size() && !has(text[at])) ++at;
    return at;
  }
  /// Where the first byte stands that is none of them; the text's size where all are.
  [[nodiscard]] constexpr std::size_t first_not_in(std::string_view text, std::size_t at = 0) const {
    while (at < text.size() && has(text[at])) ++at;
    return at;
  }

 private:
  std::array<bool, 256> has_{};
};

}  // namespace insyn
