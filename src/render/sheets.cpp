// SPDX-License-Identifier: EUPL-1.2
// Every file of the site, by the part of the site that makes it.
#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <variant>

#include "base/page_path.hpp"
#include "base/text.hpp"
#include "render/data.hpp"
#include "render/figures/figure_csv.hpp"
#include "render/folder_links.hpp"
#include "render/old_names.hpp"
#include "render/page.hpp"
#include "render/page_languages.hpp"
#include "render/pantry.hpp"
#include "render/render.hpp"

namespace insyn::render {
namespace {

using Made = std::shared_ptr<const Shared>;

/// What the sheets are made of: the site as it came, or as it may be shown where names had to go.
struct Stock {
  Stock(const Site& site, const Theme& theme)
      : without_names(without_old_names(site, theme)), shared(without_names ? *without_names : site, theme) {}

  std::optional<Site> without_names;
  Shared shared;
};

template <typename... Visitors>
struct Overloaded : Visitors... {
  using Visitors::operator()...;
};
template <typename... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

using Tells = Subject::Kind;

constexpr const char* kNotFoundFile = "404.html";

/// The sheet of a page at `path` about `subject`, made by calling `page(shared, arguments…)`.
template <typename Page, typename... Arguments>
Sheet sheet(const Made& shared, Subject subject, const std::string& path, Page page, Arguments... arguments) {
  return {path + "index.html", [=] { return page(*shared, arguments...); }, subject};
}

/// A page that lists from the whole site.
template <typename Page, typename... Arguments>
Sheet register_sheet(const Made& shared, std::string_view path, Page page, Arguments... arguments) {
  return sheet(shared, {Tells::everything}, std::string(path), page, arguments...);
}

void add_structure(std::vector<Sheet>& sheets, const Made& shared) {
  const Site& site = shared->site;
  for (std::uint32_t i = 0; i < site.projects.size(); ++i) {
    const std::string& path = site.doc(site.projects[i].document).url_path;
    sheets.push_back(sheet(shared, {Tells::project, i}, path, project_page, i));
    if (!site.projects[i].news.empty())
      sheets.push_back(sheet(shared, {Tells::project, i}, path + std::string(kNewsFolder), news_list_page, i));
  }
  for (std::uint32_t i = 0; i < site.groups.size(); ++i)
    sheets.push_back(sheet(shared, {Tells::group, i}, site.doc(site.groups[i].document).url_path, group_page, i));
  for (std::uint32_t i = 0; i < site.organisations.size(); ++i)
    sheets.push_back(sheet(shared, {Tells::organisation, i}, site.doc(site.organisations[i].document).url_path,
                           organisation_page, i));
}

/// Plans, initiatives and figures, and what stands beside them.
void add_plans(std::vector<Sheet>& sheets, const Made& shared) {
  const Site& site = shared->site;
  for (std::uint32_t i = 0; i < site.projects.size(); ++i) {
    const ProjectNode& project = site.projects[i];
    const std::string& path = site.doc(project.document).url_path;
    if (project.plan != kNoDocument || !project.initiatives.empty())
      sheets.push_back(register_sheet(shared, path + std::string(kPlanFolder), plan_page, i));
    if (!project.figures.empty())
      sheets.push_back(register_sheet(shared, path + std::string(kFiguresFolder), figures_page, i));
  }
  for (std::uint32_t i = 0; i < site.initiatives.size(); ++i)
    sheets.push_back(register_sheet(shared, site.doc(site.initiatives[i].document).url_path, initiative_page, i));
  for (std::uint32_t i = 0; i < site.figures.size(); ++i) {
    const Document& document = site.doc(site.figures[i].document);
    sheets.push_back(register_sheet(shared, document.url_path, figure_page, i));
    sheets.push_back({csv_path(document),
                      [shared, &document] { return figure_csv(*document.figure(), shared->words_for(document)); },
                      {Tells::everything}});
  }
}

void add_documents(std::vector<Sheet>& sheets, const Made& shared) {
  const Site& site = shared->site;
  for (DocId id = 0; id < site.documents.size(); ++id) {
    const std::string& path = site.doc(id).url_path;
    auto add = [&](auto page) { sheets.push_back(sheet(shared, {Tells::document, id}, path, page, id)); };
    std::visit(Overloaded{[&](const Meeting&) { add(meeting_page); }, [&](const Material&) { add(material_page); },
                          [&](const News&) { add(news_page); }, [&](const Page&) { add(ordinary_page); },
                          [&](const Glossary&) { add(glossary_page); }, [&](const Questions&) { add(questions_page); },
                          // Made with the structure; what it does not hold is shown as the text that it is.
                          [&](const auto&) {
                            if (site.as_translation(id) != nullptr) add(ordinary_page);
                          }},
               site.doc(id).as);
    sheets.push_back({path + "index.md", [shared, id] { return shared->site.doc(id).text(); }, {Tells::text, id}});
  }
}

void add_registers(std::vector<Sheet>& sheets, const Made& shared) {
  sheets.push_back(register_sheet(shared, "", home_page));
  for (const std::string& language : entrance_languages(*shared))
    sheets.push_back(register_sheet(shared, entrance_path(language), entrance_page, language));
  sheets.push_back(register_sheet(shared, kOrganisationsPath, organisations_page));
  sheets.push_back(register_sheet(shared, kActionsPath, actions_page));
  sheets.push_back(register_sheet(shared, kAdvicePath, advice_page));
  sheets.push_back(register_sheet(shared, kOpennessPath, openness_page));
  sheets.push_back(register_sheet(shared, kDataPath, data_page));
  sheets.push_back(register_sheet(shared, kDecisionsPath, decisions_page));
  if (shared->site.settings.accessibility.statement_url.empty())
    sheets.push_back(register_sheet(shared, kStatementPath, statement_page));
  for (int year : decision_years(shared->site))
    sheets.push_back(sheet(shared, {Tells::decisions_of_year, static_cast<std::uint32_t>(year)},
                           std::string(kDecisionsPath) + std::to_string(year) + "/", decisions_of_year_page, year));
}

/// An alias as its author wrote it ("/gammal/sida/", "gammal/sida.html", the whole old address) as a path below
/// public/; nothing for one that is no such path.
std::optional<std::string> alias_path(const Shared& shared, std::string_view alias) {
  if (alias.starts_with(shared.origin)) alias.remove_prefix(shared.origin.size());
  if (alias.starts_with(shared.base)) alias.remove_prefix(shared.base.size());
  while (alias.starts_with('/')) alias.remove_prefix(1);
  if (!is_page_path(alias)) return std::nullopt;
  std::string path(alias);
  if (path.ends_with(".html") || path.ends_with(".htm")) return path;
  return path.ends_with('/') || path.empty() ? path + "index.html" : path + "/index.html";
}

void add_signposts(std::vector<Sheet>& sheets, const Made& shared) {
  const Site& site = shared->site;
  sheets.push_back({kNotFoundFile, [shared] { return not_found_page(*shared); }, {Tells::look}});
  for (DocId id = 0; id < site.documents.size(); ++id)
    for (const std::string& alias : site.doc(id).aliases)
      if (auto path = alias_path(*shared, alias))
        sheets.push_back(
            {*path, [shared, id, alias] { return moved_page(*shared, id, alias); }, {Tells::document, id}});
  for (const Tombstone& tombstone : site.tombstones)
    sheets.push_back({tombstone.url_path + "index.html",
                      [shared, &tombstone] { return withdrawn_page(*shared, tombstone); },
                      {Tells::everything}});
}

/// After the documents: an author's own page at one of these addresses goes before ours.
void add_guides(std::vector<Sheet>& sheets, const Made& shared) {
  sheets.push_back(register_sheet(shared, kPressPath, press_page));
  sheets.push_back(register_sheet(shared, kIndexPath, index_page));
  for (int year : index_years(*shared))
    sheets.push_back(sheet(shared, {Tells::notes_of_year, static_cast<std::uint32_t>(year)},
                           std::string(kIndexPath) + std::to_string(year) + "/", index_of_year_page, year));
}

/// After the pages: the map names those that are there.
void add_data(std::vector<Sheet>& sheets, const Made& shared) {
  std::vector<std::string> pages;
  for (const Sheet& page : sheets)
    if (page.path.ends_with("index.html")) pages.push_back(page.path);
  std::vector<Sheet> data = data_sheets(shared, pages);
  std::move(data.begin(), data.end(), std::back_inserter(sheets));
}

void add_styles(std::vector<Sheet>& sheets, const Made& shared) {
  for (const auto& [path, text] : shared->theme.styles())
    sheets.push_back({path, [bytes = &text] { return *bytes; }, {Tells::look}});
}

/// Not the page that a server gives at any address at all.
void link_as_in_folder(std::vector<Sheet>& sheets, const Settings& settings) {
  for (Sheet& sheet : sheets)
    if (sheet.path.ends_with(".html") && sheet.path != kNotFoundFile)
      sheet.make = [make = std::move(sheet.make), path = sheet.path, &settings] {
        return with_folder_links(make(), path, settings);
      };
}

std::vector<Sheet> sheets_of(const Made& shared) {
  std::vector<Sheet> sheets;
  // Where two parts name one path the earlier wins: an alias never hides a page.
  for (auto* add :
       {add_registers, add_structure, add_plans, add_documents, add_guides, add_data, add_styles, add_signposts})
    add(sheets, shared);
  std::stable_sort(sheets.begin(), sheets.end(), [](const Sheet& a, const Sheet& b) { return a.path < b.path; });
  sheets.erase(
      std::unique(sheets.begin(), sheets.end(), [](const Sheet& a, const Sheet& b) { return a.path == b.path; }),
      sheets.end());
  if (const Settings& settings = shared->site.settings; settings.is_preview && !settings.whole_links)
    link_as_in_folder(sheets, settings);
  return sheets;
}

Made shared_of(const Site& site, const Theme& theme) {
  auto stock = std::make_shared<const Stock>(site, theme);
  return {stock, &stock->shared};
}

}  // namespace

std::vector<Sheet> sheets(const Site& site, const Theme& theme) { return sheets_of(shared_of(site, theme)); }

KnownSheets known_sheets(const Site& site, const Theme& theme, std::uint64_t look, unsigned jobs) {
  const Made shared = shared_of(site, theme);
  const Pantry pantry(*shared, look, jobs);
  KnownSheets known{.sheets = sheets_of(shared)};
  known.made_of.reserve(known.sheets.size());
  for (const Sheet& sheet : known.sheets) known.made_of.push_back(pantry.of(sheet.subject));
  return known;
}

}  // namespace insyn::render
