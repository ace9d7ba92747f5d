// SPDX-License-Identifier: EUPL-1.2
// "Mer information vid nästa möte": what a meeting promised the next one, from one meeting to the other.
#pragma once
#include <vector>

#include "render/shared.hpp"

namespace insyn::render {

/// A promise and the meeting that made it.
struct Promised {
  DocId meeting = kNoDocument;
  const Promise* promise = nullptr;
};

/// What the meeting's own notes promise; nothing while they are not out.
[[nodiscard]] std::vector<Promised> promises_of(const Site& site, DocId meeting);
/// What was promised the last time that the group met; meetings without notes are passed over.
[[nodiscard]] std::vector<Promised> promised_before(const Site& site, DocId meeting);
/// What the group, or any of them, has promised and not had a meeting for since.
[[nodiscard]] std::vector<Promised> open_promises(const Site& site, const GroupNode& group);
[[nodiscard]] std::vector<Promised> open_promises(const Site& site);
/// The group's meeting before that one whose notes are out, or kNoDocument.
[[nodiscard]] DocId previous_with_notes(const Site& site, DocId meeting);
/// The group's latest meeting with notes, or kNoDocument.
[[nodiscard]] DocId latest_with_notes(const Site& site, const GroupNode& group);

/// {text, href, meeting, meeting_href, group, date, iso}
[[nodiscard]] View promise_row(const Shared& shared, const Words& words, const Promised& promised);

}  // namespace insyn::render
