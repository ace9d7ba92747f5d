// SPDX-License-Identifier: EUPL-1.2
#include "render/feeds.hpp"

#include <algorithm>
#include <tuple>

#include "base/encode.hpp"
#include "render/data/ids.hpp"

namespace insyn::render {
namespace {

constexpr std::size_t kMost = 50;

struct Entry {
  std::string title{}, url{}, summary{};
  Date updated{};
};

/// A day is the same day all over Europe at noon UTC. A feed must have a time: without a day it is the epoch.
std::string time_of(Date day) { return (day ? day.iso() : "1970-01-01") + "T12:00:00Z"; }

/// What a feed could tell of. An organisation may have been called to thousands of meetings: only those that it does
/// tell of are put into words.
struct Candidate {
  Date updated{};
  std::string_view path{}, anchor{};  // of its address
  std::uint32_t index = 0;            // of the document or thread
};

/// The latest fifty; what has the same day stands in the order of its addresses.
void keep_newest(std::vector<Candidate>& candidates) {
  const auto kept = static_cast<std::ptrdiff_t>(std::min(kMost, candidates.size()));
  std::partial_sort(candidates.begin(), candidates.begin() + kept, candidates.end(),
                    [](const Candidate& a, const Candidate& b) {
                      if (a.updated != b.updated) return a.updated > b.updated;
                      return std::tie(a.path, a.anchor) < std::tie(b.path, b.anchor);
                    });
  candidates.resize(static_cast<std::size_t>(kept));
}

void write_entry(std::string& to, const Entry& entry) {
  to += fmt::format("<entry>\n<title>{}</title>\n<id>{}</id>\n", encode::xml(entry.title), encode::xml(entry.url));
  to += fmt::format("<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n<updated>{}</updated>\n",
                    encode::xml(entry.url), time_of(entry.updated));
  if (!entry.summary.empty()) to += fmt::format("<summary>{}</summary>\n", encode::xml(entry.summary));
  to += "</entry>\n";
}

/// A feed of the page at `path` below base_url.
std::string atom(const Shared& shared, const std::string& title, const std::string& path,
                 const std::vector<Entry>& entries) {
  const Settings& settings = shared.site.settings;
  std::string self = encode::xml(shared.absolute(path + "feed.xml"));
  std::string feed = fmt::format(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n",
      encode::xml(settings.language));
  feed += fmt::format("<title>{}</title>\n<id>{}</id>\n", encode::xml(title), self);
  feed += fmt::format("<link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n", self);
  feed += fmt::format("<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n", encode::xml(shared.absolute(path)));
  feed += fmt::format("<updated>{}</updated>\n<author>\n<name>{}</name>\n</author>\n",
                      time_of(entries.empty() ? Date{} : entries.front().updated), encode::xml(settings.publisher));
  for (const auto& entry : entries) write_entry(feed, entry);
  return feed + "</feed>\n";
}

/// What readers are told of: notes, and that a meeting will not be.
bool is_news(const Shared& shared, DocId id) {
  if (shared.site.as_translation(id) != nullptr) return false;
  if (std::holds_alternative<News>(shared.site.doc(id).as)) return true;
  auto status = shared.site.meeting_facts[id].status;
  return shared.site.doc(id).meeting() && (has_notes(status) || status == MeetingStatus::cancelled);
}

template <typename Ids>
std::vector<Entry> entries_of(const Shared& shared, const Ids& ids) {
  std::vector<Candidate> candidates;
  for (DocId id : ids)
    if (is_news(shared, id))
      candidates.push_back({modified(shared.site.doc(id)), shared.site.doc(id).url_path, {}, id});
  keep_newest(candidates);
  std::vector<Entry> entries;
  for (const Candidate& one : candidates) {
    const Document& document = shared.site.doc(one.index);
    entries.push_back({title_with_group(shared, one.index, document.title), shared.absolute(document.url_path),
                       summary_of(document, shared.site.settings.language), one.updated});
  }
  return entries;
}

std::string with_site(const Shared& shared, const std::string& title) {
  return title + " – " + shared.site.settings.title;
}

}  // namespace

std::string site_feed(const Shared& shared) {
  std::vector<DocId> all(shared.site.documents.size());
  for (DocId id = 0; id < all.size(); ++id) all[id] = id;
  return atom(shared, shared.site.settings.title, "", entries_of(shared, all));
}

std::string group_feed(const Shared& shared, std::uint32_t group) {
  const GroupNode& node = shared.site.groups[group];
  const Document& document = shared.site.doc(node.document);
  return atom(shared, with_site(shared, document.title), document.url_path, entries_of(shared, node.meetings));
}

std::string organisation_feed(const Shared& shared, std::uint32_t organisation) {
  const OrganisationNode& node = shared.site.organisations[organisation];
  const Document& document = shared.site.doc(node.document);
  return atom(shared, with_site(shared, document.title), document.url_path, entries_of(shared, node.called));
}

std::string decisions_feed(const Shared& shared) {
  const Site& site = shared.site;
  std::vector<Candidate> candidates;
  for (std::uint32_t i = 0; i < site.threads.size(); ++i) {
    const Thread& thread = site.threads[i];
    if (thread.kind != StatementKind::decision) continue;
    candidates.push_back(
        {thread.date, site.doc(thread.statement.document).url_path, statement_of(site, thread).anchor, i});
  }
  keep_newest(candidates);
  std::vector<Entry> entries;
  for (const Candidate& one : candidates) {
    const Thread& thread = site.threads[one.index];
    const Document& document = site.doc(thread.statement.document);
    const Statement& statement = statement_of(site, thread);
    std::string url = part_url(shared, document, statement.anchor);
    entries.push_back({title_with_group(shared, thread.statement.document, title_of_part(document, statement.item)),
                       std::move(url), statement.text, thread.date});
  }
  return atom(shared, with_site(shared, shared.words()["decisions"]), std::string(kDecisionsPath), entries);
}

}  // namespace insyn::render
