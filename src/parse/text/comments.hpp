// SPDX-License-Identifier: EUPL-1.2
// The author's own notes, HTML comments, cut out of a text.
#pragma once
#include <string>

#include "model/finding.hpp"
#include "model/internal.hpp"
#include "parse/text/author_lines.hpp"

namespace insyn::parse {

/// Shown code may hold what looks like a comment. Front matter has no code.
enum class Code { may_shelter, is_none };

/// Takes the comments out. A line left blank goes away whole, so that no list or table is torn apart. What follows a
/// comment of several lines keeps a line of its own: it must not slip into what stands before the comment. Takes time
/// in proportion to the text, however many comments it has.
void take_comments(AuthorLines& lines, Code code, const std::string& path, Internal& internal, Findings& findings);

}  // namespace insyn::parse
