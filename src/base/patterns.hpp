// SPDX-License-Identifier: EUPL-1.2
// Many words looked for in one walk through a text.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace insyn {

/// Words of three characters or more, at most 255, by their first three (Rabin and Karp's way).
class Patterns {
 public:
  explicit Patterns(std::vector<std::string> words);

  /// Calls does(word, at) for each place where the word of that index stands, in the order of the places.
  template <typename Does>
  void find_in(std::string_view text, Does does) const {
    for (std::size_t at = 0; at + 2 < text.size(); ++at) {
      if (!begins_[static_cast<unsigned char>(text[at])]) continue;
      for (std::uint8_t next = first_[bucket(text.data() + at)]; next != 0; next = next_[next - 1])
        if (text.compare(at, words_[next - 1].size(), words_[next - 1]) == 0) does(std::size_t{next} - 1, at);
    }
  }

  /// Whether any of the words stands in the text.
  [[nodiscard]] bool any_in(std::string_view text) const;

 private:
  static constexpr std::size_t kBuckets = 4096;
  static std::size_t bucket(const char* three) {
    auto byte = [&](int i) { return static_cast<std::size_t>(static_cast<unsigned char>(three[i])); };
    return (byte(0) * 961 + byte(1) * 31 + byte(2)) % kBuckets;
  }

  std::vector<std::string> words_;
  std::array<bool, 256> begins_{};              // a word begins with that letter: most places are passed by it alone
  std::array<std::uint8_t, kBuckets> first_{};  // 1 + index of a word that begins so; 0: none
  std::vector<std::uint8_t> next_;              // 1 + index of another one
};

}  // namespace insyn
