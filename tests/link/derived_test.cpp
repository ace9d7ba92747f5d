// SPDX-License-Identifier: EUPL-1.2
#include "link/derived.hpp"

#include <rapidcheck.h>

#include <cstdlib>

#include "support/catch.hpp"
#include "support/documents.hpp"

namespace insyn::link {
namespace {

using support::day;
using support::Note;
using State = Derived::State;
using Reason = Derived::Reason;
using Status = Initiative::Status;

const bool seeded = setenv("RC_PARAMS", "seed=20250601 max_success=2000 verbose_progress=0", 0) == 0;

Note initiative() { return support::initiative_note("arbete", "praktik"); }
Note with(Status status) { return initiative().state(status); }
Note from(const char* start) { return initiative().period(day(start)); }
Note until(const char* end) { return initiative().period({}, day(end)); }
Note due(const char* date) { return initiative().milestone("Avtal", day(date)); }
Note kept(const char* date, const char* completed) {
  return initiative().milestone("Avtal", day(date), day(completed));
}

struct Row {
  const char* what;
  Note note;
  std::vector<std::pair<const char*, Outcome>> history;
  State state;
  Reason reason;
  const char* date = "";
};

TEST_CASE("how an initiative goes, on 2025-06-01", "[link]") {
  const Row rows[] = {
      {"nothing is said", initiative(), {}, State::none, Reason::none},
      {"a milestone without a day says nothing", initiative().milestone("Avtal", {}), {}, State::none, Reason::none},
      {"a target says nothing of time", initiative().target("Deltagare", 40), {}, State::none, Reason::none},
      {"not to be followed up", due("2025-01-01").state(Status::ongoing).not_followed_up(), {}, State::none, {}},
      {"nor when a meeting does so", with(Status::done).not_followed_up(), {{"2025-05-01", Outcome::done}}, {}, {}},
      {"done", with(Status::done), {}, State::done, Reason::status},
      {"done, whatever its days say", due("2025-01-01").state(Status::done), {}, State::done, Reason::status},
      {"stopped", until("2025-01-01").state(Status::stopped), {}, State::stopped, Reason::status},
      {"done by a follow-up",
       with(Status::ongoing),
       {{"2025-05-01", Outcome::done}},
       State::done,
       Reason::follow_up,
       "2025-05-01"},
      {"abandoned by one",
       with(Status::ongoing),
       {{"2025-05-01", Outcome::abandoned}},
       State::stopped,
       Reason::follow_up,
       "2025-05-01"},
      {"replaced", initiative(), {{"2025-05-01", Outcome::replaced}}, State::stopped, Reason::follow_up, "2025-05-01"},
      {"going on again after all",
       initiative(),
       {{"2025-04-01", Outcome::done}, {"2025-05-01", Outcome::ongoing}},
       State::on_time,
       Reason::on_schedule},
      {"overdue since yesterday", due("2025-05-31"), {}, State::late, Reason::milestone_overdue, "2025-05-31"},
      {"due today", due("2025-06-01"), {}, State::none, Reason::none},
      {"the earliest of two overdue",
       due("2025-05-31").milestone("Start", day("2025-04-01")),
       {},
       State::late,
       Reason::milestone_overdue,
       "2025-04-01"},
      {"overdue before a follow-up is asked",
       due("2025-05-30"),
       {{"2025-05-31", Outcome::delayed}},
       State::late,
       Reason::milestone_overdue,
       "2025-05-30"},
      {"delayed",
       with(Status::ongoing),
       {{"2025-05-01", Outcome::delayed}},
       State::late,
       Reason::follow_up,
       "2025-05-01"},
      {"delayed once, going on since",
       with(Status::ongoing),
       {{"2025-04-01", Outcome::delayed}, {"2025-05-01", Outcome::ongoing}},
       State::on_time,
       Reason::on_schedule},
      {"a delay that is told of tomorrow",
       with(Status::ongoing),
       {{"2025-06-02", Outcome::delayed}},
       State::on_time,
       Reason::on_schedule},
      {"the period has passed",
       until("2025-05-31").state(Status::ongoing),
       {},
       State::late,
       Reason::end_passed,
       "2025-05-31"},
      {"its last day", until("2025-06-01").state(Status::ongoing), {}, State::on_time, Reason::on_schedule},
      {"should have begun",
       from("2025-05-31").state(Status::not_started),
       {},
       State::late,
       Reason::start_passed,
       "2025-05-31"},
      {"begins today", from("2025-06-01").state(Status::not_started), {}, State::not_started, Reason::status},
      {"should have begun, a meeting says",
       from("2025-05-01"),
       {{"2025-05-20", Outcome::not_started}},
       State::late,
       Reason::start_passed,
       "2025-05-01"},
      {"has begun, a meeting says",
       from("2025-05-01").state(Status::not_started),
       {{"2025-05-20", Outcome::ongoing}},
       State::on_time,
       Reason::on_schedule},
      {"lies ahead", from("2025-06-02"), {}, State::not_started, Reason::not_begun, "2025-06-02"},
      {"goes on before its day", from("2025-06-02").state(Status::ongoing), {}, State::on_time, Reason::on_schedule},
      {"not begun, no days", with(Status::not_started), {}, State::not_started, Reason::status},
      {"not begun, a meeting says",
       initiative(),
       {{"2025-05-20", Outcome::not_started}},
       State::not_started,
       Reason::follow_up,
       "2025-05-20"},
      {"has begun, nobody says how it goes", from("2025-05-01"), {}, State::none, Reason::none},
      {"its days alone are no evidence",
       until("2025-12-31").milestone("Avtal", day("2025-12-01")),
       {},
       State::none,
       Reason::none},
      {"on trial", with(Status::trial), {}, State::on_time, Reason::on_schedule},
      {"the next milestone",
       due("2025-09-01").milestone("Start", day("2025-08-01")).state(Status::ongoing),
       {},
       State::on_time,
       Reason::on_schedule,
       "2025-08-01"},
      {"a milestone kept", kept("2025-05-01", "2025-05-01"), {}, State::on_time, Reason::on_schedule},
      {"reached late, and nothing more said", kept("2025-05-01", "2025-05-02"), {}, State::none, Reason::none},
      {"to be reached tomorrow, they say",
       kept("2025-05-31", "2025-06-02"),
       {},
       State::late,
       Reason::milestone_overdue,
       "2025-05-31"},
      {"changed: nothing is claimed", initiative(), {{"2025-05-20", Outcome::changed}}, State::none, Reason::none},
  };
  for (Row row : rows) {
    INFO(row.what);
    std::vector<Event> history;
    for (auto [date, outcome] : row.history) history.push_back({day(date), outcome, {}, {}});
    Derived derived = derive(row.note.initiative(), history, day("2025-06-01"));
    CHECK(static_cast<int>(derived.state) == static_cast<int>(row.state));
    CHECK(static_cast<int>(derived.reason) == static_cast<int>(row.reason));
    CHECK(derived.date.iso() == row.date);
    bool is_of_milestone = derived.reason == Reason::milestone_overdue || derived.reason == Reason::on_schedule;
    CHECK(derived.what.empty() == !(is_of_milestone && derived.date));
  }
}

// ---- what holds for every initiative
// ----------------------------------------------------------------------------------

constexpr int kFirst = 20'000, kLast = 20'040;  // days since 1970

rc::Gen<Date> days() {
  return rc::gen::map(rc::gen::inRange(kFirst - 10, kLast),
                      [](int number) { return number < kFirst ? Date{} : Date::from_days(number); });
}

/// Without completed milestones, which only make things better.
Initiative any_initiative() {
  Initiative any;
  any.status = static_cast<Status>(*rc::gen::inRange(0, 6));
  any.start = *days(), any.end = *days();
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i) any.milestones.push_back({"Avtal", *days(), {}, {}});
  return any;
}

std::vector<Event> any_history() {
  std::vector<Event> history;
  int number = kFirst;
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
    number += *rc::gen::inRange(0, 10);
    history.push_back({Date::from_days(number), static_cast<Outcome>(*rc::gen::inRange(1, 13)), {}, {}});
  }
  return history;
}

