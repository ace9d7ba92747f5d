// SPDX-License-Identifier: EUPL-1.2
// What parse makes of one source: the public document, what is internal, and what is wrong. Depends on that one file's
// bytes and place alone (not on settings, today or other files), so it may be kept as long as the bytes are the same.
#pragma once
#include <memory>
#include <vector>

#include "model/document.hpp"
#include "model/finding.hpp"
#include "model/internal.hpp"
#include "model/suspicion.hpp"
#include "model/words.hpp"

namespace insyn {

struct Parsed {
  std::shared_ptr<const Document> document{};
  Internal internal{};
  Findings findings{};
  Suspicions suspicions{};        // in what would be published, front matter too
  std::vector<Words> channels{};  // kanaler: as the document has them, with their places
  /// Abbreviations that its text does not explain and that are none of the well-known ones, each where it first stands.
  std::vector<Words> abbreviations{};
};

}  // namespace insyn
