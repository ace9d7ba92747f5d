// SPDX-License-Identifier: EUPL-1.2
// The command line: options in, exit code out. One file a verb.
#pragma once
#include "base/error.hpp"

namespace insyn::cli {

/// Runs the command that the arguments name. Never throws: whatever goes wrong is one line on standard error.
[[nodiscard]] Exit run(int argc, char** argv);

}  // namespace insyn::cli
