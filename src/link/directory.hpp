// SPDX-License-Identifier: EUPL-1.2
// Who is meant by the words for an organisation that people write in rosters, attendance lists and actions.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/site.hpp"

namespace insyn::link {

/// Somebody who can sit at a table. Equal for all the ways to write one name, whether described in the project or not.
using Party = std::uint32_t;

class Directory {
 public:
  /// Knows the site's organisations by title, id, slug and abbreviation (in that order where two share a name), and
  /// everybody in a roster by the roster's wording.
  explicit Directory(const Site& site);

  /// Who `words` name: "Polisen", "polisen (vice)", "Polisen, kommunpolis", "@Polisen". A name never seen before
  /// becomes a party of its own.
  [[nodiscard]] Party party(std::string_view words);

  /// The document that describes the party, or kNoDocument.
  [[nodiscard]] DocId organisation(Party party) const { return parties_[party].organisation; }
  /// True when a roster or an organisation's document names the party.
  [[nodiscard]] bool is_known(Party party) const { return parties_[party].known; }
  /// The organisation whose name is most like the words: who may have been meant. kNoDocument where none is near.
  [[nodiscard]] DocId like(std::string_view words) const;

 private:
  struct Known {
    DocId organisation = kNoDocument;
    bool known = false;
  };

  [[nodiscard]] std::optional<Party> named(std::string_view words) const;
  void name(std::string_view words, Party party);
  Party add(Known party);

  std::vector<Known> parties_{};
  std::unordered_map<std::string, Party> by_name_{};     // folded
  std::unordered_map<std::string, Party> as_written_{};  // what was asked before: folding costs more than looking up
};

}  // namespace insyn::link
