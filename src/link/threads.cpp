// SPDX-License-Identifier: EUPL-1.2
#include "link/threads.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "link/answers.hpp"
#include "link/publication.hpp"

namespace insyn::link {
namespace {

/// True when what the document says has happened: an agenda's proposals are no decisions yet.
bool tells_what_happened(const Site& site, DocId id) {
  const Document& document = site.doc(id);
  if (document.meeting()) return has_taken_place(site.meeting_facts[id].status);
  return std::holds_alternative<Material>(document.as);
}

class Weaver {
 public:
  Weaver(Site& site, const Sittings& sittings, const Directory& directory, const References& references,
         const Parts& parts, Findings& findings)
      : site_(site),
        sittings_(sittings),
        directory_(directory),
        references_(references),
        parts_(parts),
        findings_(findings) {}

  void begin_threads(DocId id) {
    const auto& statements = site_.doc(id).marks.statements;
    Attendees there;
    for (std::uint32_t i = 0; i < statements.size(); ++i) {
      // Material may hold advice; what it calls a decision is a proposal, or another's.
      if (!site_.doc(id).meeting() && statements[i].kind != StatementKind::advice) continue;
      if (sittings_[id] && (i == 0 || statements[i].item != statements[i - 1].item))
        there = attendees_at(*sittings_[id], statements[i].item);
      begin_thread({id, i}, there);
    }
  }

  void join(DocId id) {
    const Marks& marks = site_.doc(id).marks;
    for (std::uint32_t i = 0; i < marks.statements.size(); ++i)
      if (site_.thread_of.find({id, i})) join_links({id, i});
    for (std::uint32_t i = 0; i < marks.follow_ups.size(); ++i) join_follow_up({id, i});
  }

  /// Advice that no follow-up tells of has the state that its latest answer gives it in so many words.
  void tell_stances() {
    for (Thread& advice : site_.threads)
      if (advice.kind == StatementKind::advice && advice.history.empty())
        for (std::uint32_t answer : advice.answered_by) take_stance(advice, site_.threads[answer]);
  }

 private:
  /// A decision that answers several says of none which it means.
  void take_stance(Thread& advice, const Thread& answer) const {
    if (answer.answers.size() != 1) return;
    const Statement& decision = site_.doc(answer.statement.document).marks.statements[answer.statement.index];
    if (Outcome stance = stance_in(decision.text); stance != Outcome::none) advice.state = stance;
  }

  void begin_thread(PartRef part, const Attendees& there) {
    const Document& document = site_.doc(part.document);
    Thread thread;
    thread.statement = part;
    thread.kind = document.marks.statements[part.index].kind;
    thread.date = day_of(document);
    const Meeting* meeting = document.meeting();
    if (meeting && meeting->quorate == false && thread.kind == StatementKind::decision)
      thread.kind = StatementKind::direction;
    if (thread.kind != StatementKind::advice) thread.quorum = there.quorum;
    for (Party party : there.with_mandate)
      if (DocId organisation = directory_.organisation(party); organisation != kNoDocument)
        thread.behind.push_back(organisation);
    site_.thread_of.set(part, static_cast<std::uint32_t>(site_.threads.size()));
    site_.threads.push_back(std::move(thread));
  }

  Thread* thread_at(const Target& target) {
    auto part = parts_.statement(target);
    auto found = part ? site_.thread_of.find(*part) : std::nullopt;
    return found ? &site_.threads[*found] : nullptr;
  }

  /// A decision answers the advice that it links to, and belongs to the initiatives that it links to.
  void join_links(PartRef part) {
    std::uint32_t decision = *site_.thread_of.find(part);
    if (site_.threads[decision].kind != StatementKind::decision) return;
    for (std::uint32_t link : site_.doc(part.document).marks.statements[part.index].links) {
      const Target& target = references_[part.document][link];
      join_answer(decision, thread_at(target));
      if (auto initiative = initiative_at(target)) join_initiative(decision, *initiative);
    }
  }

  void join_answer(std::uint32_t decision, Thread* advice) {
    if (!advice || advice->kind != StatementKind::advice || site_.threads[decision].date < advice->date) return;
    auto index = static_cast<std::uint32_t>(advice - site_.threads.data());
    if (add_once(site_.threads[decision].answers, index)) advice->answered_by.push_back(decision);
  }

  void join_initiative(std::uint32_t decision, std::uint32_t initiative) {
    if (add_once(site_.threads[decision].initiatives, initiative))
      site_.initiatives[initiative].decisions.push_back(decision);
  }

  static bool add_once(std::vector<std::uint32_t>& list, std::uint32_t value) {
    bool is_new = std::find(list.begin(), list.end(), value) == list.end();
    if (is_new) list.push_back(value);
    return is_new;
  }

  [[nodiscard]] std::optional<std::uint32_t> initiative_at(const Target& target) const {
    return target.kind == Target::Kind::document ? initiative_of(site_, target.document) : std::nullopt;
  }

