// SPDX-License-Identifier: EUPL-1.2
// The entrance in another language: what this is, what has happened, what one can join, whom to ask – as far as it can
// be read in that language – and which pages can be read in the site's own only.
#include <algorithm>

#include "render/page_languages.hpp"

namespace insyn::render {
namespace {

constexpr std::size_t kMostNews = 10;
constexpr std::size_t kMostComing = 5;

struct Entrance {
  const Shared& shared;
  const Words& words;
  const std::string& language;

  [[nodiscard]] const Document& doc(DocId id) const { return shared.site.doc(id); }

  /// The document itself, or its translation, where it is in the language; else kNoDocument.
  [[nodiscard]] DocId in_language(DocId id) const {
    return language_of(shared.site, doc(id)) == language ? id : shared.site.translation(id, language);
  }

  /// The author's summary in the language, "" where there is none.
  [[nodiscard]] std::string summary(DocId id) const {
    DocId own = in_language(id);
    for (const auto& [in, tag] : {std::pair(own, language), std::pair(own, std::string()), std::pair(id, language)}) {
      if (in == kNoDocument) continue;
      auto found = doc(in).summaries.find(tag);
      if (found != doc(in).summaries.end()) return found->second;
    }
    return "";
  }
};

/// {title, href, lang, dir, elsewhere, summary}: the page in the language where there is one, else the site's own page,
/// and that it is that one.
View page_row(const Entrance& entrance, DocId id) {
  DocId own = entrance.in_language(id);
  const Document& document = entrance.doc(own == kNoDocument ? id : own);
  View view = link_view(document.title, entrance.shared.href(document.url_path));
  view.text("summary", entrance.summary(id));
  put_foreign(view, "lang", "dir", entrance.words, language_of(entrance.shared.site, document));
  return view.flag("elsewhere", own == kNoDocument);
}

View dated_row(const Entrance& entrance, DocId id) {
  View view = page_row(entrance, id);
  return put_date(view, entrance.words, day_of(entrance.doc(id)));
}

std::vector<View> news_rows(const Entrance& entrance) {
  std::vector<DocId> told;
  for (DocId id : entrance.shared.newest)
    if (entrance.in_language(id) != kNoDocument || !entrance.summary(id).empty()) told.push_back(id);
  return rows(told, kMostNews, [&](DocId id) { return dated_row(entrance, id); });
}

std::vector<View> project_rows(const Entrance& entrance) {
  const auto& projects = entrance.shared.site.projects;
  return rows(projects, projects.size(), [&](const ProjectNode& node) { return page_row(entrance, node.document); });
}

/// As its page says it: in the language where there is a page in it.
View joining_row(const Entrance& entrance, DocId id) {
  View view = page_row(entrance, id);
  DocId own = entrance.in_language(id);
  bool is_told = own != kNoDocument && entrance.doc(own).initiative() != nullptr &&
                 !entrance.doc(own).initiative()->how_to_join.empty();
  const Initiative& initiative = *entrance.doc(is_told ? own : id).initiative();
  view.text("for_whom", initiative.for_whom).text("where", initiative.where).text("when", initiative.when);
  view.text("cost", initiative.cost).text("how_to_join", initiative.how_to_join);
  put_foreign(view, "facts_lang", "facts_dir", entrance.words,
              language_of(entrance.shared.site, entrance.doc(is_told ? own : id)));
  return view;
}

std::vector<View> joining_rows(const Entrance& entrance) {
  std::vector<View> views;
  for (const InitiativeNode& node : entrance.shared.site.initiatives) {
    const Initiative& initiative = *entrance.doc(node.document).initiative();
    if (!initiative.how_to_join.empty() && is_open(initiative, node, entrance.shared.site.today))
      views.push_back(joining_row(entrance, node.document));
  }
  return views;
}

View coming_row(const Entrance& entrance, DocId id) {
  const Meeting& meeting = *entrance.doc(id).meeting();
  View view = dated_row(entrance, id);
  view.text("time", meeting.time ? entrance.words.time(*meeting.time) : "").text("place", meeting.place);
  return view;
}

/// What stands in no other list here: pages that were written in the language, or translated into it.
std::vector<View> other_pages(const Entrance& entrance) {
  const Site& site = entrance.shared.site;
  std::vector<DocId> others;
  for (DocId id = 0; id < site.documents.size(); ++id) {
    const Translation* translation = site.as_translation(id);
    DocId original = translation == nullptr ? id : translation->original;
    const auto& as = entrance.doc(original).as;
    bool is_news = std::holds_alternative<Meeting>(as) || std::holds_alternative<News>(as);
    bool is_elsewhere = is_news || entrance.doc(original).project_facts() || entrance.doc(original).initiative();
    if (!is_elsewhere && language_of(site, entrance.doc(id)) == entrance.language) others.push_back(id);
  }
  return rows(others, others.size(), [&](DocId id) { return page_row(entrance, id); });
}

/// The parts of the site that are in its own language only.
std::vector<View> only_elsewhere(const Entrance& entrance) {
  std::vector<View> views;
  for (auto [word, path] : {std::pair("home", std::string_view()), std::pair("decisions", kDecisionsPath),
                            std::pair("actions", kActionsPath), std::pair("advice", kAdvicePath),
                            std::pair("organisations", kOrganisationsPath), std::pair("openness", kOpennessPath)})
    views.push_back(link_view(entrance.words[word], entrance.shared.href(path)));
  return views;
}

/// "på svenska", where the words know what the language is called.
std::string in_site_language(const Entrance& entrance) {
  std::string word = "in_language_" + std::string(primary(entrance.shared.site.settings.language));
  return entrance.words.has(word) ? entrance.words[word] : endonym(entrance.shared.site.settings.language);
}

}  // namespace

std::string entrance_page(const Shared& shared, const std::string& language) {
  const Words& words = shared.theme.words(language);
  const Entrance entrance{shared, words, language};
  const std::string& publisher = shared.site.settings.publisher;
  std::string title = words.fill("entrance_title", {{"publisher", publisher}});
  std::string lead = words.fill("entrance_lead", {{"publisher", publisher}});
  View view;
  view.flag("easy", language == kEasyRead);
  view.text("title", title).text("lead", lead).text("in_site_language", in_site_language(entrance));
  view.text("draft_note", words["translation_status"] == "draft" ? words["draft_note"] : "");
  view.list("news", news_rows(entrance)).list("projects", project_rows(entrance));
  view.list("joining", joining_rows(entrance)).list("pages", other_pages(entrance));
  view.list("coming", rows(shared.coming, kMostComing, [&](DocId id) { return coming_row(entrance, id); }));
  view.list("elsewhere_pages", only_elsewhere(entrance));
  Head head = plain_head(shared, title, lead, entrance_path(language));
  head.is_entrance = true;
  return show(shared, words, "entrance.html", head, std::move(view));
}

}  // namespace insyn::render
