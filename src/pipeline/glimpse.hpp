// SPDX-License-Identifier: EUPL-1.2
// The page of a note that was changed, before the rest of the site has been looked at: its writer does not wait for all
// the other notes.
#pragma once
#include <memory>
#include <optional>
#include <string>

#include "model/document.hpp"
#include "model/parsed.hpp"
#include "pipeline/known_site.hpp"
#include "pipeline/notes.hpp"

namespace insyn::pipeline {

/// The file of the site as it would be with its note as that is now: made from the note alone where nothing but words
/// of its running text was changed, else, of a meeting (its head, marks, links, headings, attendance), as near_page()
/// makes it. Nothing where it would be left out. `site` is as it was when this returns.
[[nodiscard]] std::optional<std::string> glimpse(KnownSite& site, const KeptNotes& notes, const Request& request,
                                                 const std::string& file);

/// Whether two versions of a note differ in their running text alone.
[[nodiscard]] bool has_same_outline(const Parsed& one, const Parsed& other);

}  // namespace insyn::pipeline
