// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <filesystem>

#include "model/finding.hpp"
#include "model/site.hpp"

namespace insyn::pipeline {

/// Fills in what only the disk knows of the files that are copied into the site, beside documents and from
/// site/static/: their sizes, what lies in them beside what they show, what is suspicious in their text, and of those
/// where something was found their hash. On `jobs` threads. Findings author-data: files that could not be looked at;
/// too-large: those that can't be copied; internal-mark: those with a mark that would hide what follows it in a note.
/// A file that is gone is left as it is: copying it will tell; Error where one can not be asked for. What `before`, the
/// same site with more in it, tells of a file is taken over; it has been told of.
void look_at_copied_files(const std::filesystem::path& root, unsigned jobs, const Site& before, Site& site,
                          Findings& findings);

}  // namespace insyn::pipeline
