// SPDX-License-Identifier: EUPL-1.2
// Which documents are public on a day, and why the others are not.
#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "link/link.hpp"
#include "model/document.hpp"
#include "model/site.hpp"

namespace insyn::link {

/// A document on its way into the site: it comes in unless something leaves it out.
struct Candidate {
  std::shared_ptr<const Document> document{};
  std::optional<LeftOut::Why> left_out{};
  Date date{};  // LeftOut::date
};

/// Sorted by path, so that nothing depends on the order in which the disk gave them.
using Candidates = std::vector<Candidate>;

/// Every document, with the reason where it is not public on `today`. A meeting that is held but whose notes are not
/// ready comes as a copy without them.
[[nodiscard]] Candidates candidates(std::vector<std::shared_ptr<const Document>> documents, Date today, Drafts drafts);

/// The meeting as its front matter tells of it; all that was read from the notes is gone.
[[nodiscard]] std::shared_ptr<const Document> without_notes(const Document& meeting);

/// What holds for a meeting on `today`: what is stated; else planned when its day is to come, preliminary after that.
[[nodiscard]] MeetingStatus status_on(const Meeting& meeting, Date today);

/// True when the meeting has been: what its notes say was decided, was.
[[nodiscard]] bool has_taken_place(MeetingStatus status);

}  // namespace insyn::link
