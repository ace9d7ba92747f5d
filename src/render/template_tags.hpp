// SPDX-License-Identifier: EUPL-1.2
// The tags of a template (template.hpp says what they are), as they stand in its text.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/finding.hpp"

namespace insyn::render {

/// Texts of templates by path from the root ("templates/meeting.html", "templates/posts/facebook.txt").
using TemplateTexts = std::map<std::string, std::string, std::less<>>;

struct Tag {
  enum class Kind { value, markup, section, inverted, end, partial, comment, word } kind{};
  std::string_view name{};
  std::size_t from = 0, to = 0;  // of the text with its braces, and with the line that it stands alone on
  Place at{};
};

/// The first tag from `from` on, as it stands; nothing where there is none, or where it is never closed or sets
/// delimiters.
[[nodiscard]] std::optional<Tag> next_tag(std::string_view text, std::size_t from);
/// The tags of one template, sections balanced. What is wrong is a finding of rule template.
[[nodiscard]] std::vector<Tag> tags_of(const std::string& path, std::string_view text, Findings& findings);

/// "templates/parts/top.html" for {{>parts/top}}.
[[nodiscard]] std::string partial_path(std::string_view name);
/// A finding of rule template.
void report_template(Findings& findings, const std::string& file, Place at, Said message, Said hint = {});
/// Where a byte of a template stands.
[[nodiscard]] Place place_in(std::string_view text, std::size_t offset);

}  // namespace insyn::render
