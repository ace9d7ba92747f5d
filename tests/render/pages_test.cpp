// SPDX-License-Identifier: EUPL-1.2
// The pages of a site made by hand. INSYN_SAMPLE_DIR names a folder to write them to, for looking at them.
#include <cstdlib>
#include <filesystem>
#include <map>
#include <regex>
#include <set>

#include "base/files.hpp"
#include "render/sample.hpp"
#include "support/catch.hpp"

using namespace insyn;

namespace {

std::map<std::string, std::string> all_pages(const Site& site) {
  std::map<std::string, std::string> made;
  auto theme = test::built_in_theme(site);
  for (const auto& sheet : render::sheets(site, *theme)) made[sheet.path] = sheet.make();
  return made;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::vector<std::string> matches(const std::string& text, const char* pattern) {
  std::regex expression(pattern);
  std::vector<std::string> found;
  for (std::sregex_iterator it(text.begin(), text.end(), expression), end; it != end; ++it) found.push_back((*it)[1]);
  return found;
}

/// Pages in the frame: all but those that only send the reader on.
bool is_framed(const std::string& path, const std::string& bytes) {
  return path.ends_with(".html") && !has(bytes, "http-equiv=\"refresh\"");
}

const char* const kFebruary = "arbete/samverkansgruppen/2026-02-18/index.html";

}  // namespace

TEST_CASE("the site has its pages, each at its path", "[render]") {
  auto pages = all_pages(test::sample_site());
  for (const char* path : {"index.html",
                           "arbete/index.html",
                           "arbete/samverkansgruppen/index.html",
                           kFebruary,
                           "arbete/samverkansgruppen/2026-02-18/index.md",
                           "arbete/samverkansgruppen/underlag-sprakstod/index.html",
                           "arbete/nyheter/index.html",
                           "arbete/nyheter/2026-04-01-bussar/index.html",
                           "om/index.html",
                           "aktorer/index.html",
                           "aktorer/arbetsformedlingen/index.html",
                           "beslut/index.html",
                           "beslut/2026/index.html",
                           "atgarder/index.html",
                           "rad/index.html",
                           "404.html",
                           "gamla/mote-2026-02.html",
                           "gammal-adress/index.html",
                           "arbete/samverkansgruppen/2025-09-03/index.html",
                           "style/insyn.css",
                           "style/insyn.js",
                           "innehall/index.html",
                           "press/index.html",
                           "tillganglighet/index.html"}) {
    INFO(path);
    CHECK(pages.count(path) == 1);
  }
  if (const char* folder = std::getenv("INSYN_SAMPLE_DIR"))
    for (const auto& [path, bytes] : pages) {
      std::filesystem::create_directories((std::filesystem::path(folder) / path).parent_path());
      files::replace(std::filesystem::path(folder) / path, bytes);
    }
}

TEST_CASE("every page has one h1, no jump between headings, a title of its own and a description", "[render]") {
  std::set<std::string> titles;
  for (const auto& [path, bytes] : all_pages(test::sample_site())) {
    if (!is_framed(path, bytes)) continue;
    INFO(path);
    auto levels = matches(bytes, "<h([1-6])[ >]");
    CHECK(std::count(levels.begin(), levels.end(), "1") == 1);
    REQUIRE(!levels.empty());
    CHECK(levels[0] == "1");
    for (std::size_t i = 1; i < levels.size(); ++i) CHECK(levels[i][0] <= levels[i - 1][0] + 1);
    auto title = matches(bytes, "<title>([^<]*)</title>");
    REQUIRE(title.size() == 1);
    CHECK(titles.insert(title[0]).second);
    CHECK(matches(bytes, "<meta name=\"description\" content=\"([^\"]+)\">").size() == 1);
    CHECK(matches(bytes, "<link rel=\"canonical\" href=\"(https://[^\"]+)\">").size() == 1);
  }
}

TEST_CASE("no page has two elements of one id, and every link within it leads somewhere", "[render]") {
  for (const auto& [path, bytes] : all_pages(test::sample_site())) {
    if (!path.ends_with(".html")) continue;
    INFO(path);
    auto ids = matches(bytes, " id=\"([^\"]*)\"");
    std::set<std::string> unique(ids.begin(), ids.end());
    CHECK(unique.size() == ids.size());
    for (const auto& target : matches(bytes, "(?:href=\"#|aria-labelledby=\")([^\"]*)\"")) {
      INFO(target);
      CHECK(unique.count(target) == 1);
    }
  }
}

TEST_CASE("every link of the site's own leads to a file of the site", "[render]") {
  auto pages = all_pages(test::sample_site());
  for (const auto& [path, bytes] : pages)
    for (std::string link : matches(bytes, "(?:href|src)=\"/samverkan/([^\"#?]*)")) {
      INFO(path << " -> " << link);
      bool other_part = link == "feed.xml" || link.starts_with("data/") || link.ends_with(".pdf");
      CHECK((other_part || pages.count(link.empty() || link.ends_with('/') ? link + "index.html" : link) == 1));
    }
}

/// The page without its block of data and the site's own script, as a browser finds the end of each.
std::string without_scripts_of_ours(std::string page) {
  const std::string end = "</script>";
  for (const char* begin : {"<script type=\"application/ld+json\">", "<script src=\"/samverkan/style/insyn.js?v="})
    if (auto from = page.find(begin); from != std::string::npos)
      page.erase(from, page.find(end, from) + end.size() - from);
  return page;
}

TEST_CASE("no page asks another host for anything, or runs anything of its own", "[render]") {
  for (const auto& [path, bytes] : all_pages(test::sample_site())) {
    INFO(path);
    CHECK(!has(without_scripts_of_ours(bytes), "<script"));
    CHECK(!has(bytes, " style=\""));
    CHECK(!has(bytes, "src=\"http"));
    CHECK(!has(bytes, "url(http"));
    CHECK(!has(bytes, "{{"));
  }
}

TEST_CASE("a document's page carries its id, the hash of its text and its Open Graph", "[render]") {
  auto page = test::page_at(test::sample_site(), kFebruary);
  CHECK(has(page, "<meta name=\"insyn-id\" content=\"arbete/samverkansgruppen/2026-02-18\">"));
  CHECK(has(page, "<meta name=\"insyn-text-sha256\" content=\"" + std::string(64, 'a') + "\">"));
  CHECK(has(page, "<title>Samverkansgruppen 18 februari 2026 – Samverkansgruppen – Exempelkommun</title>"));
  CHECK(has(page, "<meta property=\"og:title\" content=\"Samverkansgruppen 18 februari 2026\">"));
  CHECK(has(page, "<meta property=\"og:type\" content=\"article\">"));
  CHECK(has(page,
            "<meta property=\"og:url\" "
            "content=\"https://www.exempelkommun.example/samverkan/arbete/samverkansgruppen/2026-02-18/\">"));
  CHECK(has(page, "<meta property=\"og:locale\" content=\"sv_SE\">"));
}

TEST_CASE("a meeting says first what was decided and what happens next", "[render]") {
  auto page = test::page_at(test::sample_site(), kFebruary);
  auto in_short = page.find("Kort om mötet"), decided = page.find("<a href=\"#beslut-1\">"),
       next = page.find("<a href=\"#atgard-1\">"), notes = page.find("id=\"p-1\"");
  REQUIRE(notes != std::string::npos);
  CHECK(in_short < decided);
  CHECK(decided < next);
  CHECK(next < notes);
  CHECK(has(page, "kl.\u00a013.00–15.00"));
  CHECK(has(page, "<time datetime=\"2026-02-18\">18\u00a0februari 2026</time>"));
  CHECK(has(page, "9 av 13 platser med mandat var fyllda, och det behövs minst 7. Gruppen var beslutsmässig."));
  CHECK(has(page, "Godkända 23\u00a0februari 2026 av Projektledaren och kommunens utredare."));
  CHECK(has(page,
            "<a href=\"/samverkan/aktorer/socialforvaltningen/\">Socialförvaltningen</a>, enhetschef (1\u00a0plats, "
            "till och med punkt\u00a03)"));
  CHECK(has(page, "Näringslivskontoret, Namnet på sidan (digitalt)"));
  CHECK(has(page, "KS 2025/123"));
  CHECK(has(page, "Praktikplatser våren 2026 (pdf, 0,1\u00a0MB)"));
  CHECK(has(page, "Fel lokal stod i punkt 2."));
  CHECK(has(page,
            "En del av texten publiceras inte på webben. Fråga <a href=\"mailto:registrator@exempelkommun.example\">"));
  CHECK(has(page, "<a href=\"/samverkan/arbete/samverkansgruppen/2026-02-18/index.md\">Texten som Markdown</a>"));
  CHECK(has(page, "id=\"sida-punkter\""));
}

TEST_CASE("at a decision stands what became of it, what it answers, and a quorum that differs", "[render]") {
  auto page = test::page_at(test::sample_site(), kFebruary);
  CHECK(has(page,
            "<p class=\"label\">Så blev det</p>\n<ul>\n<li><span class=\"state ongoing\">Pågår</span> <time "
            "datetime=\"2026-03-18\">"));
  CHECK(has(page, "Sju platser används."));
  CHECK(has(page,
            "<p class=\"label\">Svarar på</p>\n<ul>\n<li><a "
            "href=\"/samverkan/arbete/samverkansgruppen/underlag-sprakstod/#rad-1\">Råd\u00a01, Underlag om "
            "språkstöd</a></li>"));
  CHECK(has(page, "Vid den här punkten: 8 av 13"));
  CHECK(!has(page, "Vid den här punkten: 9 av 13"));
  CHECK(has(page,
            "<a href=\"/samverkan/arbete/samverkansgruppen/2026-03-18/#atgard-1\">Samverkansgruppen 18 mars 2026</a>"));
}

TEST_CASE("at a decision stands who with a mandate was there, and nothing where the group could not decide",
          "[render]") {
  auto site = test::sample_site();
  DocId february = site.find("arbete/samverkansgruppen/2026-02-18");
  Thread& thread = site.threads[site.thread_of.find({february, 0}).value()];
  thread.behind = {site.find("organisations/arbetsformedlingen"), site.find("organisations/socialforvaltningen")};
  auto page = test::page_at(site, kFebruary);
  CHECK(has(page, "<summary>2 aktörer med mandat var med när beslutet togs</summary>"));
  CHECK(has(page, "<li><a href=\"/samverkan/aktorer/socialforvaltningen/\">Socialförvaltningen</a></li>"));
  thread.quorum.met = false;
  CHECK(!has(test::page_at(site, kFebruary), "aktörer med mandat var med"));
}

TEST_CASE("a meeting that was cancelled says so and why; one to come promises when the notes come", "[render]") {
  Site site = test::sample_site();
  auto cancelled = test::page_at(site, "arbete/samverkansgruppen/2026-04-15/index.html");
  CHECK(has(cancelled, "<span class=\"status cancelled\">Inställt</span>"));
  CHECK(has(cancelled, "Skäl: Lokalen är stängd."));
  auto planned = test::page_at(site, "arbete/samverkansgruppen/2026-05-20/index.html");
  CHECK(has(planned, "inom 5\u00a0arbetsdagar"));
  CHECK(!has(planned, "beslutsmässig."));
}

TEST_CASE("a meeting that was held is shown without its notes", "[render]") {
  Site site = test::sample_site();
  site.meeting_facts[site.find("arbete/samverkansgruppen/2026-02-18")].status = MeetingStatus::held;
  auto page = test::page_at(site, kFebruary);
  CHECK(has(page, "Anteckningarna är inte publicerade än."));
  CHECK(!has(page, "Björkgården den 2 mars"));
  CHECK(!has(page, "#beslut-1"));
}

TEST_CASE("registers show state, owner, day and answer", "[render]") {
  Site site = test::sample_site();
  auto advice = test::page_at(site, "rad/index.html");
  CHECK(has(advice, "Obesvarat sedan 75\u00a0dagar"));
  CHECK(has(
      advice,
      "<a href=\"/samverkan/arbete/samverkansgruppen/2026-02-18/#beslut-1\">Beslut\u00a01, 18\u00a0februari 2026</a>"));
  auto actions = test::page_at(site, "atgarder/index.html");
  CHECK(has(actions, "<span class=\"state late\">Inte klar än</span>"));
  CHECK(has(actions, "Skulle vara klart 1\u00a0mars 2026"));
  CHECK(has(actions, "<a href=\"/samverkan/aktorer/arbetsformedlingen/\">Arbetsförmedlingen</a>"));
  auto decisions = test::page_at(site, "beslut/2026/index.html");
  CHECK(has(decisions, "Beslut 2026"));
  CHECK(has(decisions, "<span class=\"state ongoing\">Pågår</span>"));
}

TEST_CASE("a withdrawn document's page tells when and why, and nothing of the document", "[render]") {
  auto page = test::page_at(test::sample_site(), "arbete/samverkansgruppen/2025-09-03/index.html");
  CHECK(has(page, "<meta name=\"robots\" content=\"noindex\">"));
  CHECK(has(page, "15\u00a0januari 2026"));
  CHECK(has(page, "Anteckningarna gällde en annan grupp."));
  CHECK(!has(page, "insyn-id"));
}

TEST_CASE("an old address sends the reader on", "[render]") {
  auto page = test::page_at(test::sample_site(), "gamla/mote-2026-02.html");
  CHECK(has(page,
            "<meta http-equiv=\"refresh\" content=\"0; "
            "url=https://www.exempelkommun.example/samverkan/arbete/samverkansgruppen/2026-02-18/\">"));
  CHECK(has(page,
            "<link rel=\"canonical\" "
            "href=\"https://www.exempelkommun.example/samverkan/arbete/samverkansgruppen/2026-02-18/\">"));
  CHECK(has(page, "<a href=\"/samverkan/arbete/samverkansgruppen/2026-02-18/\">"));
}

TEST_CASE("an old address never leads out of the site or over a page", "[render]") {
  Site site = test::sample_site();
  auto& document = const_cast<Document&>(site.doc(site.find("om")));
  document.aliases = {"../../etc/passwd", "a/../../b", "arbete/", "C:\\x"};
  for (const auto& [path, bytes] : all_pages(site)) {
    CHECK(!has(path, ".."));
    CHECK(!has(path, "\\"));
    if (path == "arbete/index.html") CHECK(!has(bytes, "http-equiv=\"refresh\""));
  }
}

TEST_CASE("what an author writes stays text wherever it is shown", "[render]") {
  Site site = test::sample_site();
  const std::string evil = "</title><script>alert(1)</script>\" onclick=\"x' {{title}}";
  for (auto& document : site.documents) {
    auto& edited = const_cast<Document&>(*document);
    edited.title = evil + edited.id;
    edited.summaries[""] = evil;
    edited.reference = edited.reason = evil;
    for (auto& statement : edited.marks.statements) statement.text = statement.label = evil;
    for (auto& action : edited.marks.actions) action.text = action.owner = evil;
  }
  site.settings.publisher = site.settings.contact = evil;
  for (auto& chain : site.actions) chain.owner_shown = chain.due_words = evil;
  for (const auto& [path, bytes] : all_pages(site)) {
    if (!path.ends_with(".html")) continue;
    INFO(path);
    CHECK(!has(without_scripts_of_ours(bytes), "<script"));
    CHECK(!has(without_scripts_of_ours(bytes), "\" onclick"));
    CHECK(has(bytes, "{{title}}"));  // not taken for a template
  }
}

TEST_CASE("the same site gives the same bytes", "[render]") {
  CHECK(all_pages(test::sample_site()) == all_pages(test::sample_site()));
}

TEST_CASE("a site in English speaks English", "[render]") {
  Site site = test::sample_site();
  site.settings.language = "en";
  auto page = test::page_at(site, kFebruary);
  CHECK(has(page, "<html lang=\"en\">"));
  CHECK(has(page, "The meeting in short"));
  CHECK(has(page, "18\u00a0February 2026"));
}

TEST_CASE("a text in a language without words keeps its language and direction", "[render]") {
  Site site = test::sample_site();
  const_cast<Document&>(site.doc(site.find("om"))).language = "ar";
  auto page = test::page_at(site, "om/index.html");
  CHECK(has(page, "<html lang=\"sv\">"));
  CHECK(has(page, "<div class=\"prose\" lang=\"ar\" dir=\"rtl\">"));
}

TEST_CASE("a site with nothing in it still has its pages", "[render]") {
  Site site;
  site.settings = test::sample_site().settings;
  auto pages = all_pages(site);
  CHECK(has(pages["beslut/index.html"], "Inga beslut är publicerade än."));
  CHECK(has(pages["rad/index.html"], "Inga råd är publicerade än."));
  CHECK(has(pages["atgarder/index.html"], "Det finns inga öppna åtgärder."));
}

TEST_CASE("a group's page names its own feed and calendar to those who look for them", "[render]") {
  auto page = test::page_at(test::sample_site(), "arbete/samverkansgruppen/index.html");
  CHECK(has(page, "type=\"application/atom+xml\" title=\"Samverkansgruppen\""));
  CHECK(has(page, "/arbete/samverkansgruppen/kalender.ics\">"));
  auto decisions = test::page_at(test::sample_site(), "beslut/index.html");
  CHECK(has(decisions, "/beslut/feed.xml\">"));
  CHECK(!has(decisions, "/beslut/kalender.ics"));
}
