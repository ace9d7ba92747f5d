// SPDX-License-Identifier: EUPL-1.2
// Knows what each sheet is made of. What a page shows of other documents is said twice, in the page and here: a test
// changes notes at random and holds the two against each other.
//
// A document is told by its address in memory: one that is the same was kept, and so were its values. Compare with the
// ingredients of a site that was alive when this one's documents were read.
#pragma once
#include <cstdint>
#include <map>
#include <vector>

#include "render/ingredients.hpp"
#include "render/shared.hpp"

namespace insyn::render {

class Pantry {
 public:
  /// `look`: a fingerprint of the settings and of what overrides templates, words and styles.
  Pantry(const Shared& shared, std::uint64_t look, unsigned jobs);
  [[nodiscard]] Ingredients of(const Subject& subject) const;

 private:
  [[nodiscard]] Ingredients of_document(DocId id) const;
  [[nodiscard]] std::uint64_t of_organisation(const OrganisationNode& node) const;
  void add_documents(unsigned jobs);
  void add_scopes();

  const Shared& shared_;
  std::uint64_t look_ = 0, everything_ = 0;
  std::vector<Ingredients> documents_{};  // by DocId
  std::vector<std::uint64_t> whole_{};    // by DocId: all of them in one
  std::vector<std::uint64_t> groups_{}, projects_{}, organisations_{};
  std::map<int, std::uint64_t> decisions_of_{}, notes_of_{};  // by year
};

}  // namespace insyn::render
