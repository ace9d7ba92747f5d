// SPDX-License-Identifier: EUPL-1.2
// Documents built by hand, as parse would give them, for tests of the rooms after it.
//
//   auto group = group_note("arbete/samverkan").seat("Polisen").seat("Skolan", {.seats = 2});
//   auto meeting = meeting_note("arbete/samverkan/2025-03-12").present("Polisen").decision("Vi öppnar.");
//
// Every mark stands on a line of its own, counted from 1, so that a test can say where a finding must point.
#pragma once
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/document.hpp"
#include "model/site.hpp"

namespace insyn::support {

/// What a roster row may say beside the organisation's name.
struct Seat {
  std::string role{};
  bool mandate = true;
  int seats = 1;
  Date from{}, to{};
  std::string deputy{};
};

enum class Priority { no, yes };

class Note {
 public:
  explicit Note(Document document) : document_(std::move(document)) {}

  /// The document so far, whole: anchors sorted.
  [[nodiscard]] std::shared_ptr<const Document> document() const;
  /// The line that the next mark will stand on.
  [[nodiscard]] int next_line() const { return line_; }
  /// For what has no word of its own here.
  [[nodiscard]] Document& edit() { return document_; }
  [[nodiscard]] Meeting& meeting() { return std::get<Meeting>(document_.as); }

  Note& title(std::string words) { return document_.title = std::move(words), *this; }
  Note& reference(std::string number) { return document_.reference = std::move(number), *this; }
  Note& published(Publish publish, Date from = {}) {
    return document_.publish = publish, document_.publish_from = from, *this;
  }
  Note& unpublished_from(Date day) { return document_.unpublish_from = day, *this; }
  Note& withdrawn(std::string reason) {
    return document_.withdrawn = true, document_.reason = std::move(reason), *this;
  }
  Note& alias(std::string old) { return document_.aliases.push_back(std::move(old)), *this; }
  Note& attachment(std::string file);

  Note& link(std::string url);
  Note& image(std::string url);
  Note& anchor(std::string name) { return document_.anchors.push_back(std::move(name)), *this; }

  // groups
  Note& seat(std::string organisation, Seat seat = {});
  Note& quorum(QuorumRule rule) { return std::get<Group>(document_.as).quorum = rule, *this; }

  // organisations
  Note& abbreviation(std::string letters);

  // plans: an area, and in the area written last its collaboration areas
  Note& area(std::string name, Date from = {}, Date to = {});
  Note& collaboration_area(std::string name, Priority priority = Priority::no);

  // initiatives
  [[nodiscard]] Initiative& initiative() { return std::get<Initiative>(document_.as); }
  Note& places(std::initializer_list<std::string> names);  // samverkansområde
  Note& in_area(std::string name);                         // område
  Note& involved(std::vector<Words> Initiative::*role, std::string who);
  Note& responsible(std::string who) { return involved(&Initiative::responsible, std::move(who)); }
  Note& period(Date start, Date end = {});
  Note& state(Initiative::Status status);
  Note& not_followed_up();
  Note& milestone(std::string words, Date due, Date completed = {});
  Note& target(std::string name, int value, std::string figure = {});
  Note& continues(std::string words);

  // figures: years first, then a series of as many values (nothing: no value that year)
  [[nodiscard]] Figure& figure() { return std::get<Figure>(document_.as); }
  Note& unit(std::string words);
  Note& source(std::string words);
  Note& data_file(std::string name);
  Note& years(int first, std::size_t count);
  Note& series(std::string name, std::initializer_list<std::optional<int>> values);
  Note& suppressed(std::size_t row);  // in the series written last
  Note& base(Date day, int value);
  Note& goal(Date day, int value);
  Note& wanted(Figure::Direction direction);

  // glossary and questions
  Note& term(std::string name, std::string meaning, std::string written_out = {});
  Note& question(std::string words, std::string answer);

  // meetings
  Note& status(MeetingStatus status) { return meeting().status = status, *this; }
  Note& present(std::string who, Attended attended = {}, std::optional<int> count = {});
  Note& absent(std::string who);
  Note& invited(std::string who);
  Note& guest(std::string who);
  /// Starts an item: the marks that follow stand in it. Without a number it gets its place ("p-2") for an anchor.
  Note& item(std::string number = {}, std::string item_title = "Punkt");
  Note& decision(std::string text, std::initializer_list<std::string> links = {});
  Note& direction(std::string text, std::initializer_list<std::string> links = {});
  Note& advice(std::string text, std::initializer_list<std::string> links = {});
  Note& follow_up(Outcome state, std::initializer_list<std::string> links = {}, std::string text = "Så gick det.");
  /// An open action. done() and due() change the one written last.
  Note& action(std::string owner, std::string text, std::initializer_list<std::string> links = {});
  Note& done(Date day = {});
  Note& due(Date day);
  Note& due(std::string words);
  Note& helper(std::string organisation);
  Note& recused(std::string organisation);

 private:
  Note& statement(StatementKind kind, const std::string& anchor_stem, std::string text,
                  std::initializer_list<std::string> links);
  Attendance attendance(std::string who);
  std::vector<std::uint32_t> add_links(std::initializer_list<std::string> urls);
  Place next_place() { return {line_++, 1}; }
  [[nodiscard]] int item_now() const { return static_cast<int>(document_.marks.items.size()) - 1; }

  Document document_;
  int line_ = 1;
};

[[nodiscard]] Note project_note(const std::string& slug);
[[nodiscard]] Note group_note(const std::string& id);  // "arbete/samverkan"
/// The file's name is the meeting's date: "arbete/samverkan/2025-03-12".
[[nodiscard]] Note meeting_note(const std::string& id);
[[nodiscard]] Note material_note(const std::string& id, Date date = {});
[[nodiscard]] Note organisation_note(const std::string& title);
[[nodiscard]] Note page_note(const std::string& id);  // "om", "arbete/arbetsmodell"
[[nodiscard]] Note news_note(const std::string& project, Date date, const std::string& slug);
[[nodiscard]] Note plan_note(const std::string& project);
[[nodiscard]] Note initiative_note(const std::string& project, const std::string& slug);
[[nodiscard]] Note figure_note(const std::string& project, const std::string& slug);
[[nodiscard]] Note questions_note(const std::string& project);
[[nodiscard]] Note glossary_note();

/// "2025-03-12" as a Date; the test's own words are always right.
[[nodiscard]] Date day(const std::string& iso);

/// A site made by hand has no index of its parts: makes room for the documents' statements and actions, all of them
/// unset.
void make_room_for_parts(Site& site);

}  // namespace insyn::support
