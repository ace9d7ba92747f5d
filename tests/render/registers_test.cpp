// SPDX-License-Identifier: EUPL-1.2
// Registers, promises, who sat at the table, and the mail to a group's actors.
#include "render/attendance.hpp"
#include "render/digest.hpp"
#include "render/promises.hpp"
#include "render/sample.hpp"
#include "support/catch.hpp"
#include "support/documents.hpp"

using namespace insyn;
using support::day;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

Document& february_of(Site& site) {
  return const_cast<Document&>(site.doc(site.find("arbete/samverkansgruppen/2026-02-18")));
}

Site site_with_promise() {
  Site site = test::sample_site();
  february_of(site).marks.promises = {{.text = "Mer information kommer vid nästa möte.", .item = 0}};
  return site;
}

std::string digest_of(const Site& site, std::optional<Date> since = {}) {
  auto theme = test::built_in_theme(site);
  return render::digest_text(render::digest(site, *theme, 0, since), site, *theme);
}

}  // namespace

TEST_CASE("decisions stand by group and state, with a table of how many", "[render]") {
  Site site = test::sample_site();
  auto year = test::page_at(site, "beslut/2026/index.html");
  CHECK(has(year,
            "<tr><th scope=\"row\"><a href=\"#arbete-samverkansgruppen\">Samverkansgruppen</a></th><td "
            "class=\"end\">3</td><td class=\"end\">2</td><td class=\"end\">1</td></tr>"));
  CHECK(has(year, "<h2 id=\"arbete-samverkansgruppen\">"));
  CHECK(has(year, "<h3>Pågår <span class=\"meta\">(1)</span></h3>"));
  auto all = test::page_at(site, "beslut/index.html");
  CHECK(has(all, "<a href=\"/samverkan/beslut/2026/\">2026</a></th><td class=\"end\">3</td>"));
  CHECK(has(all, "inga myndighetsbeslut"));
}

TEST_CASE("open actions stand under who shall do them, and what is late is said kindly", "[render]") {
  auto page = test::page_at(test::sample_site(), "atgarder/index.html");
  CHECK(has(page,
            "<h3 id=\"ansvarig-1\">Socialförvaltningen</h3>\n<p class=\"meta\">1\u00a0öppen, 1\u00a0skulle ha varit "
            "klar</p>"));
  CHECK(has(page, "Skulle vara klart 1\u00a0mars 2026"));
}

TEST_CASE("a promise stands on its meeting's page, on the next one's, and in the register until that is held",
          "[render]") {
  Site site = site_with_promise();
  auto february = test::page_at(site, "arbete/samverkansgruppen/2026-02-18/index.html");
  CHECK(has(february, "Utlovat till nästa möte"));
  CHECK(has(february, "#p-1\">Mer information kommer vid nästa möte.</a>"));
  auto march = test::page_at(site, "arbete/samverkansgruppen/2026-03-18/index.html");
  CHECK(has(march, "Utlovat förra gången"));
  CHECK(!has(test::page_at(site, "atgarder/index.html"), "Mer information kommer"));
  site.meeting_facts[site.find("arbete/samverkansgruppen/2026-03-18")].status = MeetingStatus::cancelled;
  CHECK(has(test::page_at(site, "atgarder/index.html"), "Mer information kommer"));
  CHECK(has(test::page_at(site, "arbete/samverkansgruppen/index.html"), "#p-1\">Mer information kommer"));
  CHECK(has(digest_of(site), "Utlovat till nästa möte\n- Mer information kommer vid nästa möte."));
}

