// SPDX-License-Identifier: EUPL-1.2
// The pages of plans, initiatives and figures, and what other pages say of them.
#include <cstdlib>
#include <filesystem>
#include <regex>
#include <set>

#include "base/files.hpp"
#include "render/plan_sample.hpp"
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

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

std::vector<std::string> matches(const std::string& text, const char* pattern) {
  std::regex expression(pattern);
  std::vector<std::string> found;
  for (std::sregex_iterator it(text.begin(), text.end(), expression), end; it != end; ++it) found.push_back((*it)[1]);
  return found;
}

const std::string kPlan = "arbete/plan/index.html", kLate = "arbete/plan/fler-i-arbete/index.html";

}  // namespace

TEST_CASE("plan, initiatives and figures have their pages, each well built", "[render]") {
  auto pages = all_pages(test::plan_site());
  for (const auto& path :
       {kPlan, kLate, std::string("arbete/plan/stilla/index.html"), std::string("arbete/uppfoljning/index.html"),
        std::string("arbete/uppfoljning/arbetslosa/index.html"),
        std::string("arbete/uppfoljning/arbetslosa/arbetslosa.csv"), std::string("arbete/plan/stilla/index.md")}) {
    INFO(path);
    CHECK(pages.count(path) == 1);
  }
  for (const auto& [path, bytes] : pages) {
    if (!path.ends_with(".html")) continue;
    INFO(path);
    auto levels = matches(bytes, "<h([1-6])[ >]");
    CHECK(std::count(levels.begin(), levels.end(), "1") == 1);
    for (std::size_t i = 1; i < levels.size(); ++i) CHECK(levels[i][0] <= levels[i - 1][0] + 1);
    auto ids = matches(bytes, " id=\"([^\"]*)\"");
    CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
    CHECK_FALSE(has(bytes, " style="));
    if (const char* folder = std::getenv("INSYN_SAMPLE_DIR")) {
      std::filesystem::create_directories((std::filesystem::path(folder) / path).parent_path());
      files::replace(std::filesystem::path(folder) / path, bytes);
    }
  }
}

TEST_CASE("the plan lists its areas, the prioritised collaboration areas first, and says which area has ended",
          "[render]") {
  auto page = test::page_at(test::plan_site(), kPlan);
  CHECK(has(page, "4\u00a0insatser i planen."));
  CHECK(page.find(">Språk</h3>") < page.find(">Vägen till arbete</h3>"));
  CHECK(has(page, "Prioriterat samverkansområde"));
  CHECK(has(page, "Boende <span class=\"state none\">Avslutat</span></h2>"));
  CHECK(has(page, "1\u00a0januari 2019 – 31\u00a0december 2023"));
  CHECK(has(page, "Styrgruppens beslut"));
  // In both its collaboration areas, and counted once.
  CHECK(count(page, "scope=\"row\"><a href=\"/samverkan/arbete/plan/fler-i-arbete/\">") == 2);
  CHECK(has(page, "Insatser utan plats i planen</h2>"));
}

TEST_CASE("an initiative's row says what it says of itself and what can be said of it", "[render]") {
  auto page = test::page_at(test::plan_site(), kPlan);
  CHECK(has(page, "Uppgift: <span class=\"state ongoing\">Pågår</span> Det går framåt."));
  CHECK(has(page,
            "<span class=\"state late\">Sent</span> Milstolpen ”Andra rapporten” skulle vara klar 15\u00a0april "
            "2026."));
  CHECK(has(page,
            "Personer i arbete: 80\u00a0personer (kvinnor 40, män 40)<br>Utfall 31\u00a0mars 2026: "
            "64\u00a0personer (kvinnor dolt, män dolt)"));
  CHECK(has(page, "Arbetsgivare: <span class=\"whole\">30–50\u00a0arbetsgivare</span>"));
  CHECK(has(page, "<span class=\"state none\">Ingen uppgift i källan</span>"));
  CHECK(has(page, "data-label=\"Vem\""));
  CHECK(has(page, "<p>Rapporteras till: Styrgruppen</p>"));
}

TEST_CASE("a row says who does what: those who carry it out first, those with the same parts together", "[render]") {
  using Role = Involved::Role;
  Site site = test::plan_site();
  auto& involved = site.initiatives[0].involved;
  DocId agency = involved[0].organisation;
  CHECK(has(test::page_at(site, kPlan),
            "<li><a href=\"/samverkan/aktorer/arbetsmarknadsenheten/\">Arbetsmarknadsenheten</a> (ansvarar och "
            "äger)</li>"));
  involved = {{Role::owner, agency, "Arbetsmarknadsenheten"},
              {Role::coordinator, kNoDocument, "Projektenheten"},
              {Role::performer, kNoDocument, "Rädda Barnen"},
              {Role::performer, kNoDocument, "Röda Korset"},
              {Role::partner, kNoDocument, "Företagen"}};
  CHECK(has(test::page_at(site, kPlan),
            "<li>Rädda Barnen och Röda Korset (utför)</li>\n<li>Projektenheten (samordnar)</li>\n<li><a "
            "href=\"/samverkan/aktorer/arbetsmarknadsenheten/\">Arbetsmarknadsenheten</a> (äger)</li>\n</ul>"));
  involved = {{Role::partner, kNoDocument, "Företagen"}};
  CHECK(has(test::page_at(site, kPlan), "<li>Företagen (samverkar)</li>"));
}

