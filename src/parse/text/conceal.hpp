// SPDX-License-Identifier: EUPL-1.2
// Takes what is internal out of a body before anything else is read from it: the author's own notes (HTML comments) and
// `> [!INTERNT]` blocks. What is left is the published text; the rest of the room sees nothing else.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/finding.hpp"
#include "model/internal.hpp"

namespace insyn::parse {

/// Where in the published text the trace of an internal block stands: its `>`, line from 1, bytes from 1.
struct Trace {
  int line = 0;
  int byte_column = 0;
  auto operator<=>(const Trace&) const = default;
};

/// Published text, and where in the author's file each of its lines comes from.
struct Published {
  std::string text{};
  int first_line = 1;                // where the body starts in the author's file
  std::vector<int> author_line{};    // for line i+1 of `text`; empty when nothing was cut away
  std::vector<int> author_column{};  // for line i+1: columns (code points) cut away before its first kept character
  std::vector<Trace> traces{};       // by line

  /// A place in `text` as a place in the author's file.
  [[nodiscard]] Place in_file(Place at) const;
};

/// What a trace says when the author gave no words of their own.
[[nodiscard]] bool is_standard_trace(std::string_view stand_in);

/// `body` is clean text that starts at line `first_line` of the author's file `path`. A comment without an end is a
/// finding (open-comment), and everything after it is taken as internal. What was meant to be internal and is not is a
/// finding too (internal-mark, near_marks.hpp).
[[nodiscard]] Published conceal(std::string_view body, int first_line, const std::string& path, Internal& internal,
                                Findings& findings);

/// Front matter without the author's own notes (HTML comments): they are internal there as well. A marker for internal
/// text hides nothing there, and is a finding (internal-mark).
[[nodiscard]] std::string conceal_front_matter(std::string_view yaml, int first_line, const std::string& path,
                                               Internal& internal, Findings& findings);

}  // namespace insyn::parse
