// SPDX-License-Identifier: EUPL-1.2
// Findings are printed in logs that anyone may read. What no page may show, they must not show either.
#pragma once
#include <filesystem>
#include <string_view>
#include <vector>

#include "model/finding.hpp"
#include "model/settings.hpp"

namespace insyn::pipeline {

/// For each line of the file at `path` (from the root), whether it may hold what is never published: the author's own
/// notes and internal blocks wherever they stand, and in a project's figures and initiatives the numbers that may have
/// to be hidden; in settings what may be a password. Told by the text alone and generously, for a file that could not
/// be parsed must not tell either.
[[nodiscard]] std::vector<bool> veiled_lines(std::string_view path, std::string_view bytes);

/// Marks each finding whose line is such a line, or one with something that looks like private data or a secret in it
/// (whether published or not), as veiled, and takes away what its message quotes from it; so too the lines below a mark
/// for internal text that hides nothing. No message, hint or name of a file or folder tells what looks like private
/// data. An address of e-mail that `settings` allow is none. Reads the files that findings stand in, below `root`.
void veil(const std::filesystem::path& root, const Settings& settings, Findings& findings, unsigned jobs);

}  // namespace insyn::pipeline
