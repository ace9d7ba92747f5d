// SPDX-License-Identifier: EUPL-1.2
// For the press and everyone who wants to know more: whom to ask, how to follow, where the data are, how to link to a
// decision, what is left out and why.
#include <algorithm>

#include "base/encode.hpp"
#include "render/channels.hpp"
#include "render/page.hpp"

namespace insyn::render {
namespace {

View fact(const std::string& what, const std::string& value) { return View().text("what", what).text("value", value); }

/// The day of the first meeting with notes.
Date beginning_of(const Shared& shared) {
  Date first;
  for (DocId id : shared.newest)
    if (shared.site.doc(id).meeting() != nullptr) first = day_of(shared.site.doc(id));
  return first;
}

/// What can be counted, with the words it is counted in; what there is none of is left out.
std::vector<View> facts(const Shared& shared, const Words& words) {
  const Site& site = shared.site;
  auto is_meeting = [&](DocId id) { return site.doc(id).meeting() != nullptr; };
  auto is_decision = [](const Thread& thread) { return thread.kind == StatementKind::decision; };
  auto is_done = [](const ActionChain& chain) { return chain.done; };
  auto meetings = std::count_if(shared.newest.begin(), shared.newest.end(), is_meeting);
  auto decisions = std::count_if(site.threads.begin(), site.threads.end(), is_decision);
  auto done = std::count_if(site.actions.begin(), site.actions.end(), is_done);
  std::vector<View> views;
  if (Date first = beginning_of(shared)) views.push_back(fact(words["fact_since"], words.date(first)));
  auto add = [&](const char* word, std::ptrdiff_t count) {
    if (count != 0) views.push_back(fact(words[word], words.number(Decimal::whole(count))));
  };
  add("projects", std::ssize(site.projects));
  add("groups", std::ssize(site.groups));
  add("organisations", std::ssize(site.organisations));
  add("fact_meetings", meetings);
  add("decisions", decisions);
  add("actions", std::ssize(site.actions));
  add("fact_done", done);
  return views;
}

/// The latest decision, to show how one is linked to.
void put_example(View& view, const Shared& shared) {
  const auto& threads = shared.site.threads;
  auto latest = std::find_if(threads.rbegin(), threads.rend(),
                             [](const Thread& thread) { return thread.kind == StatementKind::decision; });
  view.text("example_href", "").text("example", "");
  if (latest == threads.rend()) return;
  const PartRef part = latest->statement;
  const Document& document = shared.site.doc(part.document);
  const std::string& anchor = document.marks.statements[part.index].anchor;
  view.text("example_href", shared.href(part, anchor));
  view.text("example", shared.absolute(document.url_path) + "#" + anchor);
}

std::vector<View> channels(const Shared& shared, const Words& words) {
  auto latest = latest_postings(shared.site.history);
  return rows(latest, latest.size(), [&](const Posting* posting) {
    View view = link_view(channel_text(shared.site.settings, words, posting->channel), encode::url(posting->url));
    return put_date(view, words, posting->date);
  });
}

/// How much of the texts is not shown: a count, and nothing of what it is.
std::string hidden_text(const Shared& shared, const Words& words) {
  std::size_t parts = 0;
  for (const auto& document : shared.site.documents) parts += static_cast<std::size_t>(document->hidden_parts);
  return parts == 0 ? "" : words.count("press_hidden", parts);
}

}  // namespace

std::string press_page(const Shared& shared) {
  const Words& words = shared.words();
  View view;
  std::string lead = words.fill("press_lead", {{"publisher", shared.site.settings.publisher}});
  view.text("lead", lead).list("facts", facts(shared, words));
  put_example(view, shared);
  view.text("decisions_feed_href", shared.href(std::string(kDecisionsPath) + "feed.xml"));
  view.list("channels", channels(shared, words));
  put_data_files(view, shared, words);
  view.text("hidden", hidden_text(shared, words));
  return show(shared, words, "press.html", plain_head(shared, words["press"], lead, std::string(kPressPath)),
              std::move(view));
}

}  // namespace insyn::render
