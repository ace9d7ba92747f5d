// SPDX-License-Identifier: EUPL-1.2
// One function a rule, each in a file of its name.
#pragma once
#include "model/finding.hpp"
#include "model/site.hpp"

namespace insyn::check {

/// A file beside a document that is a program, or holds one: a page of HTML, a drawing with a script, macros.
void active_content(const Site& site, Findings& findings);
/// A PDF that stands beside a document and has no tags to be read aloud by, or can't be looked at.
void attachment_accessibility(const Site& site, Findings& findings);
/// A copied file that names who made it, or a picture that names who is in it.
void author_data(const Site& site, Findings& findings);
/// A decision of a group that was not quorate at its item by the roster and the attendance.
void decision_without_quorum(const Site& site, Findings& findings);
/// A copied file with tracked changes, comments, hidden text or earlier versions in it.
void hidden_revisions(const Site& site, Findings& findings);
/// A copied picture, or a file with one in it, that tells where it was taken, or with which camera or when.
void image_metadata(const Site& site, Findings& findings);
/// Notes that are not public when the group's promise has run out: the meeting has been (or its day has passed, and
/// nothing says that it was moved or cancelled), and the notes are a draft or were not put into the file; or they are
/// in the site, but the ledger has never seen their page. Looks back to [publish] from, else 60 days.
void late_notes(const Site& site, Findings& findings);
/// A meeting's notes, a cancellation or news that the channels would post, without a word of its own to post: the plan
/// blocks it. Only what is not older than [publish] from, from the day after its own.
void no_summary(const Site& site, Findings& findings);
/// A figure that has been measured again and again, and then no more: its latest value is older than one resolution and
/// a hundred days. A single value is a starting point and no series; when its project has ended so has the measuring.
void stale_figure(const Site& site, Findings& findings);
/// An open action whose day has passed.
void overdue_action(const Site& site, Findings& findings);
/// A line of an attendance list that tells of illness, children, faith, an identity that is protected and the like.
void sensitive_attendance(const Site& site, Findings& findings);
/// A text whose words are not those that were first seen on the site, and nothing that says so: no correction from that
/// day on, and for a meeting no approval from that day on. What the ledger has kept nothing of is left in peace.
void silent_change(const Site& site, Findings& findings);
/// A translation that does not say which text of its original it translates, or whose original has been changed since.
void stale_translation(const Site& site, Findings& findings);
/// A link that says only "här" or "läs mer": read alone it says nothing.
void vague_link_text(const Site& site, Findings& findings);

}  // namespace insyn::check
