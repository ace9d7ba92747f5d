// SPDX-License-Identifier: EUPL-1.2
#include "render/language.hpp"
#include "render/privacy.hpp"
#include "render/sample.hpp"
#include "support/catch.hpp"

using namespace insyn;

namespace {

const std::string kFebruary = "arbete/samverkansgruppen/2026-02-18";

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

Document& edit(Site& site, DocId id) {
  auto copy = std::make_shared<Document>(site.doc(id));
  site.documents[id] = copy;
  return *copy;
}

/// The meeting in February, and beside it what it says in Arabic.
Site in_two_languages(Translation::Version version = Translation::Version::current) {
  Site site = test::sample_site();
  site.settings.languages = {"sv-simple", "en", "ar"};
  DocId original = site.find(kFebruary);
  auto copy = std::make_shared<Document>(site.doc(original));
  copy->id += "-ar", copy->url_path = copy->id + "/", copy->path = "minutes/" + copy->id + ".md";
  copy->language = "ar", copy->title = "اجتماع 18 فبراير 2026";
  copy->summaries = {{"", "بدأت المجموعة التدريب اللغوي."}};
  // At the end, out of the order of ids: find() is asked for others.
  auto id = static_cast<DocId>(site.documents.size());
  site.documents.push_back(copy);
  site.meeting_facts.push_back(site.meeting_facts[original]);
  site.hrefs.push_back(site.hrefs[original]);
  site.attachments.emplace_back();
  site.attachment_hrefs.emplace_back();
  site.translations = {{.document = id, .original = original, .language = "ar", .version = version}};
  site.translation_of[id] = 0;
  return site;
}

std::string page_at(const Site& site, const std::string& path) {
  Findings findings;
  auto theme = render::load_theme({}, site.settings, findings);
  for (const auto& sheet : render::sheets(site, *theme))
    if (sheet.path == path) return sheet.make();
  return "";
}

std::string swedish_page(const Site& site) { return page_at(site, kFebruary + "/index.html"); }
std::string arabic_page(const Site& site) { return page_at(site, kFebruary + "-ar/index.html"); }

}  // namespace

TEST_CASE("a language has a direction and a name of its own", "[render]") {
  CHECK(render::direction_of("ar") == "rtl");
  CHECK(render::direction_of("fa-AF") == "rtl");
  CHECK(render::direction_of("sv-simple") == "ltr");
  CHECK(render::endonym("ar") == "العربية");
  CHECK(render::endonym("sv-simple") == "Lättläst svenska");
  CHECK(render::endonym("en-GB") == "English");
  CHECK(render::endonym("tlh") == "tlh");
}

TEST_CASE("each version of a page names every version, itself too, and the original for all others", "[render]") {
  Site site = in_two_languages();
  const std::string address = "https://www.exempelkommun.example/samverkan/" + kFebruary;
  for (const std::string& page : {swedish_page(site), arabic_page(site)}) {
    CHECK(has(page, "<link rel=\"alternate\" hreflang=\"sv\" href=\"" + address + "/\">"));
    CHECK(has(page, "<link rel=\"alternate\" hreflang=\"ar\" href=\"" + address + "-ar/\">"));
    CHECK(has(page, "<link rel=\"alternate\" hreflang=\"x-default\" href=\"" + address + "/\">"));
  }
  CHECK(has(swedish_page(site), "-ar/\" hreflang=\"ar\" lang=\"ar\" dir=\"rtl\">العربية</a>"));
  CHECK(has(swedish_page(site), "<span lang=\"sv\" dir=\"ltr\" aria-current=\"true\">Svenska</span>"));
  CHECK_FALSE(has(page_at(site, "om/index.html"), "hreflang=\"x-default\""));
}

TEST_CASE("a page that search engines shall leave out names no versions to them, and still shows them", "[render]") {
  Site site = in_two_languages();
  site.settings.privacy.noindex_months = 0;
  for (const std::string& page : {swedish_page(site), arabic_page(site)}) {
    CHECK_FALSE(has(page, "<link rel=\"alternate\" hreflang"));
    CHECK(has(page, "lang=\"ar\" dir=\"rtl\""));
    CHECK(has(page, "Svenska</"));
  }
}

