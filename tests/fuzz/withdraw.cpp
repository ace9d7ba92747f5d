// SPDX-License-Identifier: EUPL-1.2
// The mark of a withdrawal set in any note. The first line of the input is the reason.
#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"
#include "fuzz/target.hpp"
#include "parse/parse.hpp"
#include "write/source_mark.hpp"

void insyn::fuzz::take(std::string_view bytes) {
  std::size_t end = std::min(bytes.find('\n'), bytes.size());
  std::string_view reason = bytes.substr(0, end), note = bytes.substr(std::min(end + 1, bytes.size()));
  if (!is_valid_utf8(bytes) || bytes.find('\0') != bytes.npos) return;  // such a note is no document
  const std::string marked = write::marked_withdrawn(note, reason, {2025, 3, 12});
  INSYN_EXPECTS(write::marked_withdrawn(marked, reason, {2025, 3, 12}) == marked);
  Source source{.path = "minutes/om.md", .role = Role::page, .name = "om", .bytes = marked};
  Parsed parsed = parse::parse(source);
  for (const Finding& finding : parsed.findings)
    if (finding.rule == Rule::too_large) return;
  INSYN_EXPECTS(parsed.document->withdrawn);
}
