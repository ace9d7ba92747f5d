// SPDX-License-Identifier: EUPL-1.2
// A dry run: the same look and the same decision; what would change something is asked for once, and kept back by the
// Http that it is given.
#include "publish/sender_task.hpp"

namespace insyn::publish {

using Ending = Result::Ending;
using Next = Verdict::Next;

Result Sender::rehearse(const PlanItem& item) {
  if (auto result = make_ready()) return *result;
  Task task{.item = item, .wanted = make_wanted(item.post, channel_)};
  auto sighting = remote_.look(task.wanted, id_of(task), Freshness::of_this_run);
  if (!sighting) return {.ending = Ending::waiting, .reason = sighting.error().reason};
  Verdict verdict = decide_next(task, *sighting);
  if (verdict.next == Next::block)
    return {.ending = Ending::blocked, .reason = verdict.reason, .standing = verdict.subject.text};
  if (verdict.next == Next::wait) return {.ending = Ending::waiting, .reason = verdict.reason};
  task.wanted.rev = next_rev(task);
  if (verdict.next != Next::settled) ask_for_all(task, verdict);
  bool is_there = !verdict.subject.remote.empty();
  Said found = !remote_.can_be_looked_at() ? say("mottagaren går inte att fråga", "the receiver cannot be asked")
               : is_there ? say("finns på kanalen: {}", "stands on the channel: {}", verdict.subject.url)
                          : say("finns inte på kanalen", "is not on the channel");
  return {.ending = Ending::none, .reason = found, .remote = verdict.subject.remote, .url = verdict.subject.url};
}

void Sender::sketch(const PlanItem& item) {
  Task task{.item = item, .wanted = make_wanted(item.post, channel_)};
  task.wanted.rev = next_rev(task);
  const std::string& id = id_of(task);
  Next next = item.step == Step::create ? Next::create : item.step == Step::update ? Next::update : Next::remove;
  bool is_to_be_found = next == Next::remove && id.empty() && remote_.can_be_looked_at();
  if (!is_to_be_found) ask_for_all(task, {.next = next, .subject = {.remote = id}, .targets = {id}});
}

/// For a rehearsal, which carries nothing out: also what follows when the first request is accepted.
void Sender::ask_for_all(const Task& task, const Verdict& verdict) {
  static_cast<void>(ask_for(task, verdict));
  bool shows_it_after = verdict.next == Next::create && remote_.creates_hidden() && !remote_.leaves_hidden();
  if (shows_it_after) static_cast<void>(remote_.reveal(task.wanted, "ID"));
}

}  // namespace insyn::publish
