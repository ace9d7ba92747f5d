// SPDX-License-Identifier: EUPL-1.2
// Pages that the site makes for whoever looks for something: the index, the page for the press, the accessibility
// statement; and what lists offer to a script.
#include <algorithm>

#include "render/alphabet.hpp"
#include "render/sample.hpp"
#include "support/catch.hpp"
#include "support/documents.hpp"

using namespace insyn;
using support::day;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// Each stands after the one before.
bool in_order(const std::string& text, const std::vector<std::string>& parts) {
  std::size_t at = 0;
  return std::all_of(parts.begin(), parts.end(), [&](const std::string& part) {
    at = text.find(part, at);
    return at != std::string::npos;
  });
}

const char* const kStatement = "tillganglighet/index.html";
const char* const kFebruary = "arbete/samverkansgruppen/2026-02-18/index.html";

Site site_with_pdf(CopiedFile::Pdf pdf) {
  Site site = test::sample_site();
  site.attachments[site.find("arbete/samverkansgruppen/2026-02-18")].front().pdf = pdf;
  return site;
}

/// The words that the law asks for, as a claim.
bool claims(const std::string& page) {
  return has(page, "helt förenlig") || has(page, "delvis förenlig") || has(page, "inte förenlig");
}

Site site_that_says(const std::string& conformance, CopiedFile::Pdf pdf = CopiedFile::Pdf::tagged) {
  Site site = site_with_pdf(pdf);
  site.settings.accessibility.conformance = conformance;
  site.settings.accessibility.assessed = day("2026-03-12");
  return site;
}

Document& add_page(Site& site, const std::string& id, const std::string& title, Date news = {}) {
  auto document = std::make_shared<Document>();
  document->id = id;
  document->url_path = id + "/";
  document->title = title;
  if (news) document->as = News{news};
  site.documents.push_back(document);
  for (auto* parallel : {&site.hrefs, &site.attachment_hrefs}) parallel->resize(site.documents.size());
  site.attachments.resize(site.documents.size());
  site.meeting_facts.resize(site.documents.size());
  return *document;
}

}  // namespace

// ---- the accessibility statement ----

TEST_CASE("without an assessment the statement claims nothing, and says what is known", "[render]") {
  auto page = test::page_at(site_with_pdf(CopiedFile::Pdf::untagged), kStatement);
  CHECK(!claims(page));
  CHECK(has(page, "Vi har inte bedömt än"));
  CHECK(has(page, "<strong>Exempelkommun</strong>"));
  CHECK(has(page, "Exempelkommun står bakom Samverkan i Exempelkommun"));
  CHECK(has(page, "praktikplatser.pdf\">Praktikplatser våren 2026 (pdf)</a>"));
  CHECK(has(page, "Finns i <a href=\"/samverkan/arbete/samverkansgruppen/2026-02-18/\">"));
  CHECK(has(page, "<a class=\"button\" href=\"https://www.exempelkommun.example/lamna-synpunkter\">"));
  CHECK(has(page, "<a href=\"https://www.digg.se/tdosanmalan\">"));
  CHECK(has(page, "oskäligt betungande anpassning (12 §"));
}

TEST_CASE("the statement says what the settings say", "[render]") {
  Site site = site_that_says("delvis");
  auto& stated = site.settings.accessibility;
  stated.updated = day("2026-04-01");
  stated.method = "Självskattning.";
  stated.faults = {"Kartan går inte att använda utan mus."};
  stated.burden = {"Filmerna från 2025 saknar syntolkning."};
  stated.outside = {"Kartor som inte är till för vägledning."};
  auto page = test::page_at(site, kStatement);
  CHECK(has(page, "Webbplatsen är delvis förenlig med lagen"));
  CHECK(in_order(page, {"<li>Kartan går", "enligt 12 §", "<li>Filmerna", "(9 §)", "<li>Kartor som", "Självskattning.",
                        "Bedömningen gjordes 12\u00a0mars 2026.", "uppdaterades senast 1\u00a0april 2026."}));
  CHECK(has(test::page_at(site_that_says("inte"), kStatement), "är inte förenlig med"));
}

TEST_CASE("nothing is wholly accessible while there are PDFs that are not", "[render]") {
  CHECK(has(test::page_at(site_that_says("helt"), kStatement), "är helt förenlig med"));
  for (auto pdf : {CopiedFile::Pdf::untagged, CopiedFile::Pdf::unreadable}) {
    auto page = test::page_at(site_that_says("helt", pdf), kStatement);
    CHECK(!has(page, "helt förenlig"));
    CHECK(has(page, "är delvis förenlig med"));
  }
}