TEST_CASE("what a list shows of a text in another language is marked with it", "[render]") {
  Site site = test::sample_site();
  site.settings.languages = {"en", "ar"};
  Document& meeting = edit(site, site.find(kFebruary));
  meeting.language = "en";
  meeting.summaries = {{"", "The group begins."}};
  Document& news = edit(site, site.find("arbete/news/2026-04-01-bussar"));
  news.language = "ar";
  news.summaries = {{"sv", "En tidigare buss går."}};
  const std::string english = " lang=\"en\" dir=\"ltr\">", arabic = " lang=\"ar\" dir=\"rtl\">";
  const std::string meeting_link = "/" + kFebruary + "/\"" + english + meeting.title + "</a>";
  const std::string news_link = "2026-04-01-bussar/\"" + arabic + news.title + "</a>";
  for (const char* path : {"index.html", "innehall/index.html", "arbete/index.html", "arbete/nyheter/index.html"}) {
    INFO(path);
    CHECK(has(page_at(site, path), news_link));
  }
  for (const char* path :
       {"index.html", "innehall/index.html", "arbete/samverkansgruppen/index.html", "atgarder/index.html"}) {
    INFO(path);
    CHECK(has(page_at(site, path), meeting_link));
  }
  CHECK(has(page_at(site, "oppenhet/index.html"), "<span" + english + "<a href=\"/samverkan/" + kFebruary + "/\">"));
  CHECK(has(page_at(site, "index.html"), "<p" + english + "The group begins.</p>"));
  CHECK(has(page_at(site, "index.html"), "<p>En tidigare buss går.</p>"));
  CHECK(has(page_at(site, "beslut/2026/index.html"), "<span" + english + "Språkpraktik</span>"));
  CHECK(has(page_at(site, "beslut/2026/index.html"), "<p" + english + "Samverkansgruppen startar"));
  CHECK_FALSE(has(page_at(test::sample_site(), "index.html"), "dir=\"ltr\">Samverkansgruppen"));
}

TEST_CASE("a translation says in its language which text counts, and whether that has been changed since", "[render]") {
  Site site = in_two_languages();
  std::string page = arabic_page(site);
  CHECK(has(page, "<html lang=\"ar\" dir=\"rtl\">"));
  CHECK(has(page, "النص السويدي هو المعتمد: <a href=\"/samverkan/" + kFebruary + "/\" hreflang=\"sv\" lang=\"sv\""));
  CHECK_FALSE(has(page, "تغيّر النص الأصلي"));
  CHECK_FALSE(has(swedish_page(site), "Det här är en översättning"));
  site = in_two_languages(Translation::Version::outdated);
  edit(site, site.find(kFebruary)).corrections.clear();
  CHECK(has(arabic_page(site), "تغيّر النص الأصلي بعد الترجمة. قد"));
  edit(site, site.find(kFebruary)).corrections = {{{2026, 3, 1}, "Fel dag"}, {{2026, 2, 20}, "Fel namn"}};
  CHECK(has(arabic_page(site), "وآخر مرة في 1\u00a0مارس 2026"));
}

TEST_CASE("names in Swedish are marked as such in a page of another language", "[render]") {
  std::string page = arabic_page(in_two_languages());
  CHECK(has(page, "<a href=\"/samverkan/\" lang=\"sv\" dir=\"ltr\">"));
  CHECK(has(page, "/samverkan/arbete/samverkansgruppen/\" lang=\"sv\" dir=\"ltr\">Samverkansgruppen</a>"));
  CHECK_FALSE(has(page_at(in_two_languages(), "index.html"), "lang=\"sv\" dir=\"ltr\">Beslut"));
}

TEST_CASE("a translation is told of where its original is, and nowhere else", "[render]") {
  Site site = in_two_languages();
  for (const char* path : {"feed.xml", "kalender.ics", "data/meetings.json", "index.html", "beslut/index.html"}) {
    INFO(path);
    CHECK_FALSE(has(page_at(site, path), "2026-02-18-ar"));
  }
  CHECK(has(page_at(site, "sitemap.xml"), "2026-02-18-ar/"));
}

