// SPDX-License-Identifier: EUPL-1.2
#include "render/prints.hpp"

#include <string>

namespace insyn::render {

/// A document by its address, an absent one by nothing.
void add(Fingerprint& print, const Site& site, DocId id) {
  print.add(id == kNoDocument ? nullptr : static_cast<const void*>(&site.doc(id)));
}

void add(Fingerprint& print, const Site& site, const PartRef& part) {
  add(print, site, part.document);
  print.add(part.index);
}

void add(Fingerprint& print, const Date& date) { print.add(date.iso()); }
void add(Fingerprint& print, const std::optional<Date>& date) { add(print, date.value_or(Date{})); }

void add(Fingerprint& print, const Quorum& quorum) {
  for (int number : {quorum.seats, quorum.required, quorum.present, quorum.met ? int(*quorum.met) : 2})
    print.add(static_cast<std::uint64_t>(number));
}

void add(Fingerprint& print, const std::vector<CopiedFile>& files) {
  for (const CopiedFile& file : files) print.add(file.path), print.add(file.size), print.add(file.source);
}

void add(Fingerprint& print, const std::vector<std::string>& texts) {
  for (const std::string& text : texts) print.add(text);
  print.add(texts.size());
}

/// An initiative with what can be said of it, and the figures that follow it up: meetings decide on both.
void add(Fingerprint& print, const Site& site, const InitiativeNode& node) {
  add(print, site, node.document);
  print.add(static_cast<std::uint64_t>(node.derived.state) * 64 + static_cast<std::uint64_t>(node.derived.reason));
  print.add(node.derived.what), add(print, node.derived.date);
  for (const Involved& one : node.involved)
    add(print, site, one.organisation), print.add(one.shown), print.add(static_cast<std::uint64_t>(one.role));
  for (DocId figure : node.figures) add(print, site, figure);
}

void add(Fingerprint& print, const Site& site, const Thread& thread) {
  print.add(static_cast<std::uint64_t>(thread.kind) * 64 + static_cast<std::uint64_t>(thread.state));
  add(print, thread.quorum);
  for (DocId id : thread.behind) add(print, site, id);
  for (const Event& event : thread.history) {
    add(print, site, event.follow_up);
    print.add(event.text);
  }
  for (const auto* joined : {&thread.answers, &thread.answered_by})
    for (std::uint32_t other : *joined) {
      add(print, site, site.threads[other].statement);
      print.add(static_cast<std::uint64_t>(site.threads[other].state));
    }
  for (std::uint32_t initiative : thread.initiatives) add(print, site, site.initiatives[initiative]);
}

void add(Fingerprint& print, const Site& site, const ActionChain& chain) {
  for (const PartRef& mention : chain.mentions) add(print, site, mention);
  add(print, site, chain.owner);
  print.add(chain.owner_shown);
  for (DocId helper : chain.helpers) add(print, site, helper);
  add(print, chain.due), add(print, chain.completed);
  print.add(chain.due_words);
  print.add(chain.done ? 1 : 0);
}

void add(Fingerprint& print, const Tombstone& stone) {
  print.add(static_cast<std::uint64_t>(stone.was));
  add(print, {stone.id, stone.url_path, stone.reason, stone.date.iso(), stone.day.iso()});
  for (const auto* anchors : {&stone.decisions, &stone.actions, &stone.advice, &stone.aliases}) add(print, *anchors);
}

void add(Fingerprint& print, const LeftOut& one) {
  print.add(static_cast<std::uint64_t>(one.why));
  add(print, {one.path, one.group, one.date.iso(), one.met.iso()});
}

void add(Fingerprint& print, const Posting& posting) {
  print.add(static_cast<std::uint64_t>(posting.what) * 2 + (posting.by_hand ? 1 : 0));
  add(print, {posting.channel, posting.item, posting.url, posting.date.iso()});
}

}  // namespace insyn::render
