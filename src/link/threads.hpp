// SPDX-License-Identifier: EUPL-1.2
// Decisions, directions and advice through time.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "link/references.hpp"
#include "link/sitting.hpp"
#include "link/structure.hpp"
#include "model/finding.hpp"
#include "model/site.hpp"

namespace insyn::link {

/// By DocId; empty for what is no meeting.
using Sittings = std::vector<std::optional<Sitting>>;

/// Statements and actions by their anchors.
class Parts {
 public:
  explicit Parts(const Site& site);
  /// What a link leads to, when it is a statement or an action.
  [[nodiscard]] std::optional<PartRef> statement(const Target& target) const;
  [[nodiscard]] std::optional<PartRef> action(const Target& target) const;

 private:
  struct Anchor {
    std::string_view name{};  // owned by the document
    PartRef part{};
  };
  /// Those of one document, which came last.
  static void sort_last(std::vector<Anchor>& anchors, std::size_t count);
  static std::optional<PartRef> find(const std::vector<Anchor>& anchors, const Target& target);

  std::vector<Anchor> statements_{}, actions_{};  // by document, then by name
};

/// Fills Site::threads and thread_of: statements of materials and of meetings that have taken place, each with its
/// quorum, the follow-ups of later documents, what answers what and which initiatives it belongs to (advice that
/// nothing follows up takes its state from its answer's own words, see answers.hpp); and of Site::initiatives the
/// decisions and the follow-ups. A follow-up that links to nothing that can be followed up is a finding
/// (follow-up-unclear).
void follow_threads(Site& site, const Structure& structure, const Sittings& sittings, const Directory& directory,
                    const References& references, const Parts& parts, Findings& findings);

}  // namespace insyn::link
