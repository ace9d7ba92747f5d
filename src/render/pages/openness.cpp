// SPDX-License-Identifier: EUPL-1.2
// The openness page: days from meeting to publication against the promise, what is overdue, what was posted where,
// what was corrected, what was withdrawn.
#include "render/openness.hpp"

#include <algorithm>
#include <map>

#include "base/encode.hpp"
#include "render/channels.hpp"
#include "render/figures/measure_text.hpp"
#include "render/page.hpp"

namespace insyn::render {
namespace {

constexpr std::size_t kMostMeetings = 20;  // of a group, in the list of days
constexpr std::size_t kMostEvents = 50;    // posts, corrections

// ---- from meeting to publication ----

std::string days_text(const Words& words, Decimal days) {
  std::string number = words.number(days);
  return words.fill(days == Decimal::whole(1) ? "n_days_one" : "n_days_many", {{"n", number}});
}

std::string days_text(const Words& words, int days) { return days_text(words, Decimal::whole(days)); }

std::string summary_text(const Words& words, const GroupPace& pace) {
  if (pace.published.empty()) return words["no_notes"];
  if (pace.all.meetings == 0) return words["pace_unknown"];
  std::string within = std::to_string(pace.all.within), all = std::to_string(pace.all.meetings);
  return words.fill("pace_summary", {{"within", within},
                                     {"all", all},
                                     {"median", days_text(words, pace.all.median)},
                                     {"longest", days_text(words, pace.all.longest)}});
}

/// The last half-year beside the one before it.
std::string trend_text(const Words& words, const GroupPace& pace) {
  if (pace.trend.size() < 2) return "";
  const PaceOfPeriod &before = pace.trend[pace.trend.size() - 2], &last = pace.trend.back();
  const char* key = last.pace.median < before.pace.median   ? "pace_faster"
                    : before.pace.median < last.pace.median ? "pace_slower"
                                                            : "pace_same";
  return words.fill(key, {{"period", period_text(words, last.period)},
                          {"median", days_text(words, last.pace.median)},
                          {"before_period", period_text(words, before.period)},
                          {"before", days_text(words, before.pace.median)}});
}

View period_row(const Words& words, const PaceOfPeriod& of) {
  View view;
  view.text("period", period_text(words, of.period)).text("count", std::to_string(of.pace.meetings));
  view.text("within", std::to_string(of.pace.within)).text("median", words.number(of.pace.median));
  return view.text("longest", std::to_string(of.pace.longest));
}

View published_row(const Shared& shared, const Words& words, DocId id) {
  View view = document_view(shared, words, id);
  put_date(view, words, shared.site.history.published_on(shared.site.doc(id).id));
  auto days = days_to_publication(shared.site, id);
  return view.text("days", days ? std::to_string(*days) : "");
}

View overdue_row(const Shared& shared, const Words& words, const Overdue& overdue) {
  View view = document_view(shared, words, overdue.meeting);
  return view.text("late", words.fill("notes_overdue", {{"date", words.date(overdue.promised)},
                                                        {"days", days_text(words, overdue.days)}}));
}

View pace_view(const Shared& shared, const Words& words, const GroupPace& pace) {
  const DocId group = shared.site.groups[pace.group].document;
  View view = document_view(shared, words, group);
  const Document* project = shared.project_document(group);
  view.text("project", project == nullptr ? "" : project->title);
  view.text("promise", words.count("promise", static_cast<std::size_t>(std::max(0, pace.promise))));
  view.text("summary", summary_text(words, pace)).text("trend_text", trend_text(words, pace));
  bool some_unknown = pace.unknown > 0 && pace.all.meetings > 0;
  view.text("unknown", some_unknown ? words.count("publication_unknown", static_cast<std::size_t>(pace.unknown)) : "");
  view.list("trend", rows(pace.trend, pace.trend.size(), [&](const auto& of) { return period_row(words, of); }));
  std::size_t most = pace.all.meetings == 0 ? 0 : kMostMeetings;
  view.list("published", rows(pace.published, most, [&](DocId id) { return published_row(shared, words, id); }));
  return view;
}

void put_pace(View& view, const Shared& shared, const Words& words) {
  std::vector<View> groups, overdue;
  for (std::uint32_t i = 0; i < shared.site.groups.size(); ++i) {
    GroupPace pace = pace_of(shared.site, i);
    if (shared.site.groups[i].meetings.empty()) continue;
    groups.push_back(pace_view(shared, words, pace));
    for (const Overdue& late : pace.overdue) overdue.push_back(overdue_row(shared, words, late));
  }
  view.list("groups", std::move(groups)).list("overdue", std::move(overdue));
  // A ledger that has seen no page at all cannot tell that none of them came late.
  view.text("nothing_overdue", words[shared.site.history.published.empty() ? "overdue_unknown" : "nothing_overdue"]);
}

// ---- what was posted, corrected, withdrawn ----

std::string posting_word(const Words& words, const Posting& posting) {
  switch (posting.what) {
    case Posting::What::posted: return words["posting_new"];
    case Posting::What::updated: return words["posting_updated"];
    case Posting::What::retracted: return words["posting_retracted"];
  }
  return "";
}

std::string_view kind_key(Tombstone::Was was) {
  switch (was) {
    case Tombstone::Was::meeting: return "was_meeting";
    case Tombstone::Was::material: return "was_material";
    case Tombstone::Was::news: return "was_news";
    case Tombstone::Was::organisation: return "was_organisation";
    case Tombstone::Was::initiative: return "was_initiative";
    case Tombstone::Was::figure: return "was_figure";
    case Tombstone::Was::other: break;
  }
  return "was_other";
}

/// The group, else the project, that the document belonged to.
const Document* home_of(const Site& site, std::string_view id) {
  for (auto slash = id.rfind('/'); slash != std::string_view::npos; slash = id.rfind('/')) {
    id = id.substr(0, slash);
    if (DocId home = site.find(id); home != kNoDocument) return &site.doc(home);
  }
  return nullptr;
}

/// "Nyhet i Språkvägen, 20 april 2026". Its name may be what had to go: only what, where and of which day it was.
std::string withdrawn_text(const Shared& shared, const Words& words, const Tombstone& tombstone) {
  std::string text = words[kind_key(tombstone.was)];
  if (const Document* home = home_of(shared.site, tombstone.id))
    text = words.fill("withdrawn_in", {{"kind", text}, {"place", home->title}});
  return tombstone.day ? text + ", " + words.date(tombstone.day) : text;
}

/// {title, href} of what was posted.
View document_link(const Shared& shared, const Words& words, const std::string& id) {
  if (DocId document = shared.site.find(id); document != kNoDocument) return document_view(shared, words, document);
  for (const Tombstone& tombstone : shared.site.tombstones)
    if (tombstone.id == id) return link_view(withdrawn_text(shared, words, tombstone), shared.href(tombstone.url_path));
  return link_view(words["withdrawn"], "");
}

View channel_row(const Shared& shared, const Words& words, const Posting& posting) {
  bool stands = posting.what != Posting::What::retracted;
  View view;
  view.text("what", posting_word(words, posting))
      .text("channel", channel_text(shared.site.settings, words, posting.channel));
  view.text("channel_href", stands && has_web_address(posting) ? encode::url(posting.url) : "");
  view.text("by_hand", posting.by_hand ? words["posting_by_hand"] : "");
  return put_date(view, words, posting.date);
}

/// What last happened to a document on each channel, latest first.
struct Posted {
  std::string item{};
  std::vector<const Posting*> channels{};
};

std::vector<Posted> posted_documents(const Site& site) {
  std::vector<Posted> all;
  std::map<std::string_view, std::size_t> place;
  for (auto posting = site.history.postings.rbegin(); posting != site.history.postings.rend(); ++posting) {
    auto [found, is_new] = place.try_emplace(posting->item, all.size());
    if (is_new) all.push_back({posting->item, {}});
    auto& channels = all[found->second].channels;
    bool told = std::any_of(channels.begin(), channels.end(),
                            [&](const Posting* later) { return later->channel == posting->channel; });
    if (!told) channels.push_back(&*posting);
  }
  std::stable_sort(all.begin(), all.end(), [](const Posted& a, const Posted& b) {
    return a.channels.front()->date > b.channels.front()->date;
  });
  return all;
}

void put_postings(View& view, const Shared& shared, const Words& words) {
  auto all = posted_documents(shared.site);
  std::string shown = std::to_string(kMostEvents), total = std::to_string(all.size());
  view.text("postings_left_out",
            all.size() <= kMostEvents ? "" : words.fill("only_latest", {{"shown", shown}, {"all", total}}));
  view.list("postings", rows(all, kMostEvents, [&](const Posted& posted) {
              View row = document_link(shared, words, posted.item);
              put_date(row, words, posted.channels.front()->date);
              return std::move(row.list("channels", rows(posted.channels, posted.channels.size(), [&](auto* posting) {
                                          return channel_row(shared, words, *posting);
                                        })));
            }));
}

std::vector<View> latest_corrections(const Shared& shared, const Words& words) {
  struct Corrected {
    const Correction* correction;
    DocId document;
  };
  std::vector<Corrected> all;
  for (DocId id = 0; id < shared.site.documents.size(); ++id)
    for (const Correction& correction : shared.site.doc(id).corrections) all.push_back({&correction, id});
  std::stable_sort(all.begin(), all.end(),
                   [](const Corrected& a, const Corrected& b) { return a.correction->date > b.correction->date; });
  return rows(all, kMostEvents, [&](const Corrected& one) {
    View view = document_view(shared, words, one.document);
    return put_date(view.text("what", one.correction->what), words, one.correction->date);
  });
}

/// Latest first; those without a day last.
std::vector<View> withdrawn(const Shared& shared, const Words& words) {
  std::vector<const Tombstone*> all;
  for (const Tombstone& tombstone : shared.site.tombstones) all.push_back(&tombstone);
  std::stable_sort(all.begin(), all.end(), [](const Tombstone* a, const Tombstone* b) { return a->date > b->date; });
  return rows(all, all.size(), [&](const Tombstone* tombstone) {
    View view = link_view(withdrawn_text(shared, words, *tombstone), shared.href(tombstone->url_path));
    view.text("reason", tombstone->reason.empty() ? words["no_reason"] : tombstone->reason);
    return put_date(view, words, tombstone->date);
  });
}

}  // namespace

std::string openness_page(const Shared& shared) {
  const Words& words = shared.words();
  View view;
  put_pace(view, shared, words);
  put_postings(view, shared, words);
  view.list("corrections", latest_corrections(shared, words));
  view.list("withdrawn", withdrawn(shared, words));
  return show(shared, words, "openness.html",
              plain_head(shared, words["openness"], words["openness_lead"], std::string(kOpennessPath)),
              std::move(view));
}

}  // namespace insyn::render