bool is_late(const Initiative& initiative, const std::vector<Event>& history, int today) {
  return derive(initiative, history, Date::from_days(today)).state == State::late;
}

TEST_CASE("nothing is late before the first of its days", "[link]") {
  REQUIRE(seeded);
  CHECK(
      rc::check([] { RC_ASSERT(!is_late(any_initiative(), any_history(), *rc::gen::inRange(kFirst - 50, kFirst))); }));
}

TEST_CASE("what is late stays so as days pass, when nothing new is said", "[link]") {
  CHECK(rc::check([] {
    Initiative initiative = any_initiative();
    int today = *rc::gen::inRange(kFirst, kLast);
    std::vector<Event> history = any_history();
    std::erase_if(history, [&](const Event& event) { return Date::from_days(today) < event.date; });
    if (is_late(initiative, history, today)) RC_ASSERT(is_late(initiative, history, today + *rc::gen::inRange(1, 100)));
  }));
}

TEST_CASE("what is not to be followed up is never judged", "[link]") {
  CHECK(rc::check([] {
    Initiative initiative = any_initiative();
    initiative.followed_up = false;
    RC_ASSERT(derive(initiative, any_history(), *days()).state == State::none);
  }));
}

TEST_CASE("completing a milestone in time never makes anything late", "[link]") {
  CHECK(rc::check([] {
    Initiative initiative = any_initiative();
    auto history = any_history();
    int today = *rc::gen::inRange(kFirst, kLast);
    bool was_late = is_late(initiative, history, today);
    for (Milestone& milestone : initiative.milestones) milestone.completed = milestone.due;
    RC_ASSERT(was_late || !is_late(initiative, history, today));
  }));
}

}  // namespace
}  // namespace insyn::link
