// SPDX-License-Identifier: EUPL-1.2
#include "render/page_languages.hpp"

#include <algorithm>

#include "render/language.hpp"

namespace insyn::render {
namespace {

View language_view(std::string_view language, const std::string& href) {
  return link_view(endonym(language), href)
      .text("tag", std::string(language))
      .text("dir", std::string(direction_of(language)));
}

View alternate(std::string_view language, const std::string& address) {
  return View().text("tag", std::string(language)).text("href", address);
}

/// A document in one of its languages.
struct Version {
  DocId document = kNoDocument;
  std::string language{};
};

/// The original first; none where there is nothing but it.
std::vector<Version> versions_of(const Shared& shared, DocId id) {
  const Site& site = shared.site;
  const Translation* own = site.as_translation(id);
  DocId original = own == nullptr ? id : own->original;
  std::vector<Version> versions;
  auto first = std::lower_bound(site.translations.begin(), site.translations.end(), original,
                                [](const Translation& one, DocId wanted) { return one.original < wanted; });
  for (auto one = first; one != site.translations.end() && one->original == original; ++one) {
    if (versions.empty()) versions.push_back({original, language_of(shared.site, site.doc(original))});
    versions.push_back({one->document, one->language});
  }
  return versions;
}

/// Readers see every version; what search engines shall leave out (robots) names none to them.
void put_versions(View& page, const Shared& shared, DocId here, const std::string& robots) {
  std::vector<Version> versions = versions_of(shared, here);
  page.list("languages", rows(versions, versions.size(), [&](const Version& one) {
              return language_view(one.language, shared.href(one.document)).flag("current", one.document == here);
            }));
  std::vector<View> alternates;
  auto address = [&](const Version& one) { return shared.absolute(shared.site.doc(one.document).url_path); };
  if (!robots.empty()) versions.clear();  // not for search engines, in any language
  for (const Version& one : versions) alternates.push_back(alternate(one.language, address(one)));
  if (!versions.empty()) alternates.push_back(alternate("x-default", address(versions.front())));
  page.list("alternates", std::move(alternates));
}

void put_entrances(View& page, const Shared& shared) {
  std::vector<View> alternates;
  std::vector<std::string> entrances = entrance_languages(shared);
  if (!entrances.empty()) alternates.push_back(alternate(shared.site.settings.language, shared.absolute("")));
  for (const std::string& language : entrances)
    alternates.push_back(alternate(language, shared.absolute(entrance_path(language))));
  if (!entrances.empty()) alternates.push_back(alternate("x-default", shared.absolute("")));
  page.list("alternates", std::move(alternates)).list("languages", {});
}

/// "Det här är en översättning. Den svenska texten gäller."
std::string note_of(const Words& words, std::string_view language, std::string_view original) {
  if (language == kEasyRead) return words["easy_version"];
  return words[primary(original) == "sv" ? "translation_of_swedish" : "translation_of_other"];
}

/// When it was changed is known where a correction tells.
std::string outdated_text(const Words& words, const Translation& translation, const Document& original) {
  if (translation.version != Translation::Version::outdated) return "";
  Date latest{};
  for (const Correction& correction : original.corrections) latest = std::max(latest, correction.date);
  if (!latest) return words["translation_outdated"];
  std::string date = words.date(latest);
  return words.fill("translation_outdated_since", {{"date", date}});
}

void put_translation(View& page, const Shared& shared, const Words& words, const Translation* translation) {
  if (translation == nullptr) {
    page.list("translation", {});
    return;
  }
  const Document& original = shared.site.doc(translation->original);
  const std::string& language = language_of(shared.site, original);
  View view = link_view(original.title, shared.href(translation->original));
  view.text("tag", language).text("dir", std::string(direction_of(language)));
  view.text("note", note_of(words, translation->language, language));
  view.text("outdated", outdated_text(words, *translation, original));
  page.part("translation", std::move(view));
}

}  // namespace

std::vector<std::string> entrance_languages(const Shared& shared) {
  const Settings& settings = shared.site.settings;
  std::vector<std::string> languages;
  for (const std::string& language : settings.languages) {
    bool has_words = shared.theme.words(language).language() == language ||
                     shared.theme.words(language).language() == primary(language);
    bool is_new = std::find(languages.begin(), languages.end(), language) == languages.end();
    if (language != settings.language && has_words && is_new) languages.push_back(language);
  }
  return languages;
}

std::string entrance_path(std::string_view language) { return std::string(language) + "/"; }

std::vector<View> site_languages(const Shared& shared, std::string_view here) {
  std::vector<View> views;
  const std::string& own = shared.site.settings.language;
  std::vector<std::string> entrances = entrance_languages(shared);
  if (!entrances.empty() && own != here) views.push_back(language_view(own, shared.href("")));
  for (const std::string& language : entrances)
    if (language != here) views.push_back(language_view(language, shared.href(entrance_path(language))));
  return views;
}

void put_languages(View& page, const Shared& shared, const Words& words, const Head& head) {
  bool is_document = head.document != kNoDocument;
  if (is_document) {
    put_versions(page, shared, head.document, head.robots);
  } else if (head.path.empty() || head.is_entrance) {
    put_entrances(page, shared);
  } else {
    page.list("alternates", {}).list("languages", {});
  }
  put_translation(page, shared, words, is_document ? shared.site.as_translation(head.document) : nullptr);
}

void put_summaries(View& view, const Shared& shared, const Document& document) {
  std::vector<View> summaries;
  for (const auto& [tag, text] : document.summaries) {
    if (tag.empty() || tag == language_of(shared.site, document)) continue;
    View one;
    one.text("text", text).text("title", endonym(tag)).text("tag", tag);
    one.text("dir", std::string(direction_of(tag))).flag("easy", tag == kEasyRead);
    // The easy one first: it is in the reader's own language.
    summaries.insert(tag == kEasyRead ? summaries.begin() : summaries.end(), std::move(one));
  }
  view.list("summaries", std::move(summaries));
}

void put_foreign(View& view, const char* lang_name, const char* dir_name, const Words& words,
                 std::string_view language) {
  bool is_foreign = language != words.language();
  view.text(lang_name, is_foreign ? std::string(language) : "");
  view.text(dir_name, is_foreign ? std::string(direction_of(language)) : "");
}

}  // namespace insyn::render
