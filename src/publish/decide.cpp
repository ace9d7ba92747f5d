// SPDX-License-Identifier: EUPL-1.2
#include "publish/decide.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "publish/clock.hpp"

namespace insyn::publish {
namespace {

using Next = Verdict::Next;
using Visibility = Standing::Visibility;

/// A channel's own clock work is not to the second.
constexpr std::int64_t kLateShowing = 15 * 60;

const Said kCopyOfWithdrawn{"ett annat inlägg på kanalen bär det indragna dokumentets märke: se efter om det ska bort",
                            "another post on the channel carries the withdrawn document's mark: see if it shall go"};
const Said kWithdrawnOutOfSight{
    "kanalen visar inte så gamla inlägg att det går att utesluta att det indragna står kvar: se efter där",
    "the channel does not show posts so far back that it can be ruled out that what was withdrawn still stands: look "
    "there"};

Verdict block(Said reason, Standing subject = {}) {
  return {.next = Next::block, .subject = std::move(subject), .reason = std::move(reason)};
}

Verdict removed_by_a_person(const Standing& subject = {}) {
  return block(say("inlägget har tagits bort på kanalen av någon annan och görs inte igen",
                   "the post was removed on the channel by someone else and is not made again"),
               subject);
}

Verdict edited_by_a_person(const Standing& subject) {
  return block(
      say("inlägget på kanalen är ändrat av någon annan och skrivs inte över: gör texterna lika på endera stället",
          "the post on the channel was edited by someone else and is not overwritten: make the texts equal on "
          "either side"),
      subject);
}

Verdict withheld_by_a_person(const Standing& subject) {
  return block(
      say("inlägget på kanalen är taget ur sikte, eller framflyttat, av någon annan och visas inte av Insyn",
          "the post on the channel was taken out of sight, or put off, by someone else and is not shown by Insyn"),
      subject);
}

Verdict wait_until(std::int64_t until) {
  return {
      .next = Next::wait,
      .reason = say("det är inte känt om inlägget kom fram; kanalen frågas igen från {}",
                    "it is not known whether the post arrived; the channel is asked again from {}", iso_time(until)),
      .until = until};
}

Verdict wait_for_showing(const Standing& one) {
  return {.next = Next::wait,
          .subject = one,
          .reason = say("kanalen skulle visa inlägget {}; den frågas igen",
                        "the channel was to show the post at {}; it is asked again", iso_time(one.appears)),
          .until = one.appears + kLateShowing};
}

/// What stands in sight: visible ones before hidden ones, each oldest first.
std::vector<Standing> alive(const Sighting& sighting) {
  std::vector<Standing> all;
  std::copy_if(sighting.standing.begin(), sighting.standing.end(), std::back_inserter(all),
               [](const Standing& s) { return s.visibility != Visibility::removed; });
  std::stable_partition(all.begin(), all.end(), [](const Standing& s) { return s.visibility == Visibility::visible; });
  return all;
}

bool is_visible(const Standing& standing) { return standing.visibility == Visibility::visible; }

std::vector<std::string> ids_of(const std::vector<Standing>& standing) {
  std::vector<std::string> ids;
  for (const Standing& one : standing) ids.push_back(one.remote);
  return ids;
}

bool has_wanted_text(const Standing& standing, const Situation& s) {
  return standing.text == s.wanted.text || standing.revision == revision_of(s.wanted.text) || s.just_accepted;
}

/// A hidden post that the channel was told to show by itself.
Verdict see_to_showing(const Standing& one, std::int64_t now) {
  if (now < one.appears) return {.next = Next::settled, .subject = one};
  if (now < one.appears + kLateShowing) return wait_for_showing(one);
  return block(
      say("kanalen har inte visat inlägget på den utsatta tiden: publicera det där för hand, eller ta bort det",
          "the channel has not shown the post at its time: publish it there by hand, or remove it"),
      one);
}

/// A request of ours that went out before, for something else than what is wanted now, and has not taken effect yet.
bool other_is_open(const Standing& one, const Situation& s) {
  bool has_landed = one.text == s.open_text || one.revision == revision_of(s.open_text);
  return s.removal_is_open || (!s.open_text.empty() && !has_landed);
}

/// More than one post with our marker: hidden surplus of ours is cleared away; a second visible one, or one that a
/// person has made of it, is for a person.
std::optional<Verdict> reduce_to_one(const std::vector<Standing>& standing, const Situation& s) {
  if (standing.size() < 2) return std::nullopt;
  std::vector<Standing> surplus(standing.begin() + 1, standing.end());
  auto first = std::find_if(surplus.begin(), surplus.end(), [&](const Standing& one) {
    return is_visible(one) || !(has_wanted_text(one, s) || s.is_ours(one));
  });
  if (first != surplus.end())
    return block(say("{} inlägg på kanalen hör till samma dokument: ta bort alla utom ett",
                     "{} posts on the channel belong to the same document: remove all but one", standing.size()),
                 *first);
  return Verdict{.next = Next::prune, .subject = standing.front(), .targets = ids_of(surplus)};
}

Verdict decide_absent_create(const Sighting& sighting, const Situation& s) {
  bool pending = s.state.open_until > s.now;
  if (pending) return wait_until(s.state.open_until);
  // An id without a post: the channel had accepted it. In the bin without us: a person put it there.
  bool by_us = s.state.removed_by_us;
  if (!by_us && !s.state.remote.empty()) return removed_by_a_person();
  if (!by_us && !sighting.standing.empty()) return removed_by_a_person(sighting.standing.front());
  if (!sighting.reached_back)
    return block(say("kanalen visar inte så gamla inlägg att det går att utesluta att det redan finns",
                     "the channel does not show posts so far back that it can be ruled out that it is there already"));
  return {.next = Next::create};
}

Verdict decide_create(const Sighting& sighting, const Situation& s) {
  auto standing = alive(sighting);
  if (standing.empty()) return decide_absent_create(sighting, s);
  const Standing& one = standing.front();
  if (other_is_open(one, s)) return wait_until(s.state.open_until);
  if (auto verdict = reduce_to_one(standing, s)) return *verdict;
  if (one.visibility == Visibility::withheld && !s.leaves_hidden) return withheld_by_a_person(one);
  if (!has_wanted_text(one, s))
    return s.is_ours(one) ? Verdict{.next = Next::update, .subject = one} : edited_by_a_person(one);
  bool is_hidden = one.visibility == Visibility::hidden;
  if (is_hidden && one.appears != 0) return see_to_showing(one, s.now);
  bool show = is_hidden && !s.leaves_hidden;
  return {.next = show ? Next::reveal : Next::settled, .subject = one};
}

Verdict decide_update(const Sighting& sighting, const Situation& s) {
  auto standing = alive(sighting);
  if (standing.empty()) return removed_by_a_person();
  auto known = std::find_if(standing.begin(), standing.end(),
                            [&](const Standing& each) { return each.remote == s.state.remote; });
  const Standing& one = known == standing.end() ? standing.front() : *known;
  bool is_hidden = !is_visible(one) && one.appears == 0;
  if (is_hidden && !s.leaves_hidden) return withheld_by_a_person(one);
  if (other_is_open(one, s)) return wait_until(s.state.open_until);
  if (std::count_if(standing.begin(), standing.end(), is_visible) > 1) return *reduce_to_one(standing, s);
  if (has_wanted_text(one, s)) return {.next = Next::settled, .subject = one};
  if (!s.is_ours(one)) return edited_by_a_person(one);
  // An earlier update that is still under way must not land on top of this one.
  if (s.state.open_until > s.now) return wait_until(s.state.open_until);
  return {.next = Next::update, .subject = one};
}

/// The ledger's own post, whatever a person has written in it. Without our mark it must stand where it stood.
bool is_known(const Standing& one, const ItemState& state) {
  return one.remote == state.remote && (one.found_by == Standing::FoundBy::mark || one.url == state.url);
}

/// A withdrawal goes ahead also where a person has edited the post: what is withdrawn may not be left in public. What a
/// person has made of it, a copy under another id, is theirs, and is shown.
Verdict decide_retract(const Sighting& sighting, const Situation& s) {
  auto standing = alive(sighting);
  std::vector<Standing> ours;
  std::copy_if(standing.begin(), standing.end(), std::back_inserter(ours), [&](const Standing& one) {
    bool is_only_one = s.state.remote.empty() && standing.size() == 1;
    return is_only_one || is_known(one, s.state) || s.is_ours(one);
  });
  if (!ours.empty()) return {.next = Next::remove, .subject = ours.front(), .targets = ids_of(ours)};
  if (!standing.empty()) return block(kCopyOfWithdrawn, standing.front());
  bool may_still_appear = s.state.open_create && s.state.open_until > s.now;
  if (may_still_appear && !s.just_removed) return wait_until(s.state.open_until);
  bool was_there = !s.state.remote.empty() || s.state.removed_by_us || s.just_removed;
  if (!sighting.reached_back && !was_there) return block(kWithdrawnOutOfSight);
  return {.next = Next::settled};
}

}  // namespace

Verdict decide(Step step, const Sighting& sighting, const Situation& situation) {
  switch (step) {
    case Step::create: return decide_create(sighting, situation);
    case Step::update: return decide_update(sighting, situation);
    case Step::retract: return decide_retract(sighting, situation);
    default: INSYN_EXPECTS(!"a step that sends"); return {};
  }
}

Verdict decide_unseen(Step step, const Sighting& answer, const Situation& s) {
  Standing subject = answer.standing.empty() ? Standing{.remote = s.state.remote} : answer.standing.front();
  if (s.just_accepted || s.just_removed) return {.next = Next::settled, .subject = subject};
  if (s.state.open_until > s.now) return wait_until(s.state.open_until);
  if (step == Step::retract) return {.next = Next::remove, .subject = subject, .targets = {subject.remote}};
  return {.next = step == Step::create ? Next::create : Next::update, .subject = subject};
}

}  // namespace insyn::publish
