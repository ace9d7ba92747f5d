// SPDX-License-Identifier: EUPL-1.2
// Front matter read as the program reads it, for tests.
#pragma once
#include <string>
#include <string_view>
#include <utility>

#include "parse/front_matter/front_matter.hpp"

namespace insyn::parse {

struct Note {
  FrontMatter front_matter{};
  Document document{};
  Internal internal{};
  Findings findings{};

  /// "2:8 bad-date, 4:1 unknown-key"
  [[nodiscard]] std::string found() const {
    std::string all;
    for (const auto& finding : findings)
      all += fmt::format("{}{}:{} {}", all.empty() ? "" : ", ", finding.at.line, finding.at.column,
                         info(finding.rule).name);
    return all;
  }
  [[nodiscard]] const Meeting& meeting() const { return std::get<Meeting>(document.as); }
  [[nodiscard]] std::string published() const { return published_front_matter(front_matter, document); }
};

/// Reads `yaml`, whose first line is line 2 of its file, as front matter of the kind that `as` is.
template <typename As = Meeting>
Note note_of(std::string_view yaml, As as = {}) {
  Note note;
  note.document.path = "minutes/arbete/gruppen/2025-03-12.md";
  note.document.as = std::move(as);
  Kinds kinds = kind_of(note.document);
  if (kinds & (kind::meeting | kind::material)) kinds = kind::meeting | kind::material;
  std::string text = "---\n" + std::string(yaml) + "\n---\n";
  auto block = split_front_matter(text, note.document.path, note.findings);
  note.front_matter = read_front_matter(block, kinds, note.document.path, note.findings);
  apply(note.front_matter, note.document, note.internal, note.findings);
  return note;
}

}  // namespace insyn::parse
