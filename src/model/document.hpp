// SPDX-License-Identifier: EUPL-1.2
// One published document: what its front matter and its marks say, as values. What is internal is not in these types:
// parse puts it in Internal (model/internal.hpp), so that no template and no feed can print it by mistake.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "model/explained.hpp"
#include "model/figure.hpp"
#include "model/finding.hpp"
#include "model/marks.hpp"
#include "model/plan.hpp"
#include "model/prose.hpp"
#include "model/source.hpp"
#include "model/words.hpp"

namespace insyn {

struct Correction {
  Date date{};
  std::string what{};
  std::string before{}, after{};  // what stood there, what stands there now; may be empty
};

struct AttachmentRef {
  std::string file{};  // as written: relative to the group's bilagor/ or to the note
  std::string title{};
  Place at{};
};

// ---- who sits at the table --------------------------------------------------------------------------------------

/// For which items someone present was there: "(punkt 1–4)", "(t.o.m. punkt 4)", "(från punkt 3)", "(ej punkt 7)".
struct Attended {
  enum class Span { all, only, until, from, except, undecidable } span = Span::all;  // undecidable: clock times only
  std::vector<std::string> items{};  // numbers as written; a range is written out; until/from: one number
};

/// One line of an attendance list.
struct Attendance {
  std::string who{};  // organisation, or a person's name in a plain file; remarks in brackets taken off
  std::string role{};
  std::string name{};          // shown on the page only: never in data, feeds, search or posts
  std::optional<int> count{};  // seats filled; absent: all of the organisation's
  Attended attended{};
  bool digital = false;
  Place at{};
};

/// A row of a group's roster.
struct RosterRow {
  std::string organisation{};
  std::string role{};
  bool mandate = true;
  int seats = 1;
  Date from{}, to{};     // no day: open
  std::string deputy{};  // organisation that fills these seats when this one is absent
  Place at{};

  [[nodiscard]] bool covers(Date day) const { return (!from || from <= day) && (!to || day <= to); }
};

/// How many must be there for a group to decide.
struct QuorumRule {
  enum class Kind { more_than_half, at_least_half, number, fraction, none } kind = Kind::more_than_half;
  int number = 0;                      // Kind::number
  int numerator = 0, denominator = 1;  // Kind::fraction
};

// ---- the kinds ----------------------------------------------------------------------------------------------------

struct Page {
  bool in_menu = false;
};

struct Organisation {
  std::string type{};  // English key: "municipality", "state-agency" …; "" when not stated
  std::string abbreviation{};
  Words part_of{};
  std::string web{};
  std::string contact{};
};

struct ProjectLeader {
  std::string role{}, organisation{};
  Date from{}, to{};
};

struct Project {
  enum class Status { unstated, planned, ongoing, ended } status = Status::unstated;
  std::vector<std::string> municipalities{};
  Date start{}, end{};
  std::vector<ProjectLeader> leaders{};
  std::string funder{}, contact{}, source{};
};

enum class DocumentWord { notes, records, minutes };  // minnesanteckningar, mötesanteckningar, protokoll

struct Group {
  std::string type{};  // English key: "collaboration-group", "advisory-board" …
  std::string abbreviation{};
  QuorumRule quorum{};
  std::vector<RosterRow> roster{};
  std::vector<std::string> agenda{};
  int publish_within = 5;  // working days
  DocumentWord document = DocumentWord::notes;
};

enum class MeetingStatus { unstated, planned, called, moved, cancelled, held, draft, preliminary, approved };

struct Meeting {
  Date date{};
  std::optional<TimeSpan> time{};
  std::string time_words{};  // as written, where it is no time span we read
  std::string place{};
  MeetingStatus status = MeetingStatus::unstated;  // as stated; what holds today is Site's (MeetingFacts::status)
  Date new_date{};                                 // moved
  Date approved{};
  std::string approver{}, chair{}, secretary{};
  std::vector<Attendance> invited{}, present{}, absent{}, guests{};
  bool attendance_in_text = false;  // the lists stand as a section of the body (the page need not repeat them)
  std::optional<bool> quorate{};    // stated in front matter; only false has meaning
  std::string next_meeting{};       // the words of a "Nästa möte" section
  std::optional<Date> next_date{};
};

struct Material {
  Date date{};
};

struct News {
  Date date{};
};

// ---- the document ---------------------------------------------------------------------------------------------------

enum class Publish { yes, no, from_date };

struct Document {
  std::string path{};              // from the root: "minutes/arbete/samverkansgruppen/2025-03-12.md"
  std::string id{};                // "arbete/samverkansgruppen/2025-03-12", "organisations/polisen", "om"
  std::string url_path{};          // below base_url: "arbete/samverkansgruppen/2025-03-12/", "aktorer/polisen/", "om/"
  std::string project{}, group{};  // slugs; "" where there is none

  std::string title{};
  std::map<std::string, std::string> summaries{};  // by language tag; the document's own language first choice
  std::string language{};                          // as stated; "" is the site's
  Words translation_of{};
  std::string translated_version{};  // of the original: how its text_sha256 begins; "" is not stated
  Publish publish = Publish::yes;
  Date publish_from{};     // Publish::from_date
  Date unpublish_from{};   // no day: never
  bool withdrawn = false;  // status: avpublicerat
  std::string reason{};    // for withdrawal, cancellation, move
  std::vector<std::string> aliases{};
  std::string reference{};  // own; inheritance is Site's
  std::vector<Correction> corrections{};
  std::string reviewed_by{};
  Date reviewed{};
  std::string post{};                                  // inlägg: replaces the generated post
  std::optional<std::vector<std::string>> channels{};  // kanaler; nothing said: all; an empty list: none
  std::vector<AttachmentRef> attachments{};

  Prose prose{};
  Marks marks{};
  std::vector<std::string> anchors{};  // sorted: every id that a link may name, "§4" and "4" beside "p-4"
  std::string head{};                  // front matter as it is published, and a line end to part it from the body
  std::string text_sha256{};           // of text()
  int hidden_parts = 0;                // internal blocks that left a trace

  std::variant<Page, Organisation, Project, Group, Meeting, Material, News, Plan, Initiative, Figure, Glossary,
               Questions>
      as{};

  /// index.md: the published text itself (contract section 7).
  [[nodiscard]] std::string text() const { return head + std::string(prose.source()); }

  [[nodiscard]] const Meeting* meeting() const { return std::get_if<Meeting>(&as); }
  [[nodiscard]] const Group* group_facts() const { return std::get_if<Group>(&as); }
  [[nodiscard]] const Organisation* organisation() const { return std::get_if<Organisation>(&as); }
  [[nodiscard]] const Project* project_facts() const { return std::get_if<Project>(&as); }
  [[nodiscard]] const Plan* plan() const { return std::get_if<Plan>(&as); }
  [[nodiscard]] const Initiative* initiative() const { return std::get_if<Initiative>(&as); }
  [[nodiscard]] const Figure* figure() const { return std::get_if<Figure>(&as); }
  [[nodiscard]] const Glossary* glossary() const { return std::get_if<Glossary>(&as); }
};

}  // namespace insyn
