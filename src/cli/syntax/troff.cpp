// SPDX-License-Identifier: EUPL-1.2
#include "cli/syntax/troff.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace insyn::cli::troff {
namespace {

/// A line that begins with . or ' would be a request.
std::string line(std::string_view marked) {
  const bool is_request = marked.starts_with('.') || marked.starts_with('\'');
  return (is_request ? "\\&" : "") + std::string(marked) + "\n";
}

}  // namespace

std::string text(std::string_view words) {
  return replaced(replaced(replaced(words, "\\", "\\(rs"), "-", "\\-"), "\n", " ");
}

std::string bold(std::string_view words) { return "\\fB" + text(words) + "\\fR"; }
std::string italic(std::string_view words) { return "\\fI" + text(words) + "\\fR"; }
std::string section(std::string_view heading) { return fmt::format(".SH {}\n", text(heading)); }
std::string subsection(std::string_view heading) { return fmt::format(".SS {}\n", heading); }
std::string paragraph(std::string_view marked) { return ".PP\n" + line(marked); }
std::string entry(std::string_view marked_name, std::string_view marked) {
  return ".TP\n" + line(marked_name) + line(marked);
}

}  // namespace insyn::cli::troff
