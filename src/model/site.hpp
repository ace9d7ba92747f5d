// SPDX-License-Identifier: EUPL-1.2
// All published documents and how they hang together on the day `today`. Made by link, looked at by check, shown by
// render. Documents are named by their index in Site::documents, which is sorted by id.
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/document.hpp"
#include "model/history.hpp"
#include "model/output.hpp"
#include "model/settings.hpp"

namespace insyn {

using DocId = std::uint32_t;
constexpr DocId kNoDocument = 0xFFFFFFFF;

/// A part of a document: one of its statements or actions, by index.
struct PartRef {
  DocId document = kNoDocument;
  std::uint32_t index = 0;
  auto operator<=>(const PartRef&) const = default;
};

/// A number for parts of documents: of statements the index of their thread, of actions that of their chain.
class PartIndex {
 public:
  /// `counts`: parts of each document, by DocId.
  void make_room(const std::vector<std::uint32_t>& counts);
  void set(PartRef part, std::uint32_t index) { indices_[first_[part.document] + part.index] = index; }
  /// Nothing for a part that none was set for.
  [[nodiscard]] std::optional<std::uint32_t> find(PartRef part) const;

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  std::vector<std::uint32_t> first_{0}, indices_{};  // by document: where its parts' indices begin, and where they end
};

/// How many seats must be filled, how many were. `met` is absent where nothing can be claimed.
struct Quorum {
  int seats = 0;  // with mandate that day
  int required = 0;
  int present = 0;
  std::optional<bool> met{};
};

/// Somebody at the table, resolved.
struct Seated {
  DocId organisation = kNoDocument;  // kNoDocument: no organisation of that name is described in the project
  std::string words{};               // what the list calls it, where no organisation is described
  std::uint32_t line = 0;            // index in Meeting::present, absent or guests
  bool member = true;  // has a row of the roster that day, or deputises for one; true where none is stated
};

/// What a meeting is, seen with its group and today.
struct MeetingFacts {
  MeetingStatus status = MeetingStatus::unstated;     // what holds: stated, else by the date
  Quorum quorum{};                                    // of the meeting as a whole
  std::vector<Seated> present{}, absent{}, guests{};  // the meeting's own lists, line by line
  DocId previous = kNoDocument, next = kNoDocument;   // in the group, by date
};

/// One follow-up of a decision, an advice or a direction, in the order of the meetings.
struct Event {
  Date date{};
  Outcome state = Outcome::none;
  std::string text{};
  PartRef follow_up{};  // the document, and the index in its Marks::follow_ups
};

/// A decision, direction or piece of advice through time.
struct Thread {
  PartRef statement{};  // index in Marks::statements
  StatementKind kind{};
  Date date{};                  // of its meeting (material: its date)
  Quorum quorum{};              // at its item (decisions)
  std::vector<DocId> behind{};  // the organisations with mandate that were there
  std::vector<Event> history{};
  Outcome state = Outcome::none;         // the latest; none until followed up (advice: or answered in so many words)
  std::vector<std::uint32_t> answers{};  // decisions: threads of the advice it answers
  std::vector<std::uint32_t> answered_by{};  // advice: threads of the decisions that answer it
  std::vector<std::uint32_t> initiatives{};  // those it belongs to (links inside it), in the order of its links
};

/// An action from its first mention to its last: one thing to do, however often it is carried over.
struct ActionChain {
  std::vector<PartRef> mentions{};  // index in Marks::actions; in the order of the meetings; never empty
  DocId owner = kNoDocument;        // organisation; kNoDocument: a role, "Alla", or not described
  std::string owner_shown{};
  std::vector<DocId> helpers{};
  std::optional<Date> due{}, completed{};  // by the latest mention that says so
  std::string due_words{};
  bool done = false;

