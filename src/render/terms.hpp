// SPDX-License-Identifier: EUPL-1.2
// The glossary's terms, found in running text: each is a link to its explanation where it first stands on a page, so
// that it works without script and on touch.
#pragma once
#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/explained.hpp"

namespace insyn::render {

/// By index in Glossary::terms: whether the page has explained it already.
using ExplainedTerms = std::vector<bool>;

/// Made once, used by all threads. A word is found whole, in any case, and with the endings of Swedish nouns and
/// adjectives ("insatserna", "beslutsmässigt") when it has at least four letters; an abbreviation exactly as written.
/// Where one term begins inside another the longer counts. A text is looked through once: a word costs a look at its
/// first two letters, and a search in a table only when a term begins so.
class Terms {
 public:
  Terms() = default;
  /// `page_href`: where the glossary is. `names`: of groups and organisations, which have pages of their own: where one
  /// of them stands no term is explained.
  Terms(const Glossary& glossary, const std::string& page_href, const std::vector<std::string>& names = {});

  [[nodiscard]] ExplainedTerms none_explained() const { return ExplainedTerms(openings_.size(), false); }
  /// Appends `text`, encoded, with a link round the first of each term that is not explained yet.
  void write(std::string& to, std::string_view text, ExplainedTerms& explained) const;

 private:
  static constexpr std::uint32_t kNoTerm = 0xFFFFFFFF;

  /// A further word of a term: what stands between it and the one before, and the forms it may have.
  struct Part {
    std::string gap{};
    std::vector<std::string> forms{};
  };
  /// What must stand there, once the first word does.
  struct Candidate {
    std::uint32_t term = kNoTerm;  // kNoTerm: a name
    std::string exact{};           // of an abbreviation: the letters as written
    std::vector<Part> parts{};     // of other terms: the words after the first
  };
  struct Found {
    std::size_t end = 0;  // 0: nothing
    const Candidate* candidate = nullptr;
  };

  void add(std::uint32_t term, const std::string& form, bool exact);
  void add_start(const std::string& first_word, const Candidate& candidate);
  [[nodiscard]] Found longest_at(std::string_view text, std::size_t from, std::size_t word_end) const;
  static std::size_t end_of(const Candidate& candidate, std::string_view text, std::size_t from, std::size_t word_end);
  void write_link(std::string& to, std::string_view words, const Candidate& candidate) const;

  std::bitset<65536> begins_{};                                              // by the first two bytes, folded
  std::unordered_map<std::string, std::vector<Candidate>> by_first_word_{};  // folded
  std::vector<std::string> openings_{};                                      // by term: <a …>
  std::vector<std::string> written_out_{};                                   // by term: encoded
};

}  // namespace insyn::render
