// SPDX-License-Identifier: EUPL-1.2
// The sections that people write anyway, known by the words of their heading (contract section 4), and the lists of those
// present that stand in them.
#pragma once
#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "model/prose.hpp"

namespace insyn::parse {

enum class SectionKind { none, invited, present, absent, guests, when_where, agenda, decisions, actions, next_meeting, attachments, secretary, chair };

/// By the heading's words, with or without number, time or colon: "3. Närvarande (13.05):" is SectionKind::present.
[[nodiscard]] SectionKind section_named(std::string_view heading);

/// A heading's words without the author's number and without a time or colon at the end.
struct HeadingWords {
  std::string_view number{};  // "12", "4.1", "" when the author wrote none
  std::string_view title{};
};
[[nodiscard]] HeadingWords words_of_heading(std::string_view heading);


/// Who is listed in these blocks: bullets, commas, one a line, a table or boxes. Entries with an empty box go to
/// `unticked` (there: not present).
void read_attendance_blocks(const Prose& prose, const std::vector<NodeId>& blocks, std::vector<Attendance>& listed,
                            std::vector<Attendance>& unticked);

}  // namespace insyn::parse
