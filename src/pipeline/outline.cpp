// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <tuple>

#include "pipeline/glimpse.hpp"

namespace insyn::pipeline {
namespace {

/// Whether two lists say the same, as far as `told` (value → what can be compared) tells.
template <typename List, typename Tell>
bool are_alike(const List& one, const List& other, Tell told) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [&](const auto& a, const auto& b) { return told(a) == told(b); });
}

auto told_of_link(const Link& link) { return std::tie(link.url, link.title, link.is_image); }
auto told_of_heading(const Heading& heading) { return std::tie(heading.anchor, heading.text); }
auto told_of_item(const Item& item) { return std::tie(item.number, item.title, item.anchor, item.heading); }
auto told_of_statement(const Statement& one) {
  return std::tie(one.kind, one.anchor, one.label, one.text, one.dissent, one.item, one.links);
}
auto told_of_follow_up(const FollowUp& one) { return std::tie(one.state, one.text, one.item, one.links); }
auto told_of_action(const Action& one) {
  return std::tie(one.anchor, one.owner, one.helpers, one.text, one.done, one.due, one.due_words, one.completed,
                  one.item, one.links);
}
auto told_of_recusal(const Recusal& one) { return std::tie(one.who, one.item); }
auto told_of_promise(const Promise& one) { return std::tie(one.text, one.item); }
auto told_of_attendance(const Attendance& one) {
  return std::tie(one.who, one.role, one.name, one.count, one.attended.span, one.attended.items, one.digital);
}
auto told_of_attachment(const AttachmentRef& one) { return std::tie(one.file, one.title); }
auto told_of_suspicion(const Suspicion& one) { return std::tie(one.what, one.file, one.text_sha256, one.domain); }
auto told_of_finding(const Finding& one) { return std::tie(one.rule, one.file, one.message.sv, one.text_sha256); }

bool has_same_marks(const Marks& one, const Marks& other) {
  return are_alike(one.items, other.items, told_of_item) &&
         are_alike(one.statements, other.statements, told_of_statement) &&
         are_alike(one.follow_ups, other.follow_ups, told_of_follow_up) &&
         are_alike(one.actions, other.actions, told_of_action) &&
         are_alike(one.recusals, other.recusals, told_of_recusal) &&
         are_alike(one.promises, other.promises, told_of_promise);
}

bool has_same_people(const Meeting& one, const Meeting& other) {
  auto lists = {&Meeting::invited, &Meeting::present, &Meeting::absent, &Meeting::guests};
  auto is_alike = [&](auto list) { return are_alike(one.*list, other.*list, told_of_attendance); };
  return std::all_of(lists.begin(), lists.end(), is_alike) && one.attendance_in_text == other.attendance_in_text &&
         one.next_meeting == other.next_meeting && one.next_date == other.next_date;
}

/// What the values of a kind say beside the head, which is compared as it is written.
bool has_same_values(const Document& one, const Document& other) {
  if (one.as.index() != other.as.index()) return false;
  if (const Meeting* meeting = one.meeting()) return has_same_people(*meeting, *other.meeting());
  // A roster, a plan, a term and a figure stand in the text, and other pages are made of them.
  return std::holds_alternative<Page>(one.as) || std::holds_alternative<Material>(one.as) ||
         std::holds_alternative<News>(one.as);
}

/// What the head says is in `head`, but for what is not published of it.
bool has_same_head(const Document& one, const Document& other) {
  auto told = [](const Document& document) {
    return std::tie(document.path, document.id, document.url_path, document.head, document.title, document.language,
                    document.publish, document.publish_from, document.unpublish_from, document.withdrawn,
                    document.reason, document.summaries, document.aliases, document.post, document.channels);
  };
  return told(one) == told(other) && are_alike(one.attachments, other.attachments, told_of_attachment);
}

bool has_same_places(const Prose& one, const Prose& other) {
  return are_alike(one.links, other.links, told_of_link) && are_alike(one.headings, other.headings, told_of_heading);
}

}  // namespace

bool has_same_outline(const Parsed& one, const Parsed& other) {
  const Document& a = *one.document;
  const Document& b = *other.document;
  return has_same_head(a, b) && has_same_values(a, b) && has_same_places(a.prose, b.prose) && a.anchors == b.anchors &&
         has_same_marks(a.marks, b.marks) && are_alike(one.suspicions, other.suspicions, told_of_suspicion) &&
         are_alike(one.findings, other.findings, told_of_finding);
}

}  // namespace insyn::pipeline