TEST_CASE("a statement elsewhere is linked to, and none is made", "[render]") {
  Site site = test::sample_site();
  CHECK(
      has(test::page_at(site, "index.html"), "<a href=\"/samverkan/tillganglighet/\">Tillgänglighetsredogörelse</a>"));
  site.settings.accessibility.statement_url = "https://www.exempelkommun.example/redogorelse";
  CHECK(test::page_at(site, kStatement).empty());
  CHECK(has(test::page_at(site, "index.html"), "<a href=\"https://www.exempelkommun.example/redogorelse\">"));
}

TEST_CASE("a link in the text says what kind of file it leads to", "[render]") {
  Site site = site_with_pdf(CopiedFile::Pdf::untagged);
  DocId february = site.find("arbete/samverkansgruppen/2026-02-18");
  site.hrefs[february] = {site.attachment_hrefs[february].front() + "#page=2"};
  CHECK(has(test::page_at(site, kFebruary),
            "praktikplatser.pdf#page=2\">Arbetsförmedlingen (pdf, 0,1\u00a0MB, inte tillgänglighetsanpassad)</a>"));
}

TEST_CASE("at its link it says that a PDF can't be read aloud", "[render]") {
  CHECK(has(test::page_at(site_with_pdf(CopiedFile::Pdf::untagged), kFebruary),
            "(pdf, 0,1\u00a0MB, inte tillgänglighetsanpassad)"));
  CHECK(has(test::page_at(site_with_pdf(CopiedFile::Pdf::tagged), kFebruary), "(pdf, 0,1\u00a0MB)"));
}

// ---- the index ----

TEST_CASE("a name stands under its base letter, and what begins with none stands together, last", "[render]") {
  for (auto [name, letter] :
       {std::pair("École", "E"), std::pair("éxempel", "E"), std::pair("Ångström", "Å"), std::pair("Übung", "U"),
        std::pair("Ærlig", "Ä"), std::pair("{parentes", "#"), std::pair("|", "#"), std::pair("~", "#"),
        std::pair("112", "#"), std::pair("Добро", "#"), std::pair("عمل", "#"), std::pair("", "#")})
    CHECK(render::letter_of(name) == letter);
  Site site = test::sample_site();
  for (auto [id, title] : {std::pair("a1", "112 och 1177"), std::pair("a2", "Добро"), std::pair("a3", "{parentes"),
                           std::pair("a4", "Étude"), std::pair("a5", "Ekonomi"), std::pair("a6", "Ön")})
    add_page(site, id, title);
  auto page = test::page_at(site, "innehall/index.html");
  CHECK(in_order(page, {"id=\"bokstav-e\">E</h3>", ">Ekonomi</a>", ">Étude</a>", "id=\"bokstav-oe\">Ö</h3>", ">Ön</a>",
                        "id=\"bokstav-ovrigt\">#</h3>", ">112 och 1177</a>", ">{parentes</a>", ">Добро</a>"}));
  CHECK(page.find("id=\"bokstav-ovrigt\"") == page.rfind("id=\"bokstav-ovrigt\""));
}

TEST_CASE("the index names everything, in Swedish order, with meetings and news by year and month", "[render]") {
  Site site = test::sample_site();
  add_page(site, "arlig", "Ärlighet varar");
  add_page(site, "zoo", "Zoo i närheten");
  auto page = test::page_at(site, "innehall/index.html");
  CHECK(in_order(
      page, {"<h3 id=\"bokstav-a\">A</h3>", ">Arbete och integration</a> <span class=\"meta\">Projekt</span>",
             "<h3 id=\"bokstav-o\">O</h3>", ">Om samverkan</a>", "<h3 id=\"bokstav-z\">Z</h3>",
             "<h3 id=\"bokstav-ae\">Ä</h3>", ">Ärlighet varar</a>", "<h3 id=\"bokstav-oe\">Ö</h3>", ">Öppenhet</a>",
             "<h3 id=\"ar-2026\">2026</h3>", "<h4>maj 2026</h4>", "20 maj 2026</a>", "<h4>april 2026</h4>",
             "15 april 2026</a>", "Inställt", "Nya busstider", "<h4>februari 2026</h4>"}));
  for (const auto& document : site.documents) {
    INFO(document->id);
    CHECK(has(page, "href=\"/samverkan/" + document->url_path + "\""));
  }
}

