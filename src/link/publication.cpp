// SPDX-License-Identifier: EUPL-1.2
#include "link/publication.hpp"

#include <algorithm>
#include <utility>

#include "base/hash.hpp"
#include "base/text.hpp"

namespace insyn::link {
namespace {

using Why = LeftOut::Why;

/// Its day to be taken away has come: a page that people may have read stays as one that says so.
bool was_public(const Document& document) {
  const Meeting* meeting = document.meeting();
  bool came_out = document.publish != Publish::from_date || document.publish_from < document.unpublish_from;
  return came_out && !(meeting && meeting->status == MeetingStatus::draft);
}

void leave_out_if_not_public(Candidate& candidate, Date today, Drafts drafts) {
  const Document& document = *candidate.document;
  auto leave_out = [&](Why why, Date date = {}) { candidate.left_out = why, candidate.date = date; };
  if (document.withdrawn) return leave_out(Why::withdrawn, document.unpublish_from);
  if (document.publish == Publish::no) return leave_out(Why::publish_no);
  if (document.unpublish_from && document.unpublish_from <= today)
    return leave_out(was_public(document) ? Why::withdrawn : Why::no_longer, document.unpublish_from);
  if (document.publish == Publish::from_date && today < document.publish_from)
    return leave_out(Why::not_yet, document.publish_from);
  const Meeting* meeting = document.meeting();
  if (meeting && meeting->status == MeetingStatus::draft && drafts == Drafts::leave_out) leave_out(Why::draft);
}

/// The front matter at the head of a published text, with its closing line.
std::string front_matter_of(const std::string& text) {
  if (!text.starts_with("---\n")) return {};
  auto end = text.find("\n---\n", 3);
  return end == std::string::npos ? std::string() : text.substr(0, end + 5);
}

/// The same without some of its keys, and what is indented below them. (Published front matter is our own writing: each
/// key at the start of its line.)
std::string without_keys(const std::string& front_matter, std::initializer_list<std::string_view> keys) {
  std::string rest;
  bool is_going = false;
  for (std::string_view line : lines_of(front_matter)) {
    bool goes_on = line.starts_with(' ') || line.starts_with("- ");
    if (!goes_on)
      is_going = std::any_of(keys.begin(), keys.end(), [&](std::string_view key) {
        return line.starts_with(key) && line.substr(key.size()).starts_with(':');
      });
    if (!is_going) rest.append(line).append("\n");
  }
  return rest;
}

}  // namespace

std::shared_ptr<const Document> without_notes(const Document& document) {
  auto copy = std::make_shared<Document>(document);
  copy->prose = {};
  copy->marks = {};
  copy->summaries.clear();
  copy->attachments.clear();
  copy->anchors.clear();
  copy->hidden_parts = 0;
  copy->head = without_keys(front_matter_of(document.head), {"sammanfattning", "bilagor"});
  copy->text_sha256 = sha256_hex(copy->text());
  Meeting& meeting = std::get<Meeting>(copy->as);
  meeting.next_meeting.clear();
  meeting.next_date.reset();
  if (std::exchange(meeting.attendance_in_text, false))
    for (auto* list : {&meeting.invited, &meeting.present, &meeting.absent, &meeting.guests}) list->clear();
  return copy;
}

Candidates candidates(std::vector<std::shared_ptr<const Document>> documents, Date today, Drafts drafts) {
  std::sort(documents.begin(), documents.end(), [](const auto& a, const auto& b) { return a->path < b->path; });
  Candidates all;
  all.reserve(documents.size());
  for (auto& document : documents) {
    const Meeting* meeting = document->meeting();
    bool held = meeting && meeting->status == MeetingStatus::held;
    all.push_back({held ? without_notes(*document) : std::move(document)});
    leave_out_if_not_public(all.back(), today, drafts);
  }
  return all;
}

MeetingStatus status_on(const Meeting& meeting, Date today) {
  if (meeting.status != MeetingStatus::unstated) return meeting.status;
  if (meeting.approved) return MeetingStatus::approved;
  return today < meeting.date ? MeetingStatus::planned : MeetingStatus::preliminary;
}

bool has_taken_place(MeetingStatus status) {
  switch (status) {
    case MeetingStatus::held:
    case MeetingStatus::draft:
    case MeetingStatus::preliminary:
    case MeetingStatus::approved: return true;
    default: return false;
  }
}

}  // namespace insyn::link
