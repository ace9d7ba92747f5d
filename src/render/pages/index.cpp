// SPDX-License-Identifier: EUPL-1.2
// Everything that is published, whole and without script: by name from A to Ö, and meetings and news by year and month.
#include <algorithm>
#include <functional>
#include <set>
#include <tuple>

#include "render/alphabet.hpp"
#include "render/page.hpp"
#include "render/page_languages.hpp"

namespace insyn::render {
namespace {

constexpr std::size_t kMost = 500;  // meetings and news on one page; where there are more each year has its own

// ---- A to Ö ----

struct Entry {
  std::string title{}, href{}, kind{};
  std::string language{};  // of the title; "" is the page's
  std::string key{};       // what it is sorted by
};

const char* kind_key(const Document& document) {
  if (document.group_facts() != nullptr) return "group";
  if (document.project_facts() != nullptr) return "project";
  if (document.organisation() != nullptr) return "organisation";
  if (document.initiative() != nullptr) return "initiative";
  if (document.figure() != nullptr) return "figure";
  if (std::holds_alternative<Material>(document.as)) return "material";
  return nullptr;
}

bool is_dated(const Document& document) {
  return document.meeting() != nullptr || std::holds_alternative<News>(document.as);
}

/// "Mått, Arbete och integration"; what it is, and where it belongs.
std::string kind_text(const Shared& shared, const Words& words, DocId id) {
  const Document& document = shared.site.doc(id);
  const char* key = kind_key(document);
  std::string text = key == nullptr ? "" : words[key];
  const Document* project = shared.project_document(id);
  if (project == nullptr || project == &document) return text;
  return text.empty() ? project->title : text + ", " + project->title;
}

/// The pages that the site itself makes.
std::vector<Entry> own_pages(const Shared& shared, const Words& words) {
  std::vector<Entry> entries;
  for (auto [word, path] :
       {std::pair("decisions", kDecisionsPath), std::pair("actions", kActionsPath),
        std::pair("advice_title", kAdvicePath), std::pair("organisations", kOrganisationsPath),
        std::pair("openness", kOpennessPath), std::pair("open_data", kDataPath), std::pair("press", kPressPath)})
    entries.push_back({words[word], shared.href(path), ""});
  if (shared.site.settings.accessibility.statement_url.empty())
    entries.push_back({words["accessibility"], shared.href(kStatementPath), ""});
  return entries;
}

/// What stands beside the documents of a project: its plan and its figures.
void add_project_pages(std::vector<Entry>& entries, const Shared& shared, const Words& words) {
  for (const ProjectNode& project : shared.site.projects) {
    const Document& document = shared.site.doc(project.document);
    auto add = [&](const char* word, std::string_view folder) {
      entries.push_back({words[word], shared.href(document.url_path + std::string(folder)), document.title});
    };
    if (project.plan == kNoDocument && !project.initiatives.empty()) add("plan", kPlanFolder);
    if (!project.figures.empty()) add("figures", kFiguresFolder);
  }
}

void add_terms(std::vector<Entry>& entries, const Shared& shared, const Words& words) {
  DocId glossary = shared.site.glossary;
  if (glossary == kNoDocument) return;
  for (const Term& term : shared.site.doc(glossary).glossary()->terms)
    entries.push_back({term.name, shared.href(glossary) + "#" + term.anchor, words["glossary"],
                       language_of(shared.site, shared.site.doc(glossary))});
}

/// All that has a name and no day, in the order of the alphabet. An author's page at an address of ours is the page.
std::vector<Entry> entries_of(const Shared& shared, const Words& words) {
  std::vector<Entry> entries;
  std::set<std::string> taken;
  for (DocId id = 0; id < shared.site.documents.size(); ++id) {
    const Document& document = shared.site.doc(id);
    if (is_dated(document) || shared.site.as_translation(id) != nullptr) continue;
    taken.insert(shared.href(id));
    entries.push_back(
        {document.title, shared.href(id), kind_text(shared, words, id), language_of(shared.site, document)});
  }
  auto own = own_pages(shared, words);
  std::erase_if(own, [&](const Entry& entry) { return taken.count(entry.href) != 0; });
  entries.insert(entries.end(), own.begin(), own.end());
  add_project_pages(entries, shared, words);
  add_terms(entries, shared, words);
  for (Entry& entry : entries) entry.key = alphabetical_key(entry.title);
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Entry& a, const Entry& b) { return std::tie(a.key, a.kind) < std::tie(b.key, b.kind); });
  return entries;
}

View entry_view(const Words& words, const Entry& entry) {
  View view = link_view(entry.title, entry.href);
  put_foreign(view, "title_lang", "title_dir", words, entry.language.empty() ? words.language() : entry.language);
  return std::move(view.text("kind", entry.kind));
}

/// {letter, anchor, entries[{title, title_lang, title_dir, href, kind}]}, and the links to them: {title, href}.
void put_letters(View& view, const Words& words, const std::vector<Entry>& entries) {
  std::vector<View> sections, links, of_letter;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    std::string letter = letter_of(entries[i].title);
    of_letter.push_back(entry_view(words, entries[i]));
    if (i + 1 < entries.size() && letter_of(entries[i + 1].title) == letter) continue;
    std::string anchor = letter_anchor(letter);
    links.push_back(link_view(letter, "#" + anchor));
    View section;
    section.text("letter", letter).text("anchor", anchor);
    sections.push_back(std::move(section.list("entries", std::exchange(of_letter, {}))));
  }
  view.list("letters", std::move(links)).list("alphabet", std::move(sections));
}