TEST_CASE("who follows up is a link where a page tells of them", "[render]") {
  Site site = test::plan_site();
  site.initiatives[0].follow_up.reported_by = site.initiatives[0].involved[0].organisation;
  for (const auto& path : {kPlan, kLate}) {
    auto page = test::page_at(site, path);
    CHECK(has(page, "<a href=\"/samverkan/aktorer/arbetsmarknadsenheten/\">Projektledaren</a>"));
    CHECK(has(page, "Kommunens utredare"));
  }
}

TEST_CASE("a follow-up of both the decision and the initiative stands once on the initiative's page", "[render]") {
  Site site = test::plan_site();
  Event of_decision{{2026, 3, 20}, Outcome::done, "Beslutet är genomfört.", {0, 7}};
  site.threads[0].history = {site.initiatives[0].history[0], of_decision};
  auto page = test::page_at(site, kLate);
  CHECK(count(page, "Sju har börjat.") == 1);
  CHECK(count(page, "Beslutet är genomfört.") == 1);
}

TEST_CASE("the plan shows what one can take part in, and how early it works", "[render]") {
  Site site = test::plan_site();
  auto page = test::page_at(site, kPlan);
  CHECK(has(page, "Det här kan du delta i"));
  CHECK(has(page, "Kom som du är."));
  CHECK(has(page, "1 av 4 insatser är främjande eller förebyggande."));
  auto& initiative = const_cast<Document&>(site.doc(site.find("arbete/plan/motesplats")));
  std::get<Initiative>(initiative.as).end = {2026, 4, 19};
  CHECK(!has(test::page_at(site, kPlan), "Det här kan du delta i"));
}

TEST_CASE("initiatives without a written plan have a page all the same", "[render]") {
  Site site = test::plan_site();
  site.projects[0].plan = kNoDocument;
  for (InitiativeNode& node : site.initiatives) node.places.clear();
  auto page = test::page_at(site, kPlan);
  CHECK(has(page, "<h1>Handlingsplan för Arbete och integration</h1>"));
  CHECK(has(page, "Fler i arbete"));
}

TEST_CASE("an initiative's page has its parts", "[render]") {
  auto page = test::page_at(test::plan_site(), kLate);
  CHECK(has(page, "<dt>Ansvarig</dt>"));
  CHECK(has(page, "<a href=\"/samverkan/aktorer/arbetsmarknadsenheten/\">Arbetsmarknadsenheten</a>"));
  CHECK(has(page, "Företagen"));
  CHECK(has(page, "Rapporteras till"));
  CHECK(has(page, "Det här lärde vi oss"));
  CHECK(has(page, "Skulle vara klar 15\u00a0april 2026"));
  CHECK(has(page, "Klar 30\u00a0januari 2026"));
  CHECK(has(page, "Dolt: talet är mindre än 5, eller skulle avslöja ett så litet tal."));
  CHECK(has(page,
            "<a href=\"/samverkan/arbete/uppfoljning/arbetslosa/\">Antal arbetslösa</a>, ned från 548 till 510 på "
            "ett år."));
  CHECK(has(page, "href=\"/samverkan/arbete/plan/#sida-omrade-1-2\""));
  CHECK(has(page, "Vi börjar."));
  CHECK(has(page, "Sju har börjat."));
}

TEST_CASE("what is not followed up is never called late", "[render]") {
  auto page = test::page_at(test::plan_site(), "arbete/plan/stilla/index.html");
  CHECK(has(page, "Ingen uppgift i källan"));
  CHECK(!has(page, "Sent"));
  CHECK(!has(page, "Skulle vara klar"));
}

TEST_CASE("a figure's page: the finding, the chart, the same numbers as a table and as a file", "[render]") {
  auto pages = all_pages(test::plan_site());
  const auto& page = pages["arbete/uppfoljning/arbetslosa/index.html"];
  CHECK(has(page, "<h1>Antal arbetslösa: ned från 548 till 510 på ett år</h1>"));
  CHECK(has(page, "<title>Antal arbetslösa – Arbete och integration – Exempelkommun</title>"));
  CHECK(
      has(page, "<tr><th scope=\"row\">kvartal 1 2024</th><td class=\"end\">270</td><td class=\"end\">553</td></tr>"));
  CHECK(has(page, "href=\"/samverkan/arbete/uppfoljning/arbetslosa/arbetslosa.csv\" download>"));
  CHECK(has(page, "Fler i arbete"));
  // The numbers of chart, table and file are the same, in the same order.
  auto charted = matches(page, "data-value=\"([0-9]+)\"");
  auto tabled = matches(page, "<td class=\"end\">([0-9]+)</td>");
  auto filed = matches(pages["arbete/uppfoljning/arbetslosa/arbetslosa.csv"], ";([0-9]+)");
  CHECK(tabled == filed);
  std::sort(charted.begin(), charted.end());
  std::sort(tabled.begin(), tabled.end());
  CHECK(charted == tabled);
}

