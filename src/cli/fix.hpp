// SPDX-License-Identifier: EUPL-1.2
// check --fix: what the program can mend itself, shown and, when somebody says so, written.
#pragma once
#include "pipeline/project.hpp"

namespace insyn::cli {

/// Who says that the mends are to be written: the person at the terminal, or --yes.
enum class Consent { ask, given };

/// Shows on standard error what would be changed, as a unified diff without lines round it: a line that may hold what
/// is never published is dots. Writes it when consent is there; a file that somebody has changed or taken away
/// meanwhile is left, and named. True when files are other than they were, so that findings may be.
[[nodiscard]] bool fix(const pipeline::Project& project, const pipeline::Request& request, Consent consent, Lang lang);

}  // namespace insyn::cli