TEST_CASE("attendance is counted by kind and half-year, each organisation once a meeting", "[render]") {
  Site site = test::sample_site();
  auto& present = site.meeting_facts[site.find("arbete/samverkansgruppen/2026-02-18")].present;
  present.push_back(present.front());
  auto periods = render::attendance_of(site, site.groups[0].meetings);
  REQUIRE(periods.size() == 1);
  CHECK(periods[0].meetings == 2);
  CHECK(periods[0].present[render::kind_index("state-agency")] == 2);
  CHECK(render::kind_index("något annat") == render::kOrganisationKinds.size() - 1);
  auto page = test::page_at(site, "aktorer/index.html");
  CHECK(has(page, "<th scope=\"col\" class=\"end\">första halvåret 2026</th></tr>"));
  CHECK(has(page, "<tr><th scope=\"row\">Statlig myndighet</th><td class=\"end\">2</td></tr>"));
  CHECK(has(page, "<tr><th scope=\"row\">Möten</th><td class=\"end\">2</td></tr>"));
  CHECK(!has(page, "<th scope=\"row\">Företag</th>"));
  CHECK(has(page, ">Antal aktörer av varje slag</caption>"));
  CHECK(has(page, "Kontakt: Receptionen, <a href=\"mailto:info@exempelkommun.example\">"));
  CHECK(has(test::page_at(site, "arbete/samverkansgruppen/index.html"), "Vem satt vid bordet"));
}

TEST_CASE("groups and organisations show their own feed and calendar", "[render]") {
  for (const char* path : {"arbete/samverkansgruppen/", "aktorer/arbetsformedlingen/"}) {
    auto page = test::page_at(test::sample_site(), std::string(path) + "index.html");
    CHECK(has(page, "<a href=\"/samverkan/" + std::string(path) + "feed.xml\">"));
    CHECK(has(page, "<a href=\"/samverkan/" + std::string(path) + "kalender.ics\">"));
  }
}

TEST_CASE("a moved meeting says why in lists too", "[render]") {
  Site site = test::sample_site();
  site.meeting_facts[site.find("arbete/samverkansgruppen/2026-04-15")].status = MeetingStatus::moved;
  CHECK(has(test::page_at(site, "arbete/samverkansgruppen/index.html"), "Skäl: Lokalen är stängd."));
  CHECK(has(test::page_at(site, "arbete/samverkansgruppen/2026-04-15/index.html"), "Skäl: Lokalen är stängd."));
}

TEST_CASE("the digest tells of the last meeting, what is left, what was promised and the next meeting", "[render]") {
  auto text = digest_of(test::sample_site());
  CHECK(has(text, "Det här har hänt sedan 19\u00a0februari 2026."));
  CHECK(has(text,
            "- Inriktning\u00a01: Gruppen vill ordna arbetsgivardagar i höst.\n  "
            "https://www.exempelkommun.example/samverkan/arbete/samverkansgruppen/2026-03-18/#"));
  CHECK(!has(text, "2026-02-18/#beslut-1"));
  CHECK(has(text, "Gjort\n- Arbetsförmedlingen: skriva avtal med Björkgården"));
  CHECK(has(text, "Att göra\nSocialförvaltningen\n- boka lokal"));
  CHECK(has(text, "Nästa möte\n20\u00a0maj 2026, kl.\u00a013.00–15.00, Kommunhuset, sal Eken\n"));
  CHECK(!has(text, "Namnet på sidan"));
  CHECK(has(digest_of(test::sample_site(), day("2026-02-18")), "2026-02-18/#beslut-1\n"));
}

TEST_CASE("the digest speaks the site's language and has short lines", "[render]") {
  Site site = site_with_promise();
  site.settings.language = "en";
  auto text = digest_of(site);
  CHECK(has(text, "Next meeting"));
  for (std::size_t from = 0; from < text.size();) {
    std::size_t end = text.find('\n', from);
    std::string line = text.substr(from, end - from);
    if (!has(line, "https://")) CHECK(line.size() <= 80);  // bytes: 72 letters, some of them two
    from = end + 1;
  }
}

TEST_CASE("at a decision in a list stand its dissent, and a quorum that was not met or is not known", "[render]") {
  Site site = test::sample_site();
  Thread& first = site.threads[site.thread_of.find({site.find("arbete/samverkansgruppen/2026-02-18"), 0}).value()];
  february_of(site).marks.statements[0].dissent = "Föreningsrådet ville vänta.";
  auto page = test::page_at(site, "beslut/index.html");
  CHECK(has(page, "<p class=\"remark\">Avvikande mening eller reservation: Föreningsrådet ville vänta.</p>"));
  CHECK(!has(page, "beslutsmässig"));
  first.quorum = {13, 7, 6, false};
  CHECK(has(test::page_at(site, "beslut/index.html"), "Gruppen var inte beslutsmässig.</p>"));
  first.quorum.met.reset();
  CHECK(has(test::page_at(site, "beslut/2026/index.html"), "Om gruppen var beslutsmässig kan inte avgöras.</p>"));
}