TEST_CASE("a figure with hidden values says that they are hidden and why", "[render]") {
  auto page = test::page_at(test::plan_site(), "arbete/uppfoljning/dolda/index.html");
  CHECK(count(page, "<span class=\"hidden-value\">dolt</span>") == 2);
  CHECK(has(page, "Dolt: talet är mindre än 5, eller skulle avslöja ett så litet tal."));
}

TEST_CASE("the list of figures shows each with its chart, and no two parts of one id", "[render]") {
  auto page = test::page_at(test::plan_site(), "arbete/uppfoljning/index.html");
  CHECK(count(page, "<svg") == 2);
  CHECK(has(page, "Antal arbetslösa</a>: ned från 548 till 510 på ett år"));
  CHECK(has(page, "Siffrorna står i tabellen på måttets egen sida.</desc>"));
  CHECK(!has(page, "Samma siffror"));
  CHECK(!has(page, "sida-utan-siffror"));
}

TEST_CASE("figures without numbers are listed by themselves", "[render]") {
  Site site = test::plan_site();
  auto& figure = const_cast<Document&>(site.doc(site.find("arbete/figures/dolda")));
  std::get<Figure>(figure.as).series.clear();
  auto page = test::page_at(site, "arbete/uppfoljning/index.html");
  CHECK(count(page, "<li class=\"tile\">") == 1);
  CHECK(has(page, "<li><a href=\"/samverkan/arbete/uppfoljning/dolda/\">Personer som fått arbete</a></li>"));
}

TEST_CASE("at a decision stands the initiative it belongs to, how it goes, and its figure then and now", "[render]") {
  auto pages = all_pages(test::plan_site());
  const auto& meeting = pages["arbete/gruppen/2025-02-18/index.html"];
  CHECK(has(meeting, "<p class=\"label\">Så blev det</p>"));
  CHECK(has(meeting,
            "<li><span class=\"state late\">Sent</span> Hör till insatsen <a "
            "href=\"/samverkan/arbete/plan/fler-i-arbete/\">Fler i arbete</a>"));
  CHECK(has(meeting, "Antal arbetslösa</a>: från 513 (kvartal 1 2025) till 510 (kvartal 2 2025)"));
  CHECK(has(pages["beslut/2025/index.html"], "från 513 (kvartal 1 2025) till 510 (kvartal 2 2025)"));
  CHECK(has(pages["beslut/2025/index.html"], "Hör till insatsen"));
}

TEST_CASE("project, organisation and front page tell of the plan and its figures", "[render]") {
  auto pages = all_pages(test::plan_site());
  const auto& project = pages["arbete/index.html"];
  CHECK(has(project, "<a href=\"/samverkan/arbete/plan/\">Handlingsplan för arbete</a>: 4\u00a0insatser i planen."));
  CHECK(has(project, "<span class=\"state late\">Sent: 1</span>"));
  CHECK(has(project, "href=\"/samverkan/arbete/uppfoljning/\""));
  const auto& organisation = pages["aktorer/arbetsmarknadsenheten/index.html"];
  CHECK(has(organisation, "Fler i arbete"));
  CHECK(has(organisation, "ansvarig och ägare"));
  CHECK(has(pages["index.html"], "Antal arbetslösa</a>: ned från 548 till 510 på ett år"));
}

TEST_CASE("what an author writes in a plan stays text wherever it is shown", "[render]") {
  Site site = test::plan_site();
  const std::string evil = "</title><script>alert(1)</script>\" onclick=\"x' {{title}}";
  for (auto& document : site.documents) {
    auto& edited = const_cast<Document&>(*document);
    edited.title = evil + edited.id;
    if (auto* plan = std::get_if<Plan>(&edited.as)) {
      plan->source = plan->contact = plan->areas[0].name = plan->areas[0].collaboration_areas[0].name = evil;
    } else if (auto* figure = std::get_if<Figure>(&edited.as)) {
      figure->unit = figure->source = figure->series[0].name = figure->series[1].name = evil;
    } else if (auto* initiative = std::get_if<Initiative>(&edited.as)) {
      initiative->status_reason = initiative->how_to_join = initiative->lesson = initiative->funder = evil;
      for (Target& target : initiative->targets) target.name = target.unit = target.of = evil;
      for (Milestone& milestone : initiative->milestones) milestone.title = evil;
    }
  }
  for (auto& node : site.initiatives) node.derived.what = evil;
  for (const auto& [path, bytes] : all_pages(site)) {
    if (!path.ends_with(".html")) continue;
    INFO(path);
    CHECK(!has(bytes, "<script>"));
    CHECK(!has(bytes, "</title><script"));
    CHECK(count(bytes, "<svg") == count(bytes, "</svg>"));
  }
}
