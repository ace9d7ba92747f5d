// SPDX-License-Identifier: EUPL-1.2
// Options that take a number or a day: how --help names what they take, and what they refuse before any work begins.
#pragma once
#include <CLI/CLI.hpp>
#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/lang.hpp"

namespace insyn::cli {

/// Makes the option take whole numbers from `least` to `most` alone.
void take_number(CLI::Option& option, int least, int most);
/// An option that takes a day, as 2025-03-12; reading the command line throws UsageError for anything else. `day` must
/// live as long as `command` does.
void add_day(CLI::App& command, const std::string& name, std::optional<Date>& day, const Said& help, Lang lang);

/// What --help calls that which the option takes: "N", "text|json", "MAPP".
[[nodiscard]] std::string type_of(const CLI::Option& option);
/// The numbers that the option takes, "1–90"; "" where it takes something else.
[[nodiscard]] std::string range_of(const CLI::Option& option);

}  // namespace insyn::cli
