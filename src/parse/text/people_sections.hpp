// SPDX-License-Identifier: EUPL-1.2
// The lists of people and organisations that stand in sections of the text (contract section 4).
#pragma once
#include <vector>

#include "model/document.hpp"
#include "model/prose.hpp"
#include "parse/text/outline.hpp"

namespace insyn::parse {

/// Who was called, was there, was away and was a guest.
struct People {
  std::vector<Attendance> invited{}, present{}, absent{}, guests{};
};

/// Adds those whom the section lists: bullets, commas, one a line, a table or boxes (an empty box among those present:
/// absent). A label inside it, "Frånvarande:" or "Apologies from:", says whom the lines after it are about.
void read_people(const Prose& prose, const Section& section, People& people);

}  // namespace insyn::parse
