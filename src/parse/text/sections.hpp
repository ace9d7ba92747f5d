// SPDX-License-Identifier: EUPL-1.2
// The sections that people write anyway, known by the words of their heading (contract section 4).
#pragma once
#include <string_view>

namespace insyn::parse {

enum class SectionKind {
  none,
  invited,
  present,
  absent,
  guests,
  when_where,
  agenda,
  decisions,
  actions,
  next_meeting,
  attachments,
  secretary,
  chair
};

/// By the heading's words, with or without number, time or colon: "3. Närvarande (13.05):" is SectionKind::present.
[[nodiscard]] SectionKind section_named(std::string_view heading);

/// Those of the lists of people: called, present, absent and guests.
[[nodiscard]] bool lists_people(SectionKind kind);

/// A heading's words without the author's number and without a time or colon at the end.
struct HeadingWords {
  std::string_view number{};  // "12", "4.1", "" when the author wrote none
  std::string_view title{};
};
[[nodiscard]] HeadingWords words_of_heading(std::string_view heading);

}  // namespace insyn::parse
