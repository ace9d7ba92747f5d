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
  CHECK(has(page, "<h3>Socialförvaltningen</h3>\n<p class=\"meta\">1\u00a0öppen, 1\u00a0skulle ha varit klar</p>"));
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
  CHECK(has(page, "<th scope=\"row\">första halvåret 2026</th><td class=\"end\">2</td><td class=\"end\">2</td>"));
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