TEST_CASE("what is done says when, the latest first", "[render]") {
  Site site = test::sample_site();
  site.actions[1].done = true;
  site.actions[1].completed = day("2026-04-01");
  auto page = test::page_at(site, "atgarder/index.html");
  CHECK(has(page, "klart 10\u00a0mars 2026 · "));
  CHECK(page.find("klart 1\u00a0april 2026") < page.find("klart 10\u00a0mars 2026"));
}

TEST_CASE("one word for one state: in short, in the notes and in the register", "[render]") {
  auto page = test::page_at(test::sample_site(), "arbete/samverkansgruppen/2026-02-18/index.html");
  CHECK(has(page, "id=\"atgard-1\"><span class=\"state done\">Klar</span>"));
  CHECK(has(page, "<span class=\"state done\">Klar</span> <time datetime=\"2026-03-10\">"));
  Site site = test::sample_site();
  february_of(site).marks.actions[1].done = false;
  page = test::page_at(site, "arbete/samverkansgruppen/2026-02-18/index.html");
  CHECK(has(page, "id=\"atgard-2\"><span class=\"state late\">Inte klar än</span>"));
  CHECK(has(page, "<p><span class=\"state late\">Inte klar än</span> <a href=\"#atgard-2\">"));
  CHECK(!has(page, ">Öppen<"));
}

TEST_CASE("the digest says what became of earlier decisions, and when things were done", "[render]") {
  auto text = digest_of(test::sample_site());
  CHECK(has(text, "Så gick det\n- Beslut\u00a01, Samverkansgruppen 18 februari 2026: Sju platser"));
  CHECK(has(text, "klart 10\u00a0mars 2026"));
  CHECK(!has(digest_of(test::sample_site(), day("2026-03-19")), "Så gick det"));
}

TEST_CASE("the register of decisions shows its own feed, and each table its caption", "[render]") {
  Site site = test::sample_site();
  auto all = test::page_at(site, "beslut/index.html"), year = test::page_at(site, "beslut/2026/index.html");
  CHECK(has(all, "<a href=\"/samverkan/beslut/feed.xml\">Nya beslut som flöde (Atom)</a>"));
  CHECK(has(all, ">Antal beslut i varje läge, år för år</caption>"));
  CHECK(has(year, ">Antal beslut i varje läge, grupp för grupp</caption>"));
  CHECK(has(test::page_at(site, "arbete/samverkansgruppen/index.html"), ">De som har plats i gruppen</caption>"));
}

TEST_CASE("files of open data are listed on their page and not at the foot of each", "[render]") {
  CHECK(!has(test::page_at(test::sample_site(), "index.html"), "data/meetings.csv"));
  auto data = test::page_at(test::sample_site(), "data/index.html");
  for (const char* kind : {"meetings", "decisions", "actions", "advice", "initiatives", "figures", "organisations"})
    for (const char* ending : {".json", ".csv"}) CHECK(has(data, "/samverkan/data/" + std::string(kind) + ending));
}

TEST_CASE("an organisation's web address is linked where its contact is mere words", "[render]") {
  Site site = test::sample_site();
  auto& polite = const_cast<Document&>(site.doc(site.find("organisations/foreningsradet")));
  std::get<Organisation>(polite.as).contact = "Kansliet, Storgatan 1";
  auto page = test::page_at(site, "aktorer/index.html");
  CHECK(has(page, "Kontakt: Kansliet, Storgatan 1</span><br><span class=\"meta\">Webbplats: <a href=\"https://www"));
  CHECK(page.find("Webbplats: ") == page.rfind("Webbplats: "));
}

TEST_CASE("nobody is offered a calendar without meetings", "[render]") {
  Site site = test::sample_site();
  site.organisations[0].called.clear();
  auto page = test::page_at(site, "aktorer/arbetsformedlingen/index.html");
  CHECK(has(page, "Nyheter som flöde"));
  CHECK(!has(page, "Mötena i din kalender"));
}
