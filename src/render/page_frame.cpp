// SPDX-License-Identifier: EUPL-1.2
#include "render/page_frame.hpp"

#include "base/hash.hpp"
#include "render/calendar.hpp"
#include "render/contact_html.hpp"
#include "render/icon.hpp"
#include "render/page_languages.hpp"
#include "render/rows.hpp"
#include "render/shared.hpp"

namespace insyn::render {
namespace {

/// Registers first, then the pages that ask for a place in the menu.
std::vector<View> menu(const Shared& shared, const Words& words) {
  std::vector<View> links;
  for (auto [word, path] :
       {std::pair("decisions", kDecisionsPath), std::pair("actions", kActionsPath), std::pair("advice", kAdvicePath),
        std::pair("organisations", kOrganisationsPath), std::pair("openness", kOpennessPath)})
    links.push_back(link_view(words[word], shared.href(path)).text("link_lang", "").text("link_dir", ""));
  for (DocId id : shared.site.pages) {
    const auto* page = std::get_if<Page>(&shared.site.doc(id).as);
    if (page == nullptr || !page->in_menu) continue;
    links.push_back(link_view(shared.site.doc(id).title, shared.href(id)));
    put_foreign(links.back(), "link_lang", "link_dir", words, language_of(shared.site, shared.site.doc(id)));
  }
  return links;
}

std::string license_url(const std::string& license) {
  if (license == "CC0-1.0") return "https://creativecommons.org/publicdomain/zero/1.0/";
  if (license == "CC-BY-4.0") return "https://creativecommons.org/licenses/by/4.0/";
  return license.starts_with("https://") ? license : "";
}

std::string picture_url(const Shared& shared) {
  std::string picture = shared.site.settings.picture;
  if (picture.empty() || picture.starts_with("https://") || picture.starts_with("http://")) return picture;
  for (std::string_view folder : {"site/static/", "/"})
    if (picture.starts_with(folder)) picture.erase(0, folder.size());
  return shared.absolute(picture);
}

/// The site's own page, or the one that says it for the whole of the publisher's web.
std::string statement_href(const Shared& shared) {
  const std::string& elsewhere = shared.site.settings.accessibility.statement_url;
  return elsewhere.empty() ? shared.href(kStatementPath) : elsewhere;
}

}  // namespace

std::string marked_href(const Shared& shared, const std::string& path) {
  auto found = shared.theme.styles().find(path);
  if (found == shared.theme.styles().end()) return shared.href(path);
  return shared.href(path) + "?v=" + sha256_hex(found->second).substr(0, 8);
}

View frame_of(const Shared& shared, const Words& words) {
  const Settings& settings = shared.site.settings;
  const auto& [light, dark] = shared.theme.colours();
  View frame;
  frame.text("lang", words.language())
      .text("dir", direction_of(words.language()) == "rtl" ? "rtl" : "")
      .text("site_title", settings.title)
      .text("preview_note", settings.is_preview ? words["preview_note"] : "")
      .text("publisher", settings.publisher)
      .text("home_href", shared.href(""))
      .text("style_href", shared.style_href)
      .text("script_href", marked_href(shared, "style/insyn.js"))
      .text("icon_href", icon_href(light.at("band"), light.at("on-band")))
      .text("light_colour", hex(light.at("band")))
      .text("dark_colour", hex(dark.at("band")))
      .text("feed_href", shared.href("feed.xml"))
      .text("calendar_href", shared.href(kCalendarFile))
      .text("webcal_href", shared.webcal(kCalendarFile))
      .text("data_href", shared.href(kDataPath))
      .text("index_href", shared.href(kIndexPath))
      .text("press_href", shared.href(kPressPath))
      .text("og_locale", words["locale"])
      .text("og_image", picture_url(shared))
      .markup("contact_html", contact_html(settings.contact))
      .markup("registry_html", contact_html(settings.registry.empty() ? settings.contact : settings.registry))
      .text("feedback_href", settings.feedback_url)
      .text("privacy_href", settings.privacy.url)
      .text("statement_href", statement_href(shared))
      .text("openness_href", shared.href(kOpennessPath))
      .text("glossary_href", shared.site.glossary == kNoDocument ? "" : shared.href(shared.site.glossary))
      .text("license", settings.license)
      .text("license_href", license_url(settings.license))
      .list("menu", menu(shared, words))
      .list("site_languages", site_languages(shared, words.language()));
  put_foreign(frame, "site_lang", "site_dir", words, settings.language);
  return frame;
}

}  // namespace insyn::render
