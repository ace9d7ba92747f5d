// SPDX-License-Identifier: EUPL-1.2
#include "link/derived.hpp"

#include <algorithm>

namespace insyn::link {
namespace {

using State = Derived::State;
using Reason = Derived::Reason;
using Status = Initiative::Status;

/// All that is known on one day.
struct Known {
  const Initiative& initiative;
  const Event* newest = nullptr;  // of the follow-ups up to today
  Date today{};

  [[nodiscard]] bool newest_says(Outcome state) const { return newest && newest->state == state; }
  [[nodiscard]] bool is_going_on() const {
    return initiative.status == Status::ongoing || initiative.status == Status::trial || newest_says(Outcome::ongoing);
  }
  [[nodiscard]] bool is_said_not_begun() const {
    return !is_going_on() && (initiative.status == Status::not_started || newest_says(Outcome::not_started));
  }
  [[nodiscard]] bool is_completed(const Milestone& milestone) const {
    return milestone.completed && milestone.completed <= today;
  }
};

const Event* newest_until(const std::vector<Event>& history, Date today) {
  const Event* newest = nullptr;
  for (const Event& event : history)
    if (event.date <= today) newest = &event;
  return newest;
}

bool says_anything(const Known& known) {
  const Initiative& initiative = known.initiative;
  return initiative.status != Status::unstated || initiative.start || initiative.end || known.newest ||
         std::any_of(initiative.milestones.begin(), initiative.milestones.end(),
                     [](const Milestone& milestone) { return bool(milestone.due); });
}

/// The earliest milestone that is not completed and whose day has passed, or has not.
enum class Day { passed, ahead };
const Milestone* next_open(const Known& known, Day day) {
  const Milestone* first = nullptr;
  for (const Milestone& milestone : known.initiative.milestones) {
    if (!milestone.due || known.is_completed(milestone)) continue;
    if ((milestone.due < known.today) != (day == Day::passed)) continue;
    if (!first || milestone.due < first->due) first = &milestone;
  }
  return first;
}

bool has_reached_one_in_time(const Known& known) {
  const auto& milestones = known.initiative.milestones;
  return std::any_of(milestones.begin(), milestones.end(), [&](const Milestone& milestone) {
    return known.is_completed(milestone) && (!milestone.due || milestone.completed <= milestone.due);
  });
}

Derived ended(const Known& known) {
  if (known.initiative.status == Status::done) return {State::done, Reason::status, {}, {}};
  if (known.initiative.status == Status::stopped) return {State::stopped, Reason::status, {}, {}};
  if (known.newest_says(Outcome::done)) return {State::done, Reason::follow_up, {}, known.newest->date};
  for (Outcome outcome : {Outcome::abandoned, Outcome::revoked, Outcome::replaced})
    if (known.newest_says(outcome)) return {State::stopped, Reason::follow_up, {}, known.newest->date};
  return {};
}

Derived late(const Known& known) {
  const Initiative& initiative = known.initiative;
  if (const Milestone* milestone = next_open(known, Day::passed))
    return {State::late, Reason::milestone_overdue, milestone->title, milestone->due};
  if (known.newest_says(Outcome::delayed)) return {State::late, Reason::follow_up, {}, known.newest->date};
  if (initiative.end && initiative.end < known.today) return {State::late, Reason::end_passed, {}, initiative.end};
  if (initiative.start && initiative.start < known.today && known.is_said_not_begun())
    return {State::late, Reason::start_passed, {}, initiative.start};
  return {};
}

Derived not_started(const Known& known) {
  const Initiative& initiative = known.initiative;
  bool lies_ahead = initiative.start && known.today < initiative.start;
  if (lies_ahead && !known.is_going_on()) return {State::not_started, Reason::not_begun, {}, initiative.start};
  if (!known.is_said_not_begun()) return {};
  if (initiative.status == Status::not_started) return {State::not_started, Reason::status, {}, {}};
  return {State::not_started, Reason::follow_up, {}, known.newest->date};
}

Derived on_time(const Known& known) {
  if (!known.is_going_on() && !has_reached_one_in_time(known)) return {};
  const Milestone* next = next_open(known, Day::ahead);
  return {State::on_time, Reason::on_schedule, next ? next->title : "", next ? next->due : Date{}};
}

}  // namespace

Derived derive(const Initiative& initiative, const std::vector<Event>& history, Date today) {
  Known known{initiative, newest_until(history, today), today};
  if (!initiative.followed_up || !says_anything(known)) return {};
  for (auto step : {ended, late, not_started, on_time})
    if (Derived derived = step(known); derived.state != State::none) return derived;
  return {};
}

}  // namespace insyn::link