// ---- by year ----

using Dated = std::vector<DocId>;

/// Meetings, whether held or to come, and news: latest first.
Dated dated_documents(const Site& site) {
  Dated ids;
  for (DocId id = 0; id < site.documents.size(); ++id)
    if (is_dated(site.doc(id)) && day_of(site.doc(id)) && site.as_translation(id) == nullptr) ids.push_back(id);
  std::stable_sort(ids.begin(), ids.end(), [&](DocId a, DocId b) { return day_of(site.doc(a)) > day_of(site.doc(b)); });
  return ids;
}

View dated_row(const Shared& shared, const Words& words, DocId id) {
  const Document& document = shared.site.doc(id);
  View view = document_view(shared, words, id);
  view.text("kind", words[document.meeting() != nullptr ? "meeting" : "kind_news"]);
  bool cancelled = document.meeting() != nullptr && is_broken_off(shared.site.meeting_facts[id].status);
  view.text("status", cancelled ? status_word(words, shared.site.meeting_facts[id].status) : "");
  const Document* home = document.meeting() != nullptr ? shared.group_document(id) : shared.project_document(id);
  view.text("home", home == nullptr ? "" : home->title);
  return put_date(view, words, day_of(document));
}

/// Calls close(first, last) for each stretch of documents that are alike by key(document).
template <typename Key, typename Close>
void for_each_stretch(const Dated& ids, Key key, Close close) {
  for (auto first = ids.begin(); first != ids.end();) {
    auto last = std::find_if(first, ids.end(), [&](DocId id) { return key(id) != key(*first); });
    close(Dated(first, last));
    first = last;
  }
}

/// {year, anchor, months[{month, dated[]}]}
View year_section(const Shared& shared, const Words& words, const Dated& of_year) {
  auto day = [&](DocId id) { return day_of(shared.site.doc(id)); };
  std::string year = std::to_string(day(of_year.front()).year);
  std::vector<View> months;
  for_each_stretch(
      of_year, [&](DocId id) { return day(id).month; },
      [&](const Dated& of_month) {
        View month;
        month.text("month", words["month_" + std::to_string(day(of_month.front()).month)] + " " + year);
        months.push_back(std::move(month.list(
            "dated", rows(of_month, of_month.size(), [&](DocId id) { return dated_row(shared, words, id); }))));
      });
  View view;
  return std::move(view.text("year", year).text("anchor", "ar-" + year).list("months", std::move(months)));
}

std::vector<Dated> by_year(const Shared& shared) {
  std::vector<Dated> years;
  for_each_stretch(
      dated_documents(shared.site), [&](DocId id) { return day_of(shared.site.doc(id)).year; },
      [&](Dated of_year) { years.push_back(std::move(of_year)); });
  return years;
}

std::string year_path(int year) { return std::string(kIndexPath) + std::to_string(year) + "/"; }

/// Years to choose among: within the page, or each on its own.
std::vector<View> year_links(const Shared& shared, const Words& words, const std::vector<Dated>& years, bool own) {
  return rows(years, years.size(), [&](const Dated& of_year) {
    int year = day_of(shared.site.doc(of_year.front())).year;
    std::string number = std::to_string(year);
    View view = link_view(number, own ? shared.href(year_path(year)) : "#ar-" + number);
    return view.text("count", words.count("n_entries", of_year.size()));
  });
}

std::vector<View> year_sections(const Shared& shared, const Words& words, const std::vector<Dated>& years) {
  return rows(years, years.size(), [&](const Dated& of_year) { return year_section(shared, words, of_year); });
}

}  // namespace

std::vector<int> index_years(const Site& site) {
  Dated ids = dated_documents(site);
  std::vector<int> years;
  if (ids.size() <= kMost) return years;
  for (DocId id : ids) years.push_back(day_of(site.doc(id)).year);
  years.erase(std::unique(years.begin(), years.end()), years.end());
  return years;
}

std::string index_page(const Shared& shared) {
  const Words& words = shared.words();
  bool has_own_years = !index_years(shared.site).empty();
  auto years = by_year(shared);
  View view;
  view.text("title", words["index"]).text("lead", words["index_lead"]);
  put_letters(view, words, entries_of(shared, words));
  view.list("year_links", year_links(shared, words, years, has_own_years));
  view.list("years", has_own_years ? std::vector<View>{} : year_sections(shared, words, years));
  return show(shared, words, "index.html",
              plain_head(shared, words["index"], words["index_lead"], std::string(kIndexPath)), std::move(view));
}

std::string index_of_year_page(const Shared& shared, int year) {
  const Words& words = shared.words();
  auto years = by_year(shared);
  View view;
  std::string number = std::to_string(year), title = words.fill("index_of_year", {{"year", number}});
  view.text("title", title).text("lead", "");
  put_letters(view, words, {});
  view.list("year_links", year_links(shared, words, years, true));
  std::erase_if(years, [&](const Dated& of) { return day_of(shared.site.doc(of.front())).year != year; });
  view.list("years", year_sections(shared, words, years));
  Head head = plain_head(shared, title, words["index_lead"], year_path(year));
  head.crumbs = {{words["index"], shared.href(kIndexPath)}, {number, ""}};
  return show(shared, words, "index.html", head, std::move(view));
}

}  // namespace insyn::render
