// SPDX-License-Identifier: EUPL-1.2
// Text for troff, and the few of its man macros that the manual is made of.
#pragma once
#include <string>
#include <string_view>

namespace insyn::cli::troff {

/// Letters that stand as they are: no request and no escape, and a hyphen that can be copied.
[[nodiscard]] std::string text(std::string_view words);
[[nodiscard]] std::string bold(std::string_view words);
[[nodiscard]] std::string italic(std::string_view words);

[[nodiscard]] std::string section(std::string_view heading);
[[nodiscard]] std::string subsection(std::string_view heading);
/// `marked` is troff already.
[[nodiscard]] std::string paragraph(std::string_view marked);
[[nodiscard]] std::string entry(std::string_view marked_name, std::string_view marked);

}  // namespace insyn::cli::troff
