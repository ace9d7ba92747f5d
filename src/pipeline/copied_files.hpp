// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <filesystem>

#include "model/site.hpp"

namespace insyn::pipeline {

/// Fills in what only the disk knows of the files that are copied beside documents: their sizes, and of PDFs whether
/// they can be read aloud. On `jobs` threads. A file that is gone is left as it is: copying it will tell.
void look_at_copied_files(const std::filesystem::path& root, unsigned jobs, Site& site);

}  // namespace insyn::pipeline
