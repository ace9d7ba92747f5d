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

using Stretch = std::span<const Dated>;

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

/// {month, dated[]}
View month_section(const Shared& shared, const Words& words, Stretch of_month) {
  const Date day = of_month.front().day;
  View month;
  month.text("month", words["month_" + std::to_string(day.month)] + " " + std::to_string(day.year));
  return std::move(month.list("dated", rows(of_month, of_month.size(),
                                            [&](const Dated& one) { return dated_row(shared, words, one.document); })));
}

/// {year, anchor, months[]}
View year_section(const Shared& shared, const Words& words, Stretch of_year) {
  std::vector<View> months;
  for (Stretch rest = of_year; !rest.empty();) {
    auto is_other = [&](const Dated& one) { return one.day.month != rest.front().day.month; };
    const auto of_month = std::find_if(rest.begin(), rest.end(), is_other) - rest.begin();
    months.push_back(month_section(shared, words, rest.first(static_cast<std::size_t>(of_month))));
    rest = rest.subspan(static_cast<std::size_t>(of_month));
  }
  const std::string year = std::to_string(of_year.front().day.year);
  View view;
  return std::move(view.text("year", year).text("anchor", "ar-" + year).list("months", std::move(months)));
}

std::string year_path(int year) { return std::string(kIndexPath) + std::to_string(year) + "/"; }

/// Years to choose among: within the page, or each on its own.
std::vector<View> year_links(const Shared& shared, const Words& words, bool own) {
  auto years = years_of(shared.dated);
  return rows(years, years.size(), [&](int year) {
    std::string number = std::to_string(year);
    View view = link_view(number, own ? shared.href(year_path(year)) : "#ar-" + number);
    return view.text("count", words.count("n_entries", in_year(shared.dated, year).size()));
  });
}

std::vector<View> year_sections(const Shared& shared, const Words& words, const std::vector<int>& years) {
  return rows(years, years.size(), [&](int year) { return year_section(shared, words, in_year(shared.dated, year)); });
}

}  // namespace

std::vector<int> index_years(const Shared& shared) {
  return shared.dated.size() <= kMost ? std::vector<int>{} : years_of(shared.dated);
}

std::string index_page(const Shared& shared) {
  const Words& words = shared.words();
  bool has_own_years = !index_years(shared).empty();
  View view;
  view.text("title", words["index"]).text("lead", words["index_lead"]);
  put_letters(view, words, entries_of(shared, words));
  view.list("year_links", year_links(shared, words, has_own_years));
  view.list("years", year_sections(shared, words, has_own_years ? std::vector<int>{} : years_of(shared.dated)));
  return show(shared, words, "index.html",
              plain_head(shared, words["index"], words["index_lead"], std::string(kIndexPath)), std::move(view));
}

std::string index_of_year_page(const Shared& shared, int year) {
  const Words& words = shared.words();
  View view;
  std::string number = std::to_string(year), title = words.fill("index_of_year", {{"year", number}});
  view.text("title", title).text("lead", "");
  put_letters(view, words, {});
  view.list("year_links", year_links(shared, words, true));
  view.list("years", year_sections(shared, words, {year}));
  Head head = plain_head(shared, title, words["index_lead"], year_path(year));
  head.crumbs = {{words["index"], shared.href(kIndexPath)}, {number, ""}};
  return show(shared, words, "index.html", head, std::move(view));
}

}  // namespace insyn::render
