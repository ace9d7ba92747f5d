// SPDX-License-Identifier: EUPL-1.2
#include "render/promises.hpp"

#include <algorithm>

#include "render/rows.hpp"

namespace insyn::render {

std::vector<Promised> promises_of(const Site& site, DocId meeting) {
  std::vector<Promised> all;
  if (!has_notes(site.meeting_facts[meeting].status)) return all;
  for (const Promise& promise : site.doc(meeting).marks.promises) all.push_back({meeting, &promise});
  return all;
}

DocId previous_with_notes(const Site& site, DocId meeting) {
  DocId before = site.meeting_facts[meeting].previous;
  while (before != kNoDocument && !has_notes(site.meeting_facts[before].status))
    before = site.meeting_facts[before].previous;
  return before;
}

std::vector<Promised> promised_before(const Site& site, DocId meeting) {
  DocId before = previous_with_notes(site, meeting);
  return before == kNoDocument ? std::vector<Promised>{} : promises_of(site, before);
}

DocId latest_with_notes(const Site& site, const GroupNode& group) {
  auto latest = std::find_if(group.meetings.rbegin(), group.meetings.rend(),
                             [&](DocId id) { return has_notes(site.meeting_facts[id].status); });
  return latest == group.meetings.rend() ? kNoDocument : *latest;
}

std::vector<Promised> open_promises(const Site& site, const GroupNode& group) {
  DocId latest = latest_with_notes(site, group);
  return latest == kNoDocument ? std::vector<Promised>{} : promises_of(site, latest);
}

std::vector<Promised> open_promises(const Site& site) {
  std::vector<Promised> all;
  for (const GroupNode& group : site.groups) {
    auto promises = open_promises(site, group);
    all.insert(all.end(), promises.begin(), promises.end());
  }
  return all;
}

View promise_row(const Shared& shared, const Words& words, const Promised& promised) {
  const Document& document = shared.site.doc(promised.meeting);
  const Document* group = shared.group_document(promised.meeting);
  int item = promised.promise->item;
  bool has_item = item >= 0 && static_cast<std::size_t>(item) < document.marks.items.size();
  std::string place = has_item ? document.marks.items[static_cast<std::size_t>(item)].anchor : "";
  View view;
  view.text("text", promised.promise->text);
  view.text("href", has_item ? shared.href({promised.meeting, 0}, place) : shared.href(promised.meeting));
  view.text("meeting", document.title).text("meeting_href", shared.href(promised.meeting));
  view.text("group", group == nullptr ? "" : group->title);
  put_language(view, shared, words, promised.meeting);
  return put_date(view, words, day_of(document));
}

}  // namespace insyn::render