  [[nodiscard]] PartRef origin() const { return mentions.front(); }
  [[nodiscard]] PartRef latest() const { return mentions.back(); }
};

struct GroupNode {
  DocId document = kNoDocument;
  std::uint32_t project = 0;      // index in Site::projects
  std::vector<DocId> meetings{};  // by date, oldest first
  std::vector<DocId> materials{};
};

// ---- the plan -------------------------------------------------------------------------------------------------------

/// What can be said of an initiative from its dates, milestones and follow-ups, beside what it says of itself.
struct Derived {
  enum class State { none, not_started, on_time, late, done, stopped } state = State::none;  // none: nothing is claimed
  enum class Reason {
    none,
    status,             // it says so itself
    milestone_overdue,  // `what` should have been done on `date`
    end_passed,         // the period ended on `date`
    start_passed,       // should have begun on `date`
    not_begun,          // begins on `date`
    follow_up,          // a meeting's follow-up of `date` says so
    on_schedule         // nothing is overdue; next milestone `what` on `date`, if there is one
  } reason = Reason::none;
  std::string what{};
  Date date{};
};

/// Somebody with a part in an initiative.
struct Involved {
  enum class Role { responsible, owner, coordinator, performer, partner } role = Role::responsible;
  DocId organisation = kNoDocument;  // kNoDocument: no organisation of that name is described in the project
  std::string shown{};
};

/// A place in the plan: index of the area, and in it of the collaboration area.
struct PlanPlace {
  std::uint32_t area = 0, collaboration_area = 0;
  auto operator<=>(const PlanPlace&) const = default;
};

struct InitiativeNode {
  DocId document = kNoDocument;
  std::uint32_t project = 0;         // index in Site::projects
  std::vector<PlanPlace> places{};   // in the plan; empty where the plan has no such collaboration area
  std::vector<Involved> involved{};  // by role, then as written; an organisation once in each role
  Derived derived{};
  std::vector<std::uint32_t> decisions{};  // threads that belong to it, oldest first
  std::vector<Event> history{};            // follow-ups that link to it, oldest first
  std::vector<DocId> figures{};            // by index in Initiative::targets: kNoDocument where none is named
  /// The organisations or groups of the project that are named there; kNoDocument for other words.
  struct {
    DocId responsible = kNoDocument, reported_by = kNoDocument, reported_to = kNoDocument;
  } follow_up{};
  DocId continues = kNoDocument;  // the initiative it goes on with, when that is one
};

struct FigureNode {
  DocId document = kNoDocument;
  std::uint32_t project = 0;
  std::vector<std::uint32_t> initiatives{};  // whose targets it follows up
};

struct ProjectNode {
  DocId document = kNoDocument;
  std::vector<std::uint32_t> groups{};
  std::vector<DocId> pages{};
  std::vector<DocId> news{};  // newest first
  DocId plan = kNoDocument;
  DocId questions = kNoDocument;
  std::vector<std::uint32_t> initiatives{};  // by id
  std::vector<std::uint32_t> figures{};      // by id
};

struct OrganisationNode {
  DocId document = kNoDocument;
  std::vector<std::uint32_t> groups{};       // where it has a seat or has had one
  std::vector<DocId> called{}, present{};    // meetings, by date
  std::vector<std::uint32_t> actions{};      // chains it owns
  std::vector<std::uint32_t> initiatives{};  // in which it has a part
};

/// A document that says in another language what its original says.
struct Translation {
  DocId document = kNoDocument, original = kNoDocument;
  std::string language{};
  enum class Version { current, outdated, unstated } version = Version::unstated;  // of the original, when translated
};

/// A file of minutes/ that is not published, and why.
struct LeftOut {
  enum class Why { draft, not_yet, no_longer, publish_no, withdrawn, no_parent, has_errors } why{};
  std::string path{};
  Date date{};          // not_yet: from; no_longer: since
  std::string group{};  // a meeting: its group's id
  Date met{};           // a meeting: its day
};

/// A withdrawn document: its page stays as a tombstone without its title.
struct Tombstone {
  enum class Was { other, meeting, material, news, organisation, initiative, figure } was = Was::other;
  std::string id{}, url_path{};
  Date date{};  // when it was withdrawn (unpublish date), no day when not stated
  std::string reason{};
  std::vector<std::string> decisions{}, actions{}, advice{};  // anchors of what it held, and nothing of what they said
  Date day{};                                                 // of the meeting, material or news item
  std::vector<std::string> aliases{};                         // its old addresses, as written
};

struct Site {
  Settings settings{};
  Date today{};
  std::vector<std::shared_ptr<const Document>> documents{};  // sorted by id
  /// For each document, where each of its Prose::links leads: an absolute path or URL, "" where it may not lead
  /// anywhere (unsafe scheme: shown as text), for pictures their src.
  std::vector<std::vector<std::string>> hrefs{};
  std::vector<MeetingFacts> meeting_facts{};  // by DocId; empty values for what is no meeting
  std::vector<std::vector<CopiedFile>>
      attachments{};                       // by DocId: files copied beside the document, in order of mention
  std::vector<CopiedFile> static_files{};  // site/static/, copied as it is
  /// For each document, where each of its Document::attachments leads; "" where there is no such file.
  std::vector<std::vector<std::string>> attachment_hrefs{};
  std::vector<ProjectNode> projects{};            // by id
  std::vector<GroupNode> groups{};                // by id
  std::vector<OrganisationNode> organisations{};  // by id
  std::vector<Thread> threads{};                  // by date, then by id
  std::vector<ActionChain> actions{};             // by date and id of their origin
  std::vector<InitiativeNode> initiatives{};      // by id
  std::vector<FigureNode> figures{};              // by id
  std::vector<Translation> translations{};        // by original, then by language
  DocId glossary = kNoDocument;
  History history{};
  std::map<DocId, std::uint32_t> translation_of{};  // document → translations
  PartIndex thread_of{};                            // statement → thread
  PartIndex chain_of{};                             // action → chain
  std::vector<DocId> pages{};                       // ordinary pages at the top
  std::vector<LeftOut> left_out{};
  /// Files of minutes/ that are no notes, and that nothing published shows or links to: paths from the root, sorted.
  std::vector<std::string> unlinked_files{};
  std::vector<Tombstone> tombstones{};

  [[nodiscard]] const Document& doc(DocId id) const { return *documents[id]; }
  /// What a page calls somebody at the table.
  [[nodiscard]] const std::string& name_of(const Seated& seated) const {
    return seated.organisation == kNoDocument ? seated.words : doc(seated.organisation).title;
  }
  /// The document with that id, kNoDocument when none is published.
  [[nodiscard]] DocId find(std::string_view id) const;
  /// The document's translation into exactly that language, kNoDocument when there is none.
  [[nodiscard]] DocId translation(DocId original, std::string_view language) const;
  /// How the document is one: nullptr when it is no translation.
  [[nodiscard]] const Translation* as_translation(DocId document) const;
  /// The document's reference (diarienummer): its own, else its group's, else its project's, else "".
  [[nodiscard]] const std::string& reference(DocId id) const;
};

}  // namespace insyn