TEST_CASE("where there is more than a page can hold, each year has its own", "[render]") {
  Site site = test::sample_site();
  for (int i = 0; i < 500; ++i)
    add_page(site, "nyhet-" + std::to_string(i), "Nyhet " + std::to_string(i), day("2025-03-12"));
  auto page = test::page_at(site, "innehall/index.html");
  CHECK(has(page, "<a href=\"/samverkan/innehall/2025/\">2025 <span class=\"meta\">(500)</span></a>"));
  CHECK(!has(page, "Nyhet 499"));
  auto year = test::page_at(site, "innehall/2025/index.html");
  CHECK(in_order(year, {"<h1>Möten och nyheter 2025</h1>", "<h4>mars 2025</h4>", "Nyhet 0<", "Nyhet 499<"}));
  CHECK(!has(year, "bokstav-"));
  CHECK(test::page_at(test::sample_site(), "innehall/2026/index.html").empty());
}

TEST_CASE("an author's page goes before the site's own, and is not named twice", "[render]") {
  Site site = test::sample_site();
  add_page(site, "press", "Pressrummet");
  CHECK(has(test::page_at(site, "press/index.html"), "<h1>Pressrummet</h1>"));
  auto index = test::page_at(site, "innehall/index.html");
  CHECK(has(index, "<a href=\"/samverkan/press/\">Pressrummet</a>"));
  CHECK(!has(index,
             "<li><a href=\"/samverkan/press/\">För press och dig som vill veta mer</a></li>\n<li><a "
             "href=\"/samverkan/arbete/"));
}

// ---- for the press ----

TEST_CASE("the page for the press says whom to ask, how to follow, how to link, and what is left out", "[render]") {
  Site site = test::sample_site();
  site.history.postings = {
      {Posting::What::posted, "facebook", "a", "https://www.facebook.com/1", day("2026-03-01"), false},
      {Posting::What::posted, "facebook", "b", "https://www.facebook.com/2", day("2026-03-02"), false},
      {Posting::What::retracted, "facebook", "b", "https://www.facebook.com/2", day("2026-03-03"), false},
      {Posting::What::posted, "webbplats", "a", "", day("2026-03-04"), false}};
  auto page = test::page_at(site, "press/index.html");
  CHECK(has(page, "<dt>Första mötet med anteckningar</dt><dd>18\u00a0februari 2026</dd>"));
  CHECK(has(page, "<dt>Beslut</dt><dd>2</dd>"));
  CHECK(has(page, "mailto:registrator@exempelkommun.example"));
  CHECK(has(page, "<a href=\"webcal://www.exempelkommun.example/samverkan/kalender.ics\">"));
  CHECK(has(page, ">https://www.exempelkommun.example/samverkan/arbete/samverkansgruppen/2026-02-18/#beslut-2</a>"));
  CHECK(has(page, "href=\"/samverkan/data/decisions.csv\""));
  CHECK(has(page, "En del av texterna är dold"));
  CHECK(has(page, "<a href=\"https://www.facebook.com/1\">Senaste inlägget: facebook</a>"));
  CHECK(!has(page, "https://www.facebook.com/2"));
}

// ---- what a script finds ----

TEST_CASE("lists carry the words of their search field, and pages the script that makes it", "[render]") {
  Site site = test::sample_site();
  for (const char* path : {"beslut/2026/index.html", "atgarder/index.html", "rad/index.html", "aktorer/index.html",
                           "innehall/index.html", "arbete/samverkansgruppen/index.html"}) {
    INFO(path);
    auto page = test::page_at(site, path);
    CHECK(has(page, "data-filter=\"Sök i listan\" data-count=\"{n} av {all} visas\""));
    CHECK(has(page, "<script src=\"/samverkan/style/insyn.js?v="));
  }
  CHECK(has(test::page_at(site, "rad/index.html"), "data-state=\"Obesvarat\""));
  CHECK(has(test::page_at(site, "atgarder/index.html"), "data-state=\"Öppen\"") ==
        has(test::page_at(site, "atgarder/index.html"), "<span class=\"state open\">"));
  CHECK(has(test::page_at(site, kFebruary), "data-copy=\"Kopiera länken\" data-copied=\"Länken är kopierad.\""));
  CHECK(!has(test::page_at(site, "index.html"), "<script src"));
}

TEST_CASE("the script is small, and keeps and asks for nothing", "[render]") {
  auto script = test::page_at(test::sample_site(), "style/insyn.js");
  CHECK(script.size() <= 3200);
  for (const char* word : {"fetch", "XMLHttpRequest", "localStorage", "sessionStorage", "indexedDB", "cookie",
                           "innerHTML", "eval", "http:", "https:"}) {
    INFO(word);
    CHECK(!has(script, word));
  }
}

TEST_CASE("calendars can be subscribed to with one click", "[render]") {
  CHECK(
      has(test::page_at(test::sample_site(), "arbete/samverkansgruppen/index.html"),
          "<a href=\"webcal://www.exempelkommun.example/samverkan/arbete/samverkansgruppen/kalender.ics\">Prenumerera "
          "i din "
          "kalender</a>"));
}
