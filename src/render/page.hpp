// SPDX-License-Identifier: EUPL-1.2
// What all pages have in common, and the pages themselves: each takes the site and gives one page's bytes.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "render/rows.hpp"
#include "render/shared.hpp"

namespace insyn::render {

struct Crumb {
  std::string title{};
  std::string href{};      // "" for the page itself
  std::string language{};  // of the title; "" is the page's own
};

/// What stands in <head> and above the page, and differs from page to page.
struct Head {
  std::string tab_title{};
  std::string title{};  // for link previews
  std::string description{};
  std::string path{};            // below base_url
  std::string type = "website";  // Open Graph
  std::string robots{};          // "noindex", or nothing
  std::vector<Crumb> crumbs{};   // without home
  DocId document = kNoDocument;  // its id and hash stand in the page
  bool is_entrance = false;      // in another language
};

/// `page` with the head put in, shown by templates/<name>.
[[nodiscard]] std::string show(const Shared& shared, const Words& words, std::string_view name, const Head& head,
                               View page);

/// The head of a document's page: title, description and crumbs by where it belongs.
[[nodiscard]] Head document_head(const Shared& shared, const Words& words, DocId document);
/// The head of a page that is no document.
[[nodiscard]] Head plain_head(const Shared& shared, const std::string& title, const std::string& description,
                              std::string path);

/// Blocks of a text's top: the first of them, and the first that is none of them; 0: to either end.
struct Stretch {
  NodeId from = 0, until = 0;
};
/// The document's text with what became of its decisions and actions, and the glossary's terms as links.
[[nodiscard]] std::string body_html(const Shared& shared, const Words& words, DocId document, Stretch stretch = {});
/// What every document's page shows besides its text: {title, summary, content_lang, content_dir, easy, summaries[],
/// corrections[], corrected, record[], reviewed, reference, attachments[], markdown_href, hidden}.
void put_document(View& view, const Shared& shared, const Words& words, DocId document);

/// {kinds[{name, about, json_href, csv_href, schema_href}]}: every file of open data.
void put_data_files(View& view, const Shared& shared, const Words& words);
/// {own_feed_href, own_calendar_href, own_webcal_href}: the group's or organisation's own, beside its page.
void put_subscriptions(View& view, const Shared& shared, const Document& document);

// ---- one for each kind of page (src/render/pages/) ----

[[nodiscard]] std::string home_page(const Shared& shared);
[[nodiscard]] std::string entrance_page(const Shared& shared, const std::string& language);
[[nodiscard]] std::string project_page(const Shared& shared, std::uint32_t project);
[[nodiscard]] std::string news_list_page(const Shared& shared, std::uint32_t project);
[[nodiscard]] std::string group_page(const Shared& shared, std::uint32_t group);
[[nodiscard]] std::string meeting_page(const Shared& shared, DocId meeting);
[[nodiscard]] std::string material_page(const Shared& shared, DocId material);
[[nodiscard]] std::string news_page(const Shared& shared, DocId news);
[[nodiscard]] std::string ordinary_page(const Shared& shared, DocId page);
[[nodiscard]] std::string glossary_page(const Shared& shared, DocId glossary);
[[nodiscard]] std::string questions_page(const Shared& shared, DocId questions);
[[nodiscard]] std::string organisation_page(const Shared& shared, std::uint32_t organisation);
[[nodiscard]] std::string organisations_page(const Shared& shared);
[[nodiscard]] std::string plan_page(const Shared& shared, std::uint32_t project);
[[nodiscard]] std::string initiative_page(const Shared& shared, std::uint32_t initiative);
[[nodiscard]] std::string figures_page(const Shared& shared, std::uint32_t project);
[[nodiscard]] std::string figure_page(const Shared& shared, std::uint32_t figure);
[[nodiscard]] std::string decisions_page(const Shared& shared);
[[nodiscard]] std::string decisions_of_year_page(const Shared& shared, int year);
[[nodiscard]] std::string actions_page(const Shared& shared);
[[nodiscard]] std::string advice_page(const Shared& shared);
[[nodiscard]] std::string openness_page(const Shared& shared);
[[nodiscard]] std::string data_page(const Shared& shared);
[[nodiscard]] std::string statement_page(const Shared& shared);
[[nodiscard]] std::string press_page(const Shared& shared);
[[nodiscard]] std::string index_page(const Shared& shared);
[[nodiscard]] std::string index_of_year_page(const Shared& shared, int year);
[[nodiscard]] std::string not_found_page(const Shared& shared);
[[nodiscard]] std::string moved_page(const Shared& shared, DocId document, const std::string& old_path);
[[nodiscard]] std::string withdrawn_page(const Shared& shared, const Tombstone& tombstone);

/// A collaboration area's id in the page of the plan.
[[nodiscard]] std::string plan_anchor(PlanPlace place);
/// One can still take part: neither done nor broken off, and its period is not over.
[[nodiscard]] bool is_open(const Initiative& initiative, const InitiativeNode& node, Date today);
/// Where the figure's values lie as a table to download, below public/.
[[nodiscard]] std::string csv_path(const Document& figure);
/// Years whose meetings and news have an index of their own, latest first: none where one page holds them all.
[[nodiscard]] std::vector<int> index_years(const Shared& shared);
/// Years in which something was decided, latest first.
[[nodiscard]] std::vector<int> decision_years(const Site& site);

}  // namespace insyn::render
