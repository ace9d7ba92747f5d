// SPDX-License-Identifier: EUPL-1.2
// Single values of YAML 1.2: quoted, folded and block scalars, and what a plain one must not look like.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "parse/front_matter/yaml_text.hpp"
#include "parse/reporter.hpp"

namespace insyn::parse {

/// "", "null" or "~" as written without quotes.
[[nodiscard]] bool is_null(std::string_view plain);

/// An anchor (&name), an alias (*name) or a tag (!name), which front matter does not have. Text that only begins alike
/// is none: "*viktigt*", "& co".
[[nodiscard]] bool is_reference(std::string_view plain);
/// What is said of one.
[[nodiscard]] Misread refused_reference(Place at);

/// A plain scalar without its comment: "nej # inte än" is "nej".
[[nodiscard]] std::string_view without_comment(std::string_view plain);

struct Quoted {
  std::string text{};
  std::string_view rest{};  // what follows the closing quote
};
/// A scalar in double or single quotes at the start of `from` (YAML 1.2, 7.3.1 and 7.3.2), over several lines too.
/// Nothing where no quote opens, none closes, or an escape is unknown. Escaped control characters become U+FFFD.
[[nodiscard]] std::optional<Quoted> read_quoted(std::string_view from);

/// Lines of a plain scalar as one text: a line end is a space, a blank line a line end. Comment lines below the first
/// are left out.
[[nodiscard]] std::string folded_lines(Lines lines);

/// True for the head of a block scalar: "|", ">", "|-", ">2+".
[[nodiscard]] bool is_block_head(std::string_view content);
/// The lines below a head: kept as they are for "|", folded for ">"; no line ends at the end.
[[nodiscard]] std::string read_block_scalar(std::string_view head, Lines lines);

}  // namespace insyn::parse
