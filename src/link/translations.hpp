// SPDX-License-Identifier: EUPL-1.2
// Which documents say in another language what another document says (översättning-av), and that they share its fate:
// what is not public in one language is public in none.
#pragma once
#include <cstddef>
#include <vector>

#include "link/publication.hpp"
#include "model/finding.hpp"
#include "model/settings.hpp"

namespace insyn::link {

/// A translation and what it is one of, by their places among the candidates.
struct Original {
  std::size_t translation = 0, original = 0;
};
using Originals = std::vector<Original>;

/// `översättning-av` names the original by its id, its path from the root, or its file as seen from the translation's
/// folder, with or without .md. What names nothing is a finding of broken-link; a translation of a translation, one in
/// the original's own language, and the second in its language are findings of bad-value. A translation is left out for
/// the reason that leaves out its original, and shows no notes where the original shows none.
[[nodiscard]] Originals find_originals(Candidates& candidates, const Settings& settings, Findings& findings);

/// Fills Site::translations and translation_of.
void join_translations(Site& site, const Candidates& candidates, const Originals& originals);

/// A translated meeting was held when and where its original was, by the same people.
void share_meeting_facts(Site& site);

}  // namespace insyn::link
