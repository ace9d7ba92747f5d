// SPDX-License-Identifier: EUPL-1.2
// How --help lays out its lists.
#pragma once
#include <CLI/CLI.hpp>
#include <memory>

namespace insyn::cli {

/// As CLI11 does it, but columns are counted in letters, an argument is named by what it takes (MAPP, DIR), which is in
/// the language that the help is in, and a default stands after what the option does.
[[nodiscard]] std::shared_ptr<CLI::Formatter> help_form();

}  // namespace insyn::cli