TEST_CASE("an entrance tells in its language what can be read in it, and marks what cannot", "[render]") {
  Site site = in_two_languages();
  edit(site, site.find("arbete/news/2026-04-01-bussar")).summaries["ar"] = "مواعيد جديدة للحافلات.";
  std::string page = page_at(site, "ar/index.html");
  CHECK(has(page, "<html lang=\"ar\" dir=\"rtl\">"));
  CHECK(has(page, "<a href=\"/samverkan/" + kFebruary + "-ar/\">اجتماع 18 فبراير 2026</a>"));
  CHECK(has(page, "بدأت المجموعة التدريب اللغوي."));
  CHECK(has(page,
            "/samverkan/arbete/nyheter/2026-04-01-bussar/\" lang=\"sv\" dir=\"ltr\" hreflang=\"sv\">Nya busstider"));
  CHECK(has(page, "<span class=\"meta\">(بالسويدية)</span>"));
  CHECK(has(page, "مواعيد جديدة للحافلات."));
  CHECK_FALSE(has(page, "2026-03-18/"));  // nothing of it is in Arabic
  CHECK(has(page_at(site, "index.html"), "<link rel=\"alternate\" hreflang=\"ar\""));
  CHECK(has(page_at(site, "om/index.html"), "<a href=\"/samverkan/ar/\" hreflang=\"ar\" lang=\"ar\" dir=\"rtl\">"));
}

TEST_CASE("there is an entrance for each language of the settings that has words, and for no other", "[render]") {
  Site site = in_two_languages();
  site.settings.languages = {"sv", "en", "de", "en"};
  CHECK(page_at(site, "ar/index.html").empty());
  CHECK(page_at(site, "de/index.html").empty());
  CHECK_FALSE(page_at(site, "en/index.html").empty());
  CHECK(has(arabic_page(site), "<html lang=\"sv\">"));  // the site's words, and the text marked
  CHECK(has(arabic_page(site), "<h1 lang=\"ar\" dir=\"rtl\">"));
  site.settings.languages.clear();
  CHECK_FALSE(has(page_at(site, "index.html"), "hreflang"));
}

TEST_CASE("easy-read Swedish is a page of its own, a summary of its own and an entrance of its own", "[render]") {
  Site site = in_two_languages();
  Document& meeting = edit(site, site.find(kFebruary));
  meeting.summaries = {{"sv", "Gruppen startar."}, {"ar", "نص"}, {"sv-simple", "Vi börjar nu."}};
  std::string page = swedish_page(site);
  CHECK(has(page, "<details class=\"easy\" lang=\"sv-simple\" dir=\"ltr\">\n<summary>Lättläst svenska</summary>"));
  CHECK(page.find("Vi börjar nu.") < page.find("<details lang=\"ar\" dir=\"rtl\">"));
  CHECK(has(page_at(site, "sv-simple/index.html"), "<p>Vi börjar nu.</p>"));
  edit(site, site.find("om")).language = "sv-simple";
  std::string easy = page_at(site, "om/index.html");
  CHECK(has(easy, "<html lang=\"sv-simple\">"));
  CHECK(has(easy, "<article class=\"document easy\">"));
}

TEST_CASE("what is not shown of an old meeting is not shown of its translation", "[render]") {
  Site site = in_two_languages();
  site.settings.privacy.names_months = 0;
  site.settings.privacy.noindex_months = 0;
  auto& february = std::get<Meeting>(edit(site, site.find(kFebruary)).as);
  february.chair = "Namn Namnsson";
  DocId arabic = site.translations[0].document;
  edit(site, arabic).title = "رئيس Namn Namnsson";
  edit(site, arabic).as = Material{};
  auto hidden = render::names_to_hide(site, arabic);
  CHECK(std::find(hidden.begin(), hidden.end(), "Namn Namnsson") != hidden.end());
  CHECK(has(arabic_page(site), "<meta name=\"robots\" content=\"noindex\">"));
  CHECK_FALSE(has(page_at(site, "sitemap.xml"), "2026-02-18-ar/"));
}
