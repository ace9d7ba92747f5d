// SPDX-License-Identifier: EUPL-1.2
// Whether words that stand in both an internal text and the output may stand there by chance.
#pragma once
#include <cstdint>
#include <unordered_set>

#include "verify/reading.hpp"
#include "verify/verify.hpp"

namespace insyn::verify {

class PublicWords {
 public:
  /// Remembers of what is public only what has to do with `interesting`: the words of internal texts.
  PublicWords(const Public& published, const std::unordered_set<std::uint64_t>& interesting);

  /// Whether words[first, last) are put together from what is public: each of them is a public word, and each two that
  /// follow one another do so in a public text, or meet where pages put things together.
  [[nodiscard]] bool explain(const Words& words, std::size_t first, std::size_t last) const;

 private:
  void learn(const Words& words, const std::unordered_set<std::uint64_t>& interesting);
  void learn_phrase(std::string_view phrase, const std::unordered_set<std::uint64_t>& interesting);
  [[nodiscard]] bool is_public(const Word& word) const;
  [[nodiscard]] bool may_follow(const Word& before, const Word& after) const;

  using Set = std::unordered_set<std::uint64_t>;
  Set words_{}, pairs_{};
  Set first_of_phrase_{}, last_of_phrase_{};
  Set joints_{};  // months, days, "och", labels of one word: what pages put between any two
};

}  // namespace insyn::verify
