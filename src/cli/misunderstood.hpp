// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <CLI/CLI.hpp>

#include "base/lang.hpp"

namespace insyn::cli {

/// What is wrong with a command line that CLI11 refused, in our words: its own are English alone, and speak of a
/// missing command where one was misspelled.
[[nodiscard]] Said misunderstood(const CLI::App& app, const CLI::ParseError& error);

}  // namespace insyn::cli
