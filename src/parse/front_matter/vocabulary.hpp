// SPDX-License-Identifier: EUPL-1.2
// The words that front matter knows, in every inflection, in Swedish and English: states, kinds, yes and no, languages.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/lang.hpp"
#include "model/document.hpp"

namespace insyn::parse {

struct Word {
  std::string_view en{};     // the word of code and data
  std::string_view sv{};     // the word of the published text
  std::string_view forms{};  // every way to write it, folded, without hyphens and spaces; separated by spaces
};
using Vocabulary = std::span<const Word>;

[[nodiscard]] Vocabulary meeting_statuses();     // in the order of MeetingStatus, from planned
[[nodiscard]] Vocabulary project_statuses();     // in the order of Project::Status, from planned
[[nodiscard]] Vocabulary initiative_statuses();  // in the order of Initiative::Status, from not_started
[[nodiscard]] Vocabulary reaches();              // in the order of Initiative::Reach, from promoting
[[nodiscard]] Vocabulary resolutions();          // in the order of Period::Kind
[[nodiscard]] Vocabulary directions();           // in the order of Figure::Direction, from increase
[[nodiscard]] Vocabulary hidden_number();        // one word: "hidden", in place of a number that is not shown
[[nodiscard]] Vocabulary document_words();       // in the order of DocumentWord
[[nodiscard]] Vocabulary group_types();
[[nodiscard]] Vocabulary organisation_types();
[[nodiscard]] Vocabulary group_file_kinds();  // "meeting", "material"
[[nodiscard]] Vocabulary yes_and_no();        // "yes", "no"
[[nodiscard]] Vocabulary withdrawal();        // one word: "withdrawn", a status of every kind

/// The word's place in the vocabulary.
[[nodiscard]] std::optional<std::size_t> find_word(std::string_view text, Vocabulary vocabulary);
/// The nearest word to one that is not known, as Swedes write it; "" when none is near.
[[nodiscard]] std::string nearest_word(std::string_view text, Vocabulary vocabulary);
/// "skriv kommun, region …" / "write municipality, region …".
[[nodiscard]] Said choices(Vocabulary vocabulary);

/// "sv", "ar", "pt-BR" as they are; "lättläst" and "easy-read" as "sv-simple". Nothing for what is no language tag.
[[nodiscard]] std::optional<std::string> language_tag(std::string_view text);

}  // namespace insyn::parse
