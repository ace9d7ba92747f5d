// SPDX-License-Identifier: EUPL-1.2
// Whether words that stand in both an internal text and the output may stand there by chance.
#pragma once
#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "verify/reading.hpp"
#include "verify/verify.hpp"

namespace insyn::verify {

class PublicWords {
 public:
  /// Remembers of what is public only what has to do with `interesting`: the words of internal texts.
  PublicWords(const Public& published, const std::unordered_set<std::uint64_t>& interesting);

  /// Whether words[first, last) are put together from what is public: each of them is a public word or part of a date,
  /// and each two that follow one another do so in a public text, or meet where pages put things together: within a
  /// date, round a label, between two names.
  [[nodiscard]] bool explain(const Words& words, std::size_t first, std::size_t last) const;

 private:
  using Set = std::unordered_set<std::uint64_t>;

  void learn(const Words& words, const Set& interesting);
  void learn_phrase(std::string_view phrase, const Set& interesting);
  [[nodiscard]] std::vector<bool> dated(const Words& words, std::size_t first, std::size_t last) const;
  [[nodiscard]] bool may_begin(const Word& word) const {
    return labels_.contains(word.hash) || firsts_.contains(word.hash);
  }
  [[nodiscard]] bool may_end(const Word& word) const {
    return labels_.contains(word.hash) || lasts_.contains(word.hash);
  }
  [[nodiscard]] bool may_follow(const Word& before, const Word& after) const;

  Set words_{}, pairs_{};
  Set firsts_{}, lasts_{};            // words of names and of the interface's phrases
  Set labels_{};                      // the interface's phrases of one word
  Set of_dates_{}, between_names_{};  // "mars", "kl"; "och"
};

}  // namespace insyn::verify
