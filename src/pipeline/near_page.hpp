// SPDX-License-Identifier: EUPL-1.2
// The page of a meeting in whose note more than words was changed, before the whole site has been linked: it is linked
// with the notes that it is made of, and with no others.
#pragma once
#include <optional>
#include <string>

#include "pipeline/notes.hpp"
#include "pipeline/project.hpp"

namespace insyn::pipeline {

/// The site's file `file`, a meeting's page, with its note as it is `now`. Nothing where the note would be left out, or
/// is no meeting's any longer, or where its links lead nowhere that is known. `before` and `notes`: as all were last
/// time. What notes far away say of this one for the first time is missing: who shows the page shows the whole soon.
[[nodiscard]] std::optional<std::string> near_page(const Project& before, const Notes& notes, const Request& request,
                                                   const Parsed& now, const std::string& file);

}  // namespace insyn::pipeline