  void join_follow_up(PartRef part) {
    const FollowUp& follow_up = site_.doc(part.document).marks.follow_ups[part.index];
    bool is_clear = false;
    for (std::uint32_t link : follow_up.links) {
      const Target& target = references_[part.document][link];
      Thread* thread = thread_at(target);
      auto initiative = initiative_at(target);
      if (thread) add_event(*thread, part, follow_up);
      if (initiative) add_event(site_.initiatives[*initiative].history, part, follow_up);
      // A broken link has its own finding.
      is_clear = is_clear || thread || initiative || target.kind == Target::Kind::broken;
    }
    if (!is_clear) report_unclear(part, follow_up);
  }

  void add_event(Thread& thread, PartRef part, const FollowUp& follow_up) {
    if (day_of(site_.doc(part.document)) < thread.date) return;
    add_event(thread.history, part, follow_up);
    if (!thread.history.empty()) thread.state = thread.history.back().state;
  }

  /// Once for each follow-up, however often it links there; not where its words were not understood, or no day is
  /// known.
  void add_event(std::vector<Event>& history, PartRef part, const FollowUp& follow_up) const {
    Date date = day_of(site_.doc(part.document));
    if (follow_up.state == Outcome::none || !date) return;
    if (history.empty() || history.back().follow_up != part)
      history.push_back({date, follow_up.state, follow_up.text, part});
  }

  void report_unclear(PartRef part, const FollowUp& follow_up) {
    // Where the words were not understood parse has said so at the same place.
    if (follow_up.state == Outcome::none) return;
    findings_.push_back({Rule::follow_up_unclear, site_.doc(part.document).path, follow_up.at,
                         follow_up.links.empty()
                             ? say("uppföljningen länkar inte till det som följs upp",
                                   "the follow-up has no link to what it follows up")
                             : say("uppföljningens länk leder inte till ett beslut, ett råd eller en insats",
                                   "the follow-up's link leads to no decision, advice or initiative"),
                         say("länka till beslutet, till exempel [beslutet](2025-03-12.md#beslut-1)",
                             "link to the decision, for example [the decision](2025-03-12.md#beslut-1)")});
  }

  Site& site_;
  const Sittings& sittings_;
  const Directory& directory_;
  const References& references_;
  const Parts& parts_;
  Findings& findings_;
};

}  // namespace

Parts::Parts(const Site& site) {
  for (DocId id = 0; id < site.documents.size(); ++id) {
    const Marks& marks = site.doc(id).marks;
    for (std::uint32_t i = 0; i < marks.statements.size(); ++i)
      statements_.push_back({marks.statements[i].anchor, {id, i}});
    for (std::uint32_t i = 0; i < marks.actions.size(); ++i) actions_.push_back({marks.actions[i].anchor, {id, i}});
    sort_last(statements_, marks.statements.size()), sort_last(actions_, marks.actions.size());
  }
}

void Parts::sort_last(std::vector<Anchor>& anchors, std::size_t count) {
  std::sort(anchors.end() - static_cast<std::ptrdiff_t>(count), anchors.end(), [](const Anchor& a, const Anchor& b) {
    return std::tie(a.name, a.part.index) < std::tie(b.name, b.part.index);
  });
}

std::optional<PartRef> Parts::find(const std::vector<Anchor>& anchors, const Target& target) {
  if (target.kind != Target::Kind::document || target.anchor.empty()) return std::nullopt;
  std::string_view name = target.anchor;
  auto found = std::lower_bound(anchors.begin(), anchors.end(), target, [&](const Anchor& anchor, const Target&) {
    return std::tie(anchor.part.document, anchor.name) < std::tie(target.document, name);
  });
  if (found == anchors.end() || found->part.document != target.document || found->name != name) return std::nullopt;
  return found->part;
}

std::optional<PartRef> Parts::statement(const Target& target) const { return find(statements_, target); }
std::optional<PartRef> Parts::action(const Target& target) const { return find(actions_, target); }

void follow_threads(Site& site, const Structure& structure, const Sittings& sittings, const Directory& directory,
                    const References& references, const Parts& parts, Findings& findings) {
  std::vector<DocId> telling;
  for (DocId id : structure.by_day)
    if (tells_what_happened(site, id)) telling.push_back(id);
  std::vector<std::uint32_t> counts;
  for (const auto& document : site.documents)
    counts.push_back(static_cast<std::uint32_t>(document->marks.statements.size()));
  site.thread_of.make_room(counts);
  site.threads.reserve(std::accumulate(counts.begin(), counts.end(), std::size_t{0}));
  Weaver weaver(site, sittings, directory, references, parts, findings);
  for (DocId id : telling) weaver.begin_threads(id);
  for (DocId id : telling) weaver.join(id);
  weaver.tell_stances();
}

}  // namespace insyn::link
