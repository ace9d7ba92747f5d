// SPDX-License-Identifier: EUPL-1.2
// The page of a note in which only words were changed, before anything else of the site has been looked at: its writer
// waits for no other note.
#pragma once
#include <memory>
#include <optional>
#include <string>

#include "model/document.hpp"
#include "model/parsed.hpp"
#include "pipeline/known_site.hpp"
#include "pipeline/notes.hpp"

namespace insyn::pipeline {

/// The file of the site as it would be with its note as that is now. Nothing where more of the note was changed than
/// words of its running text: what others are made of (its head, marks, links, headings, attendance), or what it would
/// be stopped for. `site` is as it was when this returns.
[[nodiscard]] std::optional<std::string> glimpse(KnownSite& site, const KeptNotes& notes, const Request& request,
                                                 const std::string& file);

/// Whether two versions of a note differ in their running text alone.
[[nodiscard]] bool has_same_outline(const Parsed& one, const Parsed& other);

}  // namespace insyn::pipeline
