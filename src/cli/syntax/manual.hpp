// SPDX-License-Identifier: EUPL-1.2
// The manual page, in the language of troff's man macros.
#pragma once
#include <string>
#include <string_view>

#include "base/lang.hpp"
#include "cli/syntax/syntax.hpp"

namespace insyn::cli {

/// insyn(1): its options and commands from the syntax, and around them what is true of all of them.
[[nodiscard]] std::string manual_page(const Syntax& program, std::string_view version, Lang lang);

}  // namespace insyn::cli
