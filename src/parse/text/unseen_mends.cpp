// SPDX-License-Identifier: EUPL-1.2
#include "parse/text/unseen_mends.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/unseen.hpp"

namespace insyn::parse {
namespace {

bool is_control(char c) {
  const auto u = static_cast<unsigned char>(c);
  return (u < 0x20 && c != '\n' && c != '\r' && c != '\t') || u == 0x7F;
}

bool is_blank_at(std::string_view bytes, std::size_t at) {
  return at >= bytes.size() || bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t';
}

bool stands_between_words(std::string_view bytes, std::size_t at) {
  return at > 0 && !is_blank_at(bytes, at - 1) && !is_blank_at(bytes, at + 1);
}

/// What `plain`, which is `line` without some of its characters, lacks.
void add_lacking(std::string_view line, std::string_view plain, std::size_t line_from, std::vector<Edit>& edits) {
  std::size_t kept = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t from = at;
    (void)next_code_point(line, at);
    const std::string_view character = line.substr(from, at - from);
    if (plain.substr(kept).starts_with(character))
      kept += character.size();
    else
      edits.push_back({line_from + from, line_from + at, ""});
  }
}

}  // namespace

std::vector<Edit> without_controls(std::string_view bytes) {
  std::vector<Edit> edits;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (!is_control(bytes[at])) continue;
    const bool is_break = bytes[at] == '\v' || bytes[at] == '\f';
    edits.push_back({at, at + 1, is_break && stands_between_words(bytes, at) ? " " : ""});
  }
  return edits;
}

std::vector<Edit> without_turns(std::string_view bytes) {
  std::vector<Edit> edits;
  for (std::size_t from = 0; from < bytes.size();) {
    const std::size_t end = std::min(bytes.find_first_of("\r\n", from), bytes.size());
    const std::string_view line = bytes.substr(from, end - from);
    const Unturned plain = unturned(line);
    if (plain.removed > 0) add_lacking(line, plain.text, from, edits);
    from = end + 1;
  }
  return edits;
}

}  // namespace insyn::parse
