// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <filesystem>
#include <string_view>
#include <vector>

#include "model/finding.hpp"
#include "model/parsed.hpp"
#include "model/site.hpp"
#include "model/source.hpp"

namespace insyn::pipeline {

/// Whether the document is a figure that takes its values from the file at `path` (from the root).
[[nodiscard]] bool takes_values_from(const Document& document, std::string_view path);

/// Findings small-count: an attachment with the same bytes as the values of a figure that hides some of them. `parsed`
/// as many as the notes of `tree`, in their order.
void report_copies_of_figures(const std::filesystem::path& root, const SourceTree& tree,
                              const std::vector<Parsed>& parsed, const Site& site, Findings& findings);

}  // namespace insyn::pipeline
